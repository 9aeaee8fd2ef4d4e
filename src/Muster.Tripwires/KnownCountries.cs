using System.Collections.Frozen;
using NodaTime.TimeZones;

namespace Muster.Tripwires;

/// <summary>Which countries there are. A rule about a country that is none would wait for ever.</summary>
internal static class KnownCountries
{
    // The time zone database names every inhabited country; Kosovo has a code in use though ISO gave it none, and two islands have a code and no clock.
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(place => (place.CountryCode, place.CountryName))
            .Concat([("XK", "Kosovo"), ("BV", "Bouvet Island"), ("HM", "Heard Island")])
            .DistinctBy(country => country.Item1, StringComparer.Ordinal)
            .ToFrozenDictionary(country => country.Item1, country => country.Item2, StringComparer.Ordinal));

    /// <summary>Whether it is the ISO 3166-1 alpha-2 code of a country.</summary>
    public static bool Has(string code) => Names.Value.ContainsKey(code);

    /// <summary>"; did you mean 'ML'?" for a country's name, or for a code that was mistyped; nothing where none is near.</summary>
    public static string Hint(string found)
    {
        var named = Names.Value.Where(country => string.Equals(country.Value, found, StringComparison.OrdinalIgnoreCase)).Select(country => country.Key).FirstOrDefault();
        var meant = found.ToUpperInvariant();
        var near = named ?? (Has(meant) ? meant : meant.Length == 2 && Has(Swapped(meant)) ? Swapped(meant) : null);
        return near is null ? "" : $"; did you mean '{near}'?";
    }

    private static string Swapped(string code) => new([code[1], code[0]]);
}
