using Muster.Channels.Feeds.Rows;

namespace Muster.Channels.Tests.Incidents;

public class CountryCodesTests
{
    private static readonly IReadOnlyList<string[]> Table = CodeTable.Rows("countries.tsv");

    [Theory]
    [InlineData("MLI", "466", "ML", "432", "ML")]
    [InlineData("RUS", "643", "RS", "365", "RU")]
    [InlineData("CHN", "156", "CH", "710", "CN")]
    [InlineData("COD", "180", "CG", "490", "CD")]
    [InlineData("UKR", "804", "UP", "369", "UA")]
    [InlineData("XKX", "0", "KV", "347", "XK")]
    [InlineData("AFG", "004", "AF", "700", "AF")]
    public void A_country_has_many_codes(string alpha3, string numeric, string fips, string gleditschWard, string country) =>
        Assert.All(
            [CountryCodes.OfAlpha3(alpha3), CountryCodes.OfNumeric(numeric), CountryCodes.OfFips(fips), CountryCodes.OfGleditschWard(gleditschWard)],
            found => Assert.Equal(country, found));

    [Theory]
    [InlineData("")]
    [InlineData("??")]
    [InlineData("-")]
    public void What_is_no_code_is_no_country(string code)
    {
        Assert.Null(CountryCodes.OfAlpha2(code));
        Assert.Null(CountryCodes.OfAlpha3(code));
        Assert.Null(CountryCodes.OfNumeric(code));
        Assert.Null(CountryCodes.OfFips(code));
        Assert.Null(CountryCodes.OfGleditschWard(code));
    }

    [Fact]
    public void The_table_has_every_country_once_and_no_code_twice()
    {
        Assert.All(Table, row => Assert.Equal(5, row.Length));
        Assert.True(Table.Count >= 249);
        for (var column = 0; column < 5; column++)
        {
            var codes = Table.SelectMany(row => row[column].Split(' ')).Where(code => code != "-").ToArray();
            Assert.Equal(codes.Length, codes.Distinct().Count());
        }
    }
}
