using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Muster.Channels.Feeds.Rows;

/// <summary>ISO 3166-1 alpha-2 codes of the countries that sources name by other codes (<c>Feeds/Codes/countries.tsv</c>).</summary>
internal static class CountryCodes
{
    private static readonly ImmutableArray<string[]> Table = CodeTable.Rows("countries.tsv");
    private static readonly FrozenDictionary<string, string> Alpha2 = ByColumn(0);
    private static readonly FrozenDictionary<string, string> Alpha3 = ByColumn(1);
    private static readonly FrozenDictionary<int, string> Numeric = ByNumber(2);
    private static readonly FrozenDictionary<string, string> Fips = ByColumn(3);
    private static readonly FrozenDictionary<int, string> GleditschWard = ByNumber(4);

    /// <summary>The code itself, in capitals, where it is one; else null.</summary>
    public static string? OfAlpha2(ReadOnlySpan<char> code) => Find(Alpha2, code);

    /// <summary>Of an alpha-3 code such as <c>MLI</c>, in any case.</summary>
    public static string? OfAlpha3(ReadOnlySpan<char> code) => Find(Alpha3, code);

    /// <summary>Of an ISO numeric code such as <c>466</c>, with or without leading zeros.</summary>
    public static string? OfNumeric(ReadOnlySpan<char> code) => Find(Numeric, code);

    /// <summary>Of a FIPS 10-4 code such as <c>RS</c>, which is Russia there.</summary>
    public static string? OfFips(ReadOnlySpan<char> code) => Find(Fips, code);

    /// <summary>Of a Gleditsch-Ward state number such as <c>432</c>.</summary>
    public static string? OfGleditschWard(ReadOnlySpan<char> code) => Find(GleditschWard, code);

    private static string? Find(FrozenDictionary<string, string> codes, ReadOnlySpan<char> code) =>
        codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var country) ? country : null;

    private static string? Find(FrozenDictionary<int, string> codes, ReadOnlySpan<char> code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? codes.GetValueOrDefault(number) : null;

    private static FrozenDictionary<string, string> ByColumn(int column) =>
        Pairs(column).ToFrozenDictionary(pair => pair.Code, pair => pair.Country, StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<int, string> ByNumber(int column) =>
        Pairs(column).ToFrozenDictionary(pair => int.Parse(pair.Code, NumberStyles.None, CultureInfo.InvariantCulture), pair => pair.Country);

    private static IEnumerable<(string Code, string Country)> Pairs(int column) =>
        Table.SelectMany(row => row[column].Split(' ').Where(code => code != "-").Select(code => (code, row[0])));
}
