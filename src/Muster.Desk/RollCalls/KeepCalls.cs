using System.Collections.Immutable;
using Muster.Channels.Fetch;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.Store;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Keeps the roll calls going: begins each wave when it is due, hands over to the wardens, also to those who can go only later, finds the silent unaccounted for, and hands messages over.</summary>
public sealed class KeepCalls(DataStore store, ChannelsAtHand channels, SendMessages send, Outside outside, IPollListener listener)
{
    private static readonly Duration Glance = Duration.FromMilliseconds(500);

    // Everybody of a call is looked through for it: often enough for a warden at a door, seldom enough for a call of a hundred thousand.
    private static readonly Duration BetweenLists = Duration.FromSeconds(30);

    private Instant nextLists;

    /// <summary>Goes on until <paramref name="stop"/>. What fails is told and tried again. A channel that has stalled holds up neither the clock nor other channels.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(
        RepeatAsync(() => Task.FromResult(Tick()), stop),
        RepeatAsync(async () => (await send.AllAsync(_ => { }, stop).ConfigureAwait(false)).Problems, stop));

    private async Task RepeatAsync(Func<Task<ImmutableArray<Problem>>> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var problems = await Task.Run(work, CancellationToken.None).ConfigureAwait(false);
                if (!problems.IsEmpty)
                {
                    listener.Refused(null, problems);
                }
            }
            catch (Exception fault)
            {
                listener.Faulted(null, fault);
            }

            await outside.Pause(Glance, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ImmutableArray<Problem> Tick()
    {
        var now = outside.Now;
        var isTimeForLists = now >= nextLists;
        nextLists = isTimeForLists ? now + BetweenLists : nextLists;
        var found = LoadCalls.From(store);
        return found.TryGet(out var calls) ? [.. calls.Where(call => call.Call.TakesAnswers).SelectMany(call => Tick(call.Call, isTimeForLists, now))] : found.Problems;
    }

    private IEnumerable<Problem> Tick(RollCall call, bool isTimeForLists, Instant now)
    {
        var begun = WhatIsDue.Of(call, now).IsEmpty ? [] : KeepCall.In(store, call.Id, (kept, _) => Due(kept!.Call, now), channels.For, now).Problems;
        var late = isTimeForLists ? TellLateWardens.In(store, call.Id, channels.For, now).Problems : [];
        var instead = isTimeForLists ? AskInstead.In(store, call.Id, channels.Reaching, now).Problems : [];
        return begun.Concat(KeepCalled.FindSilent(store, call.Id, now).Problems).Concat(late).Concat(instead);
    }

    // Decided from what stands in the store at this moment: two programs over one folder begin no wave twice.
    private static Outcome<ImmutableArray<CallEvent>> Due(RollCall call, Instant now)
    {
        var events = ImmutableArray<CallEvent>.Empty;
        while (WhatIsDue.Of(EvolveCall.Through(call, events), now) is [var next, ..])
        {
            var decided = DecideCall.Of(EvolveCall.Through(call, events), next, now);
            if (!decided.TryGet(out var more) || more.IsEmpty)
            {
                return decided.Then(_ => Outcome.Grant(events));
            }

            events = events.AddRange(more);
        }

        return Outcome.Grant(events);
    }
}
