namespace Muster.Channels.Messages;

/// <summary>Lets only so many hand over at one time.</summary>
internal static class InTurn
{
    /// <summary>What came of it; where it is stopped while it waits, certainly nothing.</summary>
    public static async Task<HandOver> OfAsync(SemaphoreSlim turns, Func<Task<HandOver>> handOver, CancellationToken stop)
    {
        try
        {
            await turns.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new HandOver(HandOverResult.TryAgain, null, "it was stopped before it began");
        }

        try
        {
            return await handOver().ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }
}
