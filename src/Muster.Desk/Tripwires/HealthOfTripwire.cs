using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Picture.Countries;
using Muster.Tripwires;
using FeedHealth = Muster.Picture.Countries.Health;
using Health = Muster.Tripwires.Health;

namespace Muster.Desk.Tripwires;

/// <summary>
/// Says how well a tripwire sees: the worse of what was heard of its countries (<see cref="JudgeTripwires"/>) and of the feeds that it depends on. A condition on departures or
/// advice depends on the feeds of its issuers; where none of those is followed, on the feeds of stories, as do changes of government and conflicts. A count of incidents depends on
/// stories and on registers of incidents. One that no feed bears on knows what people handed in and no more: it is degraded at best.
/// </summary>
internal static class HealthOfTripwire
{
    private static readonly ImmutableDictionary<string, string> IssuerOf = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("us-advisories", "US"), KeyValuePair.Create("us-advisories-api", "US"), KeyValuePair.Create("uk-advisories", "GB"),
        KeyValuePair.Create("ca-advisories", "CA"), KeyValuePair.Create("au-advisories", "AU"), KeyValuePair.Create("de-advisories", "DE"), KeyValuePair.Create("ie-advisories", "IE"),
    ]);

    private static readonly ImmutableHashSet<string> Registers = ["ged", "acled", "gdelt", "gdacs", "incidents"];

    /// <summary>How well, and why not better, as a clause that stays the same while nothing changes; empty where it sees.</summary>
    public static (Health Health, string Why) Of(Verdict verdict, ImmutableArray<FeedStanding> feeds)
    {
        var bearing = feeds.Where(feed => Bears(verdict.Tripwire.When, feed, feeds)).ToList();
        var troubled = bearing.FindAll(feed => feed.Health is not FeedHealth.Seeing);
        var byFeeds = bearing.Count > 0 && bearing.TrueForAll(feed => feed.Health is FeedHealth.Blind) ? Health.Blind : bearing.Count == 0 || troubled.Count > 0 ? Health.Degraded : Health.Seeing;
        string?[] why =
        [
            bearing.Count == 0 ? "no feed that is followed bears on it" : troubled.Count == 0 ? null : "of its feeds " + string.Join(", ", troubled.Select(feed => $"{feed.Feed} is {Kernel.Words<FeedHealth>.Of(feed.Health)}")),
            verdict.Health switch { Health.Blind => "nothing was heard that could tell", Health.Degraded => "some of its sources were not heard", _ => null },
        ];
        return ((Health)Math.Max((int)verdict.Health, (int)byFeeds), string.Join("; ", why.OfType<string>()));
    }

    private static bool Bears(Condition condition, FeedStanding feed, ImmutableArray<FeedStanding> all) => condition switch
    {
        AllOf parts => parts.Parts.Any(part => Bears(part, feed, all)),
        AnyOf parts => parts.Parts.Any(part => Bears(part, feed, all)),
        Not not => Bears(not.Part, feed, all),
        Windowed => Registers.Contains(feed.Kind) || TellsStories(feed),
        DepartureCondition departure => IsOfIssuers(departure.Issuers, feed, all),
        AdviceCondition advice => IsOfIssuers(advice.Issuers, feed, all),
        _ => TellsStories(feed),
    };

    private static bool IsOfIssuers(ImmutableArray<string> issuers, FeedStanding feed, ImmutableArray<FeedStanding> all) =>
        all.Any(one => IsOneOf(issuers, one)) ? IsOneOf(issuers, feed) : TellsStories(feed);

    private static bool IsOneOf(ImmutableArray<string> issuers, FeedStanding feed) =>
        IssuerOf.TryGetValue(feed.Kind, out var issuer) && (issuers.IsEmpty || issuers.Contains(issuer, StringComparer.Ordinal));

    private static bool TellsStories(FeedStanding feed) => !IssuerOf.ContainsKey(feed.Kind) && !Registers.Contains(feed.Kind);
}
