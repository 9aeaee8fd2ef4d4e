using System.Collections.Immutable;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.RollCalls.Tests;

/// <summary>A roll call in each of its states, led there by its own commands.</summary>
public static class SomeCall
{
    /// <summary>When it was opened.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    /// <summary>The draft.</summary>
    public static readonly DraftCall Draft = new("Explosion in ACI 2000", "Two calls from the market", false, ["bamako"], new CallPlan(), "Ann");

    /// <summary>The commands, all given at <see cref="Noon"/>, that lead to a state.</summary>
    public static ImmutableArray<CallCommand> WayTo(CallState state) => state switch
    {
        CallState.Draft => [Draft],
        CallState.DryRun => [.. WayTo(CallState.Draft), new RehearseCall(3, 1, "Ann")],
        CallState.Discarded => [.. WayTo(CallState.DryRun), new DiscardCall("Ann", "a wrong post")],
        CallState.Open => [.. WayTo(CallState.DryRun), new OpenCall(3, 3, "Ben")],
        CallState.HandedToWardens => [.. WayTo(CallState.Open), new HandToWardens("Ben")],
        CallState.StandingDown => [.. WayTo(CallState.Open), new StandDown("Ben", "all clear from the police")],
        _ => [.. WayTo(CallState.StandingDown), new CloseCall([], false, "Ben", "")],
    };

    /// <summary>The call in a state.</summary>
    public static RollCall In(CallState state) =>
        WayTo(state).Aggregate((RollCall?)null, (call, command) => EvolveCall.Through(call ?? new RollCall("rc1"), DecideCall.Of(call, command, Noon).Value))!;
}
