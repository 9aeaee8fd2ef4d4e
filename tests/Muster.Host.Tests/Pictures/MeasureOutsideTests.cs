using Muster.Host.Views.Pictures;
using Muster.Kernel;

namespace Muster.Host.Tests.Pictures;

public class MeasureOutsideTests
{
    private static readonly MeasureOutside Measure = new();

    [Theory]
    [InlineData("ML", 12.6392, -8.0029, 0, 0)] // Bamako
    [InlineData("ML", 13.5, 2.1, 150, 400)] // Niamey lies in NE
    [InlineData("ML", -8.0029, 12.6392, 2500, 3500)] // exchanged
    [InlineData("FJ", -17.8, 178.0, 0, 30)] // the days meet here
    [InlineData("NO", 59.9, 10.7, 0, 30)]
    public void A_point_lies_inside_or_so_far_outside(string country, double lat, double lon, double least, double most) =>
        Assert.InRange(Measure.Of(new GeoPoint(lat, lon), country)!.Value, least, most);

    [Fact]
    public void Of_a_country_without_an_outline_nothing_is_said() => Assert.Null(Measure.Of(new GeoPoint(0, 0), "QQ"));
}
