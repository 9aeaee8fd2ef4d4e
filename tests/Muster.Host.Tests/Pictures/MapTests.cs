using Muster.BuildMaps;
using Muster.Host.Views.Pictures;
using Muster.Kernel;

namespace Muster.Host.Tests.Pictures;

public class MapTests
{
    public static TheoryData<string> Codes => [.. SomeAtlas.Shipped.All.Select(outline => outline.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_country_lies_in_its_window_without_a_jump(string code)
    {
        var country = SomeAtlas.Shipped.Of(code)!;
        var window = MapWindow.Around(country);
        var dots = country.Rings.Select(window.Trace).ToArray();
        Assert.Contains(dots.SelectMany(ring => ring), window.Shows);
        Assert.True(window.LeavesOut || dots.SelectMany(ring => ring).All(dot => dot.X > -1 && dot.X < window.W + 1 && dot.Y > -1 && dot.Y < window.Height + 1), "A part lies outside.");
        Assert.All(dots, ring => Assert.All(ring.Zip(ring.Skip(1)), pair => Assert.True(code is "AQ" || Math.Abs(pair.First.X - pair.Second.X) / window.UnitsPerKilometre < 1500)));
    }

    [Theory]
    [InlineData("FJ", 178.44, -18.14)]
    [InlineData("FJ", -179.3, -17.1)]
    [InlineData("RU", 37.6, 55.75)]
    [InlineData("RU", -172.0, 65.5)]
    [InlineData("KI", 173.0, 1.4)]
    [InlineData("KI", -157.4, 1.9)]
    [InlineData("US", -157.8, 21.3)]
    [InlineData("NZ", 174.8, -36.9)]
    [InlineData("GQ", 8.78, 3.75)]
    [InlineData("XK", 21.2, 42.7)]
    [InlineData("SO", 44.1, 9.6)]
    [InlineData("CY", 33.4, 35.2)]
    public void Both_sides_of_the_date_line_and_lands_of_disputed_codes_are_on_the_map(string code, double lon, double lat)
    {
        var window = MapWindow.Around(SomeAtlas.Shipped.Of(code)!);
        Assert.True(window.Shows(window.Place(new GeoPoint(lat, lon))));
    }

    [Fact]
    public void Far_parts_do_not_shrink_the_main_land()
    {
        var window = MapWindow.Around(SomeAtlas.Shipped.Of("CL")!);
        Assert.True(window.LeavesOut);
        Assert.False(window.Shows(window.Place(new GeoPoint(-27.1, -109.4))));
    }

    [Fact]
    public void What_the_tool_writes_the_program_reads()
    {
        Spot[] west = [new(0, 0), new(1000, 0), new(1000, 1000), new(0, 1000)];
        Spot[] east = [new(1000, 0), new(2000, 0), new(2000, 1000), new(1000, 1000)];
        Spot[] beyond = [new(2000, 0), new(3000, 0), new(3000, 1000), new(2000, 1000)];
        Division[] divisions = [new("AA", "West é", new Spot(500, -500), [west]), new("AA", "East", new Spot(1500, 500), [east]), new("BB", null, null, [beyond])];
        var topology = CutArcs.Of(divisions);
        var atlas = Atlas.Open(MapFile.Write(MakeCountries.Of(divisions, topology), topology));

        var country = atlas.Of("AA")!;
        Assert.Equal([new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(0, 2), new GeoPoint(1, 2), new GeoPoint(1, 1), new GeoPoint(1, 0)], country.Rings.Single().Distinct().OrderBy(point => point.Lat).ThenBy(point => point.Lat == 0 ? point.Lon : -point.Lon));
        Assert.Equal([new GeoPoint(0, 1), new GeoPoint(1, 1)], country.Inner.Single().OrderBy(point => point.Lat));
        Assert.Equal(new[] { ("East", new GeoPoint(0.5, 1.5)), ("West é", new GeoPoint(-0.5, 0.5)) }, country.Divisions.OrderBy(division => division.Name, StringComparer.Ordinal));
        Assert.Equal(2, country.Rings[0].Intersect(atlas.Of("BB")!.Rings[0]).Count());
    }

    [Fact]
    public void A_line_loses_only_what_strays_less_than_the_tolerance()
    {
        Spot[] line = [new(0, 0), new(100, 3), new(200, 0), new(300, 90), new(400, 0)];
        Assert.Equal([new Spot(0, 0), new(200, 0), new(300, 90), new(400, 0)], SimplifyLine.Of(line, 5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MUSTMAP9 something else")]
    public void What_is_no_atlas_is_not_read(string bytes) => Assert.Throws<InvalidDataException>(() => Atlas.Open(System.Text.Encoding.ASCII.GetBytes(bytes)));
}
