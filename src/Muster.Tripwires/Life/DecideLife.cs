using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Tripwires.Life;

/// <summary>
/// Says what a command makes of a tripwire, or why it may not. The table stands in docs/tripwires.md. A trip does not vanish: it waits for a person, also when it no longer
/// holds. Time and reports never decide, reset or acknowledge.
/// </summary>
public static class DecideLife
{
    /// <summary>What happens; nothing where the command changes nothing.</summary>
    public static Outcome<ImmutableArray<LifeEvent>> Of(WatchedTripwire tripwire, LifeCommand command, Instant now) => command switch
    {
        Arm arm => tripwire.State is LifeState.Retired
            ? Grant(new TripwireArmed(arm.Mark, arm.Words, arm.Propose, now))
            : Refuse(tripwire, "one that is not watched"),
        TakeVerdict verdict => tripwire.State is LifeState.Retired ? Refuse(tripwire, "one that is watched") : Outcome.Grant(Judge(tripwire, verdict, now)),
        Acknowledge known => Named(known.By) ?? (tripwire.State is LifeState.Tripped ? Grant(new TripwireAcknowledged(known.By, now)) : Refuse(tripwire, "one that is tripped")),
        DecideTrip decision => Named(decision.By) ?? Reasoned(decision) ?? Decide(tripwire, decision, now),
        ResetTripwire reset => Named(reset.By) ?? (tripwire.State is LifeState.Decided ? Grant(new TripwireReset(reset.By, now)) : Refuse(tripwire, "one that is decided")),
        RetireTripwire retire => tripwire.State is LifeState.Retired ? Refuse(tripwire, "one that is watched") : Grant(new TripwireRetired(retire.Because, now)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that nobody knows."),
    };

    // Who decides knows; who has decided may decide otherwise.
    private static Outcome<ImmutableArray<LifeEvent>> Decide(WatchedTripwire tripwire, DecideTrip decision, Instant now)
    {
        var decided = new TripwireDecided(decision.Act, decision.By, decision.Because, now);
        return tripwire.State switch
        {
            LifeState.Tripped => Grant(new TripwireAcknowledged(decision.By, now), decided),
            LifeState.Acknowledged or LifeState.Decided => Grant(decided),
            _ => Refuse(tripwire, "one that is tripped, acknowledged or decided"),
        };
    }

    private static ImmutableArray<LifeEvent> Judge(WatchedTripwire tripwire, TakeVerdict verdict, Instant now) => [.. See(tripwire, verdict, now), .. Cross(tripwire, verdict, now)];

    private static IEnumerable<LifeEvent> See(WatchedTripwire tripwire, TakeVerdict verdict, Instant now)
    {
        if (tripwire.Health != verdict.Health || tripwire.HealthWhy != verdict.HealthWhy)
        {
            yield return new TripwireHealthChanged(verdict.Health, verdict.HealthWhy, now);
        }
    }

    private static IEnumerable<LifeEvent> Cross(WatchedTripwire tripwire, TakeVerdict verdict, Instant now) => (tripwire.State, verdict.State) switch
    {
        (LifeState.Armed or LifeState.Near, TripwireState.Tripped) => [Trip(verdict, now)],
        (LifeState.Armed, TripwireState.Near) => [Near(verdict, now)],
        (LifeState.Near, TripwireState.Near) when tripwire.HasNewAmong(verdict.Evidence) => [Near(verdict, now)],
        (LifeState.Near, TripwireState.Armed) => [new TripwireMovedAway(verdict.Known, verdict.Missing, now)],
        (LifeState.Armed or LifeState.Near, _) => [],
        (LifeState.Reset, TripwireState.Tripped) => tripwire.HasNewAmong(verdict.Evidence) ? [Trip(verdict, now)] : [],
        (LifeState.Reset, TripwireState.Near) => [new TripwireRearmed(verdict.Known, verdict.Missing, now), Near(verdict, now)],
        (LifeState.Reset, _) => [new TripwireRearmed(verdict.Known, verdict.Missing, now)],
        (_, TripwireState.Tripped) => Holding(tripwire, verdict, now),
        _ => tripwire.Holds ? [new TripwireCeasedToHold(verdict.Known, verdict.Missing, now)] : [],
    };

    // Of what was decided: a decision not to act rested on less, and after a pause it is another trip.
    private static IEnumerable<LifeEvent> Holding(WatchedTripwire tripwire, TakeVerdict verdict, Instant now)
    {
        var grew = tripwire.HasNewAmong(verdict.Evidence);
        if (grew && tripwire.State is LifeState.Decided && (!tripwire.Holds || tripwire.Decision is { Act: false }))
        {
            yield return Trip(verdict, now);
            yield break;
        }

        if (!tripwire.Holds)
        {
            yield return new TripwireHeldAgain(verdict.Known, now);
        }

        if (grew)
        {
            yield return new TripwireEvidenceGrew(verdict.Evidence, verdict.Known, now);
        }
    }

    private static TripwireTripped Trip(TakeVerdict verdict, Instant now) => new(verdict.Evidence, verdict.Known, now);

    private static TripwireCameNear Near(TakeVerdict verdict, Instant now) => new(verdict.Evidence, verdict.Known, verdict.Missing, now);

    private static Outcome<ImmutableArray<LifeEvent>>? Named(string by) =>
        string.IsNullOrWhiteSpace(by) ? Refuse("an act of nobody", "the name of the person who answers for it (--by NAME)") : null;

    private static Outcome<ImmutableArray<LifeEvent>>? Reasoned(DecideTrip decision) =>
        !decision.Act && string.IsNullOrWhiteSpace(decision.Because) ? Refuse("a decision not to act without a reason", "the reason (--because TEXT): it is what the next officer reads") : null;

    private static Outcome<ImmutableArray<LifeEvent>> Grant(params LifeEvent[] events) => Outcome.Grant<ImmutableArray<LifeEvent>>([.. events]);

    private static Outcome<ImmutableArray<LifeEvent>> Refuse(WatchedTripwire tripwire, string expected) =>
        Refuse($"the tripwire '{tripwire.Id}', which is {Words<LifeState>.Of(tripwire.State)}", expected);

    private static Outcome<ImmutableArray<LifeEvent>> Refuse(string found, string expected) =>
        Outcome.Refuse<ImmutableArray<LifeEvent>>(new Problem(ProblemCodes.TripwireStep, found, expected));
}
