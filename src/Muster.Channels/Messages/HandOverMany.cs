using System.Collections.Immutable;

namespace Muster.Channels.Messages;

/// <summary>Hands a batch over. A slow channel holds up no other.</summary>
public static class HandOverMany
{
    /// <summary>How many are under way by one channel; the channel itself may let fewer through at a time.</summary>
    private const int AtOnce = 64;

    /// <summary>
    /// What came of each, in the batch's order. Never throws, so that what is known of one message is not lost over another; when it is stopped, what had not begun is
    /// <see cref="HandOverResult.TryAgain"/>.
    /// </summary>
    public static async Task<ImmutableArray<HandOver>> ToAsync(ImmutableArray<(IMessageChannel Way, OutgoingMessage Message)> messages, CancellationToken stop)
    {
        var handed = new HandOver[messages.Length];
        await Task.WhenAll(Enumerable.Range(0, messages.Length).GroupBy(at => messages[at].Way).Select(group => Parallel.ForEachAsync(
            group, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (at, _) => handed[at] = await OneAsync(messages[at].Way, messages[at].Message, stop).ConfigureAwait(false))))
            .ConfigureAwait(false);
        return [.. handed];
    }

    private static async Task<HandOver> OneAsync(IMessageChannel way, OutgoingMessage message, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return new HandOver(HandOverResult.TryAgain, null, "it was stopped before it began");
        }

        try
        {
            return await way.TakeAsync(message, stop).ConfigureAwait(false);
        }
        catch (Exception bug)
        {
            // A channel throws for a bug alone. Its fate is unknown then, and what came of all others must still be kept.
            return new HandOver(HandOverResult.NobodyKnows, null, "a bug in the channel: " + bug.GetType().Name);
        }
    }
}
