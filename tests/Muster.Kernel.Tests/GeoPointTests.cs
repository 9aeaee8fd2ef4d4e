using CsCheck;

namespace Muster.Kernel.Tests;

public class GeoPointTests
{
    private const double HalfWayRound = Math.PI * GeoPoint.MeanRadiusKm;

    /// <summary>
    /// Arcs whose length follows from the angle alone, and two worked examples: Rosetta Code "Haversine formula" (Nashville to Los Angeles
    /// airports, 2887.2599506 km on a radius of 6372.8) and Movable Type Scripts "Calculate distance, bearing and more" (Land's End to John
    /// o' Groats, 968.9 km on 6371), each scaled to our radius.
    /// </summary>
    public static TheoryData<GeoPoint, GeoPoint, double, double> Known => new()
    {
        { new(0, 0), new(0, 0), 0, 0 },
        { new(90, 0), new(-90, 0), HalfWayRound, 1e-6 },
        { new(90, 12), new(90, -170), 0, 1e-6 },
        { new(90, 77), new(0, -13), HalfWayRound / 2, 1e-6 },
        { new(0, 0), new(0, 180), HalfWayRound, 1e-6 },
        { new(0, 179.5), new(0, -179.5), HalfWayRound / 180, 1e-6 },
        { new(0, 180), new(0, -180), 0, 1e-6 },
        { new(12, -8), new(13, -8), HalfWayRound / 180, 1e-6 },
        { new(36.12, -86.67), new(33.94, -118.40), 2887.2599506 * GeoPoint.MeanRadiusKm / 6372.8, 1e-6 },
        { new(50.066389, -5.714722), new(58.643889, -3.07), 968.9 * GeoPoint.MeanRadiusKm / 6371, 0.05 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Known_distances_come_out(GeoPoint from, GeoPoint to, double kilometres, double within) =>
        Assert.InRange(from.KilometresTo(to), kilometres - within, kilometres + within);

    [Fact]
    public void The_way_back_is_as_long() => Gen.Select(Some.Point, Some.Point).Sample((a, b) => Near(a.KilometresTo(b), b.KilometresTo(a)));

    [Fact]
    public void A_point_is_at_no_distance_from_itself() => Some.Point.Sample(point => Near(point.KilometresTo(point), 0));

    [Fact]
    public void No_two_points_lie_farther_apart_than_half_way_round() => Gen.Select(Some.Point, Some.Point).Sample((a, b) =>
        a.KilometresTo(b) is var km && km >= 0 && km <= HalfWayRound + 1e-6);

    [Fact]
    public void A_detour_is_never_shorter() => Gen.Select(Some.Point, Some.Point, Some.Point).Sample((a, b, c) =>
        a.KilometresTo(c) <= a.KilometresTo(b) + b.KilometresTo(c) + 1e-6);

    [Fact]
    public void A_whole_turn_of_longitude_changes_nothing() => Gen.Select(Some.Point, Some.Point).Sample((a, b) =>
        Near(a.KilometresTo(b), a.KilometresTo(b with { Lon = b.Lon > 0 ? b.Lon - 360 : b.Lon + 360 })));

    private static bool Near(double left, double right) => Math.Abs(left - right) < 1e-4;
}
