using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>Says whether a condition could have been seen; the rules stand at <see cref="JudgeTripwires"/>.</summary>
internal static class WhoWasHeard
{
    /// <summary>For conditions with a window: a report about the country (any report where it is null) within the days, or nothing to go by.</summary>
    public static Health InWindow(Outlook outlook, string? country, int days)
    {
        var first = outlook.FirstOf(days);
        return outlook.Picture.Heard.Any(report => !(report.Published < first) && (country is null || report.Countries.Contains(country, StringComparer.Ordinal)))
            ? Health.Seeing
            : Health.Blind;
    }

    /// <summary>For conditions on issuers.</summary>
    public static Health Of(Outlook outlook, string country, ImmutableArray<string> issuers)
    {
        var about = outlook.Picture.Heard.Where(report => report.Countries.Contains(country, StringComparer.Ordinal)).ToList();
        if (about.Count == 0)
        {
            return Health.Blind;
        }

        var heard = about.Select(report => report.Issuer).Concat(outlook.Picture.Facts.Select(known => IssuerFor(known.Fact, country)))
            .ToHashSet(StringComparer.Ordinal);
        return issuers.All(heard.Contains) ? Health.Seeing : Health.Degraded;
    }

    /// <summary>For what may be told in a report about anywhere.</summary>
    public static Health Ever(Outlook outlook, string country) =>
        outlook.Picture.Heard.IsEmpty ? Health.Blind
        : outlook.Picture.Heard.Any(report => report.Countries.Contains(country, StringComparer.Ordinal)) ? Health.Seeing
        : Health.Degraded;

    private static string? IssuerFor(Fact fact, string country) => fact switch
    {
        Departure departure when string.Equals(departure.Country, country, StringComparison.Ordinal) => departure.Issuer,
        Advice advice when string.Equals(advice.Country, country, StringComparison.Ordinal) => advice.Issuer,
        Assistance assistance when string.Equals(assistance.Country, country, StringComparison.Ordinal) => assistance.Issuer,
        _ => null,
    };
}
