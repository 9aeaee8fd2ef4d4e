using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Tripwires.Tests.Life;

public class DecideLifeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 3, 0);

    /// <summary>The table of docs/tripwires.md: state, command, the state after it, or "refused".</summary>
    public static TheoryData<string, string, string> Table => new()
    {
        { "retired", "arm", "armed" }, { "armed", "arm", "refused" }, { "tripped", "arm", "refused" },
        { "armed", "calm", "armed" }, { "armed", "near", "near" }, { "armed", "holds", "tripped" },
        { "near", "calm", "armed" }, { "near", "near", "near" }, { "near", "holds", "tripped" },
        { "tripped", "calm", "tripped" }, { "tripped", "near", "tripped" }, { "tripped", "holds", "tripped" }, { "tripped", "more", "tripped" },
        { "acknowledged", "calm", "acknowledged" }, { "acknowledged", "holds", "acknowledged" }, { "acknowledged", "more", "acknowledged" },
        { "acted", "calm", "decided" }, { "acted", "holds", "decided" }, { "acted", "more", "decided" }, { "acted-and-over", "more", "tripped" }, { "acted-and-over", "holds", "decided" },
        { "not-acted", "holds", "decided" }, { "not-acted", "more", "tripped" }, { "not-acted", "calm", "decided" },
        { "reset", "holds", "reset" }, { "reset", "more", "tripped" }, { "reset", "calm", "armed" }, { "reset", "near", "near" },
        { "retired", "holds", "refused" },
        { "armed", "acknowledge", "refused" }, { "near", "acknowledge", "refused" }, { "tripped", "acknowledge", "acknowledged" }, { "acknowledged", "acknowledge", "refused" }, { "acted", "acknowledge", "refused" },
        { "armed", "act", "refused" }, { "near", "act", "refused" }, { "tripped", "act", "decided" }, { "acknowledged", "act", "decided" }, { "not-acted", "act", "decided" }, { "reset", "act", "refused" }, { "retired", "act", "refused" },
        { "tripped", "not-act", "decided" }, { "tripped", "not-act-without-reason", "refused" }, { "tripped", "act-of-nobody", "refused" },
        { "armed", "reset", "refused" }, { "tripped", "reset", "refused" }, { "acknowledged", "reset", "refused" }, { "acted", "reset", "reset" }, { "acted-and-over", "reset", "armed" }, { "reset", "reset", "refused" },
        { "armed", "retire", "retired" }, { "tripped", "retire", "retired" }, { "reset", "retire", "retired" }, { "retired", "retire", "refused" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_step_is_as_the_table_says(string state, string command, string after)
    {
        var before = In(state);
        var decided = DecideLife.Of(before, Named(command), Now);

        Assert.Equal(after, decided.TryGet(out var events) ? Words<LifeState>.Of(EvolveLife.Through(before, events).State) : "refused");
    }

    [Fact]
    public void A_trip_that_no_longer_holds_says_so_and_waits() =>
        Assert.Equal((LifeState.Tripped, false, true), After("tripped", "calm") is var life ? (life.State, life.Holds, life.AwaitsDecision) : default);

    [Fact]
    public void A_tripwire_retired_before_anybody_decided_still_awaits_a_decision() => Assert.True(After("tripped", "retire").AwaitsDecision);

    [Fact]
    public void Whatever_comes_in_whatever_order_a_trip_waits_for_a_person_and_every_trip_is_counted()
    {
        string[] commands = ["calm", "near", "holds", "more", "other", "acknowledge", "act", "not-act", "reset"];
        Gen.Int[0, commands.Length - 1].Array[1, 40].Sample(steps =>
        {
            var (life, trips) = (In("armed"), 0);
            foreach (var command in steps.Select(step => commands[step]))
            {
                var decided = DecideLife.Of(life, Named(command), Now);
                var next = decided.TryGet(out var events) ? EvolveLife.Through(life, events) : life;
                trips += events.IsDefault ? 0 : events.Count(happened => happened is TripwireTripped);
                var isPerson = command is "acknowledge" or "act" or "not-act" or "reset";
                Assert.True(isPerson || !life.AwaitsDecision || (next.AwaitsDecision && next.State is LifeState.Tripped or LifeState.Acknowledged), $"{life.State} {command} {next.State}");
                Assert.True(!(life.State is LifeState.Decided && next.State is LifeState.Armed or LifeState.Near or LifeState.Reset) || isPerson || life.State is not LifeState.Decided);
                Assert.Equal(next.State is LifeState.Tripped or LifeState.Acknowledged, next.AwaitsDecision);
                life = next;
            }

            Assert.Equal(trips, life.Trips);
        }, iter: 2_000);
    }

    private static WatchedTripwire After(string state, string command) => EvolveLife.Through(In(state), DecideLife.Of(In(state), Named(command), Now).Value);

    private static WatchedTripwire In(string state) => Through(state switch
    {
        "retired" => [],
        "armed" => ["arm"],
        "near" => ["arm", "near"],
        "tripped" => ["arm", "holds"],
        "acknowledged" => ["arm", "holds", "acknowledge"],
        "acted" => ["arm", "holds", "act"],
        "acted-and-over" => ["arm", "holds", "act", "calm"],
        "not-acted" => ["arm", "holds", "not-act"],
        _ => ["arm", "holds", "act", "reset"],
    });

    private static WatchedTripwire Through(string[] commands) =>
        commands.Aggregate(new WatchedTripwire("w"), (life, command) => EvolveLife.Through(life, DecideLife.Of(life, Named(command), Now).Value));

    private static LifeCommand Named(string command) => command switch
    {
        "arm" => new Arm("mark", "words", ProposedAction.Review),
        "calm" => Verdict(TripwireState.Armed),
        "near" => Verdict(TripwireState.Near, "a"),
        "holds" => Verdict(TripwireState.Tripped, "a", "b"),
        "more" => Verdict(TripwireState.Tripped, "a", "b", "c"),
        "other" => Verdict(TripwireState.Tripped, "d"),
        "acknowledge" => new Acknowledge("Ada"),
        "act" => new DecideTrip(Act: true, "Ada", ""),
        "act-of-nobody" => new DecideTrip(Act: true, " ", ""),
        "not-act" => new DecideTrip(Act: false, "Ada", "the road is closed"),
        "not-act-without-reason" => new DecideTrip(Act: false, "Ada", " "),
        "reset" => new ResetTripwire("Ada"),
        _ => new RetireTripwire("gone"),
    };

    private static TakeVerdict Verdict(TripwireState state, params string[] marks) =>
        new(state, Health.Seeing, "", [.. marks.Select(mark => new TripEvidence([mark], "words", "r.txt", null, 1, Official: false))], "known", state is TripwireState.Tripped ? "" : "missing");
}
