using System.Collections.Immutable;
using NodaTime;

namespace Muster.RollCalls.Calls;

/// <summary>
/// What the clock asks of a roll call. It asks for one wave at a time and keeps the plan's distance from the wave before it, also where that one came late or a person began it:
/// a program that was down for two hours does not make up for it by asking three times in a minute.
/// </summary>
public static class WhatIsDue
{
    /// <summary>Who answers for what the clock asks. The clock may go on asking and hand over; it never opens, corrects, stands down or closes a call.</summary>
    public const string Clock = "clock";

    /// <summary>What is due now; nothing once it was done, and nothing unless people are being asked.</summary>
    public static ImmutableArray<CallCommand> Of(RollCall call, Instant now) =>
    [
        .. IsWaveDue(call, now) ? [new BeginWave(Clock)] : ImmutableArray<CallCommand>.Empty,
        .. AreWardensDue(call, now) ? [new HandToWardens(Clock)] : ImmutableArray<CallCommand>.Empty,
    ];

    /// <summary>Whether it is the clock, and no person, that answers for an act.</summary>
    internal static bool IsClock(string by) => string.Equals(by.Trim(), Clock, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the next wave of the plan is due.</summary>
    internal static bool IsWaveDue(RollCall call, Instant now)
    {
        var waves = call.Plan.Waves;
        return call.State is CallState.Open or CallState.HandedToWardens && call is { OpenedAt: { } opened, WaveBeganAt: { } last } && call.Wave < waves.Length
            && now >= opened + waves[call.Wave]
            && now >= last + (waves[call.Wave] - waves[call.Wave - 1]);
    }

    /// <summary>Whether the wardens should have the list.</summary>
    internal static bool AreWardensDue(RollCall call, Instant now) =>
        call is { State: CallState.Open, OpenedAt: { } opened, Plan.WardensAfter: { } after } && now >= opened + after;
}
