using System.Collections.Immutable;
using Muster.Desk;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires;

namespace Muster.Host.Views;

/// <summary>Which facts a duty officer should see first.</summary>
internal static class Gravity
{
    /// <summary>
    /// What changed; where nothing did, what the given reports tell; where none is given, all that is known. What trips a wire comes first, then what
    /// brings one near, then by the kind of fact and the number of dead.
    /// </summary>
    public static ImmutableArray<Change> MostGraveFirst(Brief brief)
    {
        var tripped = Evidence(brief, TripwireState.Tripped);
        var near = Evidence(brief, TripwireState.Near);
        return
        [
            .. (brief.Changes.IsEmpty ? Known(brief) : brief.Changes)
                .OrderBy(change => tripped.Contains(change.Now) ? 0 : near.Contains(change.Now) ? 1 : 2)
                .ThenBy(change => Rank(change.Now.Fact))
                .ThenByDescending(change => Dead(change.Now.Fact)),
        ];
    }

    private static IEnumerable<Change> Known(Brief brief)
    {
        var given = brief.Given.Select(report => report.Taken.Hash).ToHashSet(StringComparer.Ordinal);
        return brief.Picture.Facts.Where(fact => given.Count == 0 || fact.Tellings.Any(telling => given.Contains(telling.Hash)))
            .Select(fact => new Change(fact, Before: null));
    }

    private static HashSet<KnownFact> Evidence(Brief brief, TripwireState state) =>
        [.. brief.Verdicts.Where(verdict => verdict.State == state).SelectMany(verdict => verdict.Evidence)];

    private static int Rank(Fact fact) => fact switch
    {
        { Modality: Modality.Denied or Modality.Hypothetical } => 9,
        Departure { Status: DepartureStatus.Ordered or DepartureStatus.Suspended } => 0,
        Government { Event: GovernmentEvent.Coup or GovernmentEvent.AttemptedCoup } => 1,
        Departure => 2,
        Advice { Level: 4 } or Advice { Action: not AdviceAction.None } => 3,
        Incident when Dead(fact) > 0 => 3,
        Incident { Type: not (IncidentType.Protest or IncidentType.Arrest or IncidentType.Other) } => 4,
        Assistance { Ability: Ability.None or Ability.EmergencyOnly } => 4,
        Government { Event: GovernmentEvent.StateOfEmergency or GovernmentEvent.Curfew or GovernmentEvent.BorderClosure } => 4,
        Mission { Status: MissionStatus.Suspended or MissionStatus.Withdrawing or MissionStatus.Ended } => 5,
        Figure or Conflict => 7,
        _ => 6,
    };

    private static long Dead(Fact fact) => fact is Incident incident ? incident.Killed.Sum(toll => toll.Count.Least) : 0;
}
