using System.Collections.Immutable;
using Muster.Channels.Fetch;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.Store;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Keeps the roll calls going: begins each wave when it is due, hands over to the wardens, finds the silent unaccounted for, and hands messages over.</summary>
public sealed class KeepCalls(DataStore store, ChannelsAtHand channels, SendMessages send, Outside outside, IPollListener listener)
{
    private static readonly Duration Glance = Duration.FromMilliseconds(500);

    /// <summary>Goes on until <paramref name="stop"/>. What fails is told and tried again.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var sent = await Task.Run(() => LookAsync(stop), CancellationToken.None).ConfigureAwait(false);
            if (sent == 0)
            {
                await outside.Pause(Glance, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> LookAsync(CancellationToken stop)
    {
        try
        {
            var kept = LoadCalls.From(store).Then(calls =>
            {
                foreach (var call in calls.Where(call => call.Call.TakesAnswers))
                {
                    Tick(call.Call);
                }

                return Outcome.Grant(true);
            });
            var sent = kept.IsGranted ? await send.OnceAsync(stop).ConfigureAwait(false) : Outcome.Refuse<int>(kept.Problems);
            if (!sent.IsGranted)
            {
                listener.Refused(null, sent.Problems);
            }

            return sent.TryGet(out var number) ? number : 0;
        }
        catch (Exception fault)
        {
            listener.Faulted(null, fault);
            return 0;
        }
    }

    private void Tick(RollCall call)
    {
        var now = outside.Now;
        if (!WhatIsDue.Of(call, now).IsEmpty)
        {
            Tell(KeepCall.In(store, call.Id, (kept, _) => Due(kept!.Call, now), channels.For, now));
        }

        Tell(KeepCalled.FindSilent(store, call.Id, now));
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

    private void Tell<T>(Outcome<T> done)
    {
        if (!done.IsGranted)
        {
            listener.Refused(null, done.Problems);
        }
    }
}
