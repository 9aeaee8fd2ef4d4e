using System.Collections.Frozen;
using Muster.Channels.Feeds;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>Finds the issuers whose pages no feed brings by itself: a tripwire sees them only where somebody gives their reports.</summary>
internal static class UnfollowedIssuers
{
    private const string Advisories = "-advisories";

    private static readonly FrozenSet<string> Followed = KnownConnectors.All(_ => null)
        .Where(connector => connector.Kind.EndsWith(Advisories, StringComparison.Ordinal))
        .Select(connector => connector.Kind[..^Advisories.Length].ToUpperInvariant())
        .Select(code => code is "UK" ? "GB" : code)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A clause an issuer, with the tripwires that wait for it.</summary>
    public static IEnumerable<string> Of(Plan plan) => plan.Tripwires
        .SelectMany(tripwire => IssuersAsked.By(tripwire.When).Select(issuer => (Issuer: issuer, tripwire.Id)))
        .Where(waits => !Followed.Contains(waits.Issuer))
        .GroupBy(waits => waits.Issuer, waits => waits.Id, StringComparer.Ordinal)
        .Select(waits => $"no feed of its own brings the pages of {waits.Key} ({string.Join(", ", waits)}): follow them as a web page, or give its reports by hand");
}
