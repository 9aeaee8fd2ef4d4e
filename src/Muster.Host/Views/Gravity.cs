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
    /// What the new reports tell; where none of the given is new, what the given tell; where none is given, all that is known. What trips a wire comes
    /// first, then what brings one near, then by the kind of fact and the number of dead.
    /// </summary>
    public static ImmutableArray<KnownFact> MostGraveFirst(Brief brief)
    {
        var news = brief.Given.Where(report => report.IsNew || !HasNews(brief)).Select(report => report.Taken.Hash).ToHashSet(StringComparer.Ordinal);
        var tripped = Evidence(brief, TripwireState.Tripped);
        var near = Evidence(brief, TripwireState.Near);
        return
        [
            .. brief.Picture.Facts.Where(fact => news.Count == 0 || fact.Tellings.Any(telling => news.Contains(telling.Hash)))
                .OrderBy(fact => tripped.Contains(fact) ? 0 : near.Contains(fact) ? 1 : 2)
                .ThenBy(fact => Rank(fact.Fact))
                .ThenByDescending(fact => Dead(fact.Fact)),
        ];
    }

    /// <summary>Whether any report given is new.</summary>
    public static bool HasNews(Brief brief) => brief.Given.Any(report => report.IsNew);

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
