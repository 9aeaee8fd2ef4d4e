namespace Muster.Tripwires.Life;

/// <summary>Folds what befell a tripwire into how it stands.</summary>
public static class EvolveLife
{
    /// <summary>How it stands after all of it.</summary>
    public static WatchedTripwire Through(WatchedTripwire before, IEnumerable<LifeEvent> events) => events.Aggregate(before, After);

    /// <summary>How it stands after one event.</summary>
    public static WatchedTripwire After(WatchedTripwire before, LifeEvent happened) => happened switch
    {
        TripwireArmed armed => new WatchedTripwire(before.Id)
        {
            State = LifeState.Armed, Since = armed.At, Mark = armed.Mark, Words = armed.Words, Propose = armed.Propose, Health = Health.Blind, HealthWhy = "was never judged",
        },
        TripwireCameNear near => In(before, LifeState.Near, near.At) with { Holds = false, Evidence = near.Evidence, Known = near.Known, Missing = near.Missing },
        TripwireMovedAway away => In(before, LifeState.Armed, away.At) with { Holds = false, Evidence = [], Known = away.Known, Missing = away.Missing },
        TripwireTripped trip => In(before, LifeState.Tripped, trip.At) with
        {
            Holds = true,
            TrippedAt = trip.At,
            Trips = before.Trips + 1,
            Evidence = trip.Evidence,
            Known = trip.Known,
            Missing = "",
            AcknowledgedBy = null,
            AwaitsDecision = true,
        },
        TripwireEvidenceGrew grew => before with { Evidence = grew.Evidence, Known = grew.Known },
        TripwireCeasedToHold ceased => before with { Holds = false, Known = ceased.Known, Missing = ceased.Missing },
        TripwireHeldAgain again => before with { Holds = true, Known = again.Known, Missing = "" },
        TripwireAcknowledged known => In(before, LifeState.Acknowledged, known.At) with { AcknowledgedBy = known.By },
        TripwireDecided decided => In(before, LifeState.Decided, decided.At) with { Decision = new LifeDecision(decided.Act, decided.By, decided.Because, decided.At), AwaitsDecision = false },
        TripwireReset reset => In(before, before.Holds ? LifeState.Reset : LifeState.Armed, reset.At) with { Evidence = before.Holds ? before.Evidence : [] },
        TripwireRearmed rearmed => In(before, LifeState.Armed, rearmed.At) with { Holds = false, Evidence = [], Known = rearmed.Known, Missing = rearmed.Missing },
        TripwireRetired retired => In(before, LifeState.Retired, retired.At) with { RetiredBecause = retired.Because },
        TripwireHealthChanged health => before with { Health = health.Health, HealthWhy = health.Why },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that nobody folds."),
    };

    private static WatchedTripwire In(WatchedTripwire before, LifeState state, NodaTime.Instant at) => before with { State = state, Since = at };
}
