using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Tripwires.Tests.History;

/// <summary>
/// The replay as contract/plan.md tells it, and nothing else: for every day and every tripwire it looks at every incident. Slow, and meant to be read beside
/// the contract.
/// </summary>
internal sealed class PlainReplay
{
    private readonly World world;
    private readonly ImmutableArray<PastIncident> incidents;
    private readonly PlainPages pages;

    private PlainReplay(World world)
    {
        this.world = world;
        pages = new PlainPages(world);

        var byId = new Dictionary<string, PastIncident>(StringComparer.Ordinal);
        foreach (var incident in world.Incidents)
        {
            byId[incident.Id] = incident;
        }

        incidents = [.. byId.Values];
    }

    /// <summary>A line an episode.</summary>
    public static string[] Of(World world) => new PlainReplay(world).Episodes();

    private string[] Episodes() => [.. world.Plan.Tripwires.SelectMany(EpisodesOf).Select(World.Line)];

    private List<Episode> EpisodesOf(Tripwire tripwire)
    {
        var episodes = new List<Episode>();
        Episode? open = null;
        foreach (var day in world.Days)
        {
            var look = On(day, tripwire.When);
            if (!look.Holds)
            {
                open = null;
                continue;
            }

            if (open is not null)
            {
                episodes.RemoveAt(episodes.Count - 1);
            }

            open = open is null
                ? new Episode(tripwire.Id, day, day, look.Amount, InOrder(look.Counted))
                : open with { Until = day, Peak = Math.Max(open.Peak, look.Amount) };
            episodes.Add(open);
        }

        return episodes;
    }

    private static ImmutableArray<string> InOrder(IEnumerable<(LocalDate Day, string Id)> counted) =>
        [.. counted.OrderBy(one => one.Day).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Id).Distinct(StringComparer.Ordinal)];

    private Look On(LocalDate day, Condition condition) => condition switch
    {
        AllOf all => All([.. all.Parts.Select(part => On(day, part))]),
        AnyOf any => Any([.. any.Parts.Select(part => On(day, part)).Where(look => look.Holds)]),
        Not not => new Look(!On(day, not.Part).Holds, 0, []),
        Windowed windowed => Count(day, windowed),
        _ => pages.On(day, condition),
    };

    private static Look All(List<Look> parts) =>
        new(parts.TrueForAll(part => part.Holds), parts.Max(part => part.Amount), [.. parts.SelectMany(part => part.Counted)]);

    private static Look Any(List<Look> holding) =>
        new(holding.Count > 0, holding.Select(part => part.Amount).DefaultIfEmpty(0).Max(), [.. holding.SelectMany(part => part.Counted)]);

    private Look Count(LocalDate day, Windowed asked)
    {
        var first = day.PlusDays(1 - asked.InDays);
        var (amount, counted) = (0L, new List<(LocalDate, string)>());
        foreach (ref readonly var incident in incidents.AsSpan())
        {
            var last = DayOf(incident, asked.Zone);
            if (last >= first && last <= day && IsKnownOn(day, incident) && IsAskedFor(incident, asked))
            {
                // An incident without a death adds nothing to the deaths, and is no evidence of them.
                var adds = AmountOf(incident, asked);
                amount += adds;
                counted.AddRange(adds > 0 ? [(last, incident.Id)] : []);
            }
        }

        return new Look(amount >= asked.AtLeast, amount, [.. counted]);
    }

    /// <summary>The calendar day in UTC, unless the post names its time zone and the moment is known.</summary>
    private LocalDate DayOf(in PastIncident incident, Zone zone)
    {
        if (incident.Moment is not { } moment)
        {
            return incident.Last;
        }

        var named = zone.Of is null ? null : PostOf(world.Plan, zone).TimeZone;
        return moment.InZone(named is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[named]).Date;
    }

    private bool IsKnownOn(LocalDate day, in PastIncident incident) => !world.AsKnown || incident.Published is null || incident.Published <= day;

    private bool IsAskedFor(in PastIncident incident, Windowed asked) =>
        asked.Types.Contains(incident.Type) && (incident.Official || incident.Sources >= asked.Sources) && LiesIn(asked.Zone, incident);

    private bool LiesIn(Zone zone, in PastIncident incident)
    {
        if (zone.Of is not null)
        {
            return incident.Point is { } point && LiesIn(PostOf(world.Plan, zone).Point, zone.WithinKm!.Value, point);
        }

        return (zone.Country is null || string.Equals(zone.Country, incident.Country, StringComparison.Ordinal))
            && (zone.Admin1 is null || NamesPlace(incident.Region, zone.Admin1));
    }

    // On the very edge, where two exact formulas may differ in their last digits, the replay must agree with what judges a brief.
    private static bool LiesIn(GeoPoint centre, double withinKm, GeoPoint point) => PlainDistance.Where(centre, withinKm, point) switch
    {
        Lies.Inside => true,
        Lies.Outside => false,
        _ => centre.KilometresTo(point) <= withinKm,
    };

    /// <summary>Whether the region's words are among the text's, in their order and side by side, whatever their case, marks and punctuation.</summary>
    private static bool NamesPlace(string? text, string region)
    {
        var (said, sought) = (WordsOf(text ?? ""), WordsOf(region));
        return Enumerable.Range(0, said.Length).Any(at => said.Skip(at).Take(sought.Length).SequenceEqual(sought, StringComparer.Ordinal));
    }

    private static string[] WordsOf(string text) =>
        text.ToLowerInvariant().Replace('é', 'e').Replace('è', 'e').Split([' ', '-', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static long AmountOf(in PastIncident incident, Windowed asked) => asked switch
    {
        KilledCondition { WithAttackers: true } => incident.KilledWithAttackers,
        KilledCondition => incident.Killed,
        _ => incident.Count,
    };

    private static Post PostOf(Plan plan, Zone zone) => plan.Posts.Single(post => string.Equals(post.Id, zone.Of, StringComparison.Ordinal));
}

/// <summary>What looking at a condition on a day gave.</summary>
internal sealed record Look(bool Holds, long Amount, ImmutableArray<(LocalDate Day, string Id)> Counted);
