using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Tripwires.Tests.History;

/// <summary>A plan, a past, and the days to walk.</summary>
internal sealed record World(Plan Plan, ImmutableArray<PastIncident> Incidents, LocalDate From, LocalDate Until, bool AsKnown = false)
{
    public ImmutableArray<KnownSince> Entries { get; init; } = [];

    public IEnumerable<LocalDate> Days => Enumerable.Range(0, Period.DaysBetween(From, Until) + 1).Select(From.PlusDays);

    /// <summary>What the replay makes of it.</summary>
    public ImmutableArray<Episode> Episodes() => Episodes(History());

    /// <summary>The same of a history that was built before.</summary>
    public ImmutableArray<Episode> Episodes(IncidentHistory history) => ReplayTripwires.Of(new ReplayRequest(Plan, history, new OfficialHistory(Entries), From, Until, AsKnown));

    public IncidentHistory History()
    {
        var gathered = new GatherIncidents();
        foreach (var incident in Incidents)
        {
            gathered.Add(incident);
        }

        return gathered.Build();
    }

    /// <summary>The same, a line an episode.</summary>
    public string[] Replayed() => [.. Episodes().Select(Line)];

    public static string Line(Episode episode) =>
        $"{episode.Tripwire} {episode.From:uuuu-MM-dd}..{episode.Until:uuuu-MM-dd} {episode.Peak} [{string.Join(' ', episode.Evidence)}]";

    /// <summary>The world in words, for a failing case.</summary>
    public override string ToString() => string.Join(
        '\n',
        [
            $"{From:uuuu-MM-dd}..{Until:uuuu-MM-dd} as known: {AsKnown}",
            .. Plan.Posts.Select(post => post.ToString()),
            .. Plan.Tripwires.Select(tripwire => $"{tripwire.Id}: {Said(tripwire.When)}"),
            .. Incidents.Select(incident => incident.ToString()),
            .. Entries.Select(entry => $"{entry.Country} since {entry.From}: {string.Join(" + ", entry.Facts.Select(known => known.Fact.ToString()))}"),
        ]);

    private static string Said(Condition condition) => condition switch
    {
        AllOf all => $"all({string.Join(", ", all.Parts.Select(Said))})",
        AnyOf any => $"any({string.Join(", ", any.Parts.Select(Said))})",
        Not not => $"not({Said(not.Part)})",
        Windowed windowed => $"{windowed} types {string.Join(' ', windowed.Types)}",
        _ => condition.ToString(),
    };
}
