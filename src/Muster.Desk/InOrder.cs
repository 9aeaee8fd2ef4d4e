using System.Threading.Channels;

namespace Muster.Desk;

/// <summary>Does work on several threads and hands the results back in order, never running further ahead than a few items.</summary>
internal static class InOrder
{
    private const int AheadPerThread = 8;

    /// <summary>
    /// The results in the source's order; with one thread, plainly one after the other. An exception comes out at its item's place.
    /// <paramref name="ahead"/>: how many items a thread may be ahead of whoever takes the results; more where taking them stops for a while, as for a disk.
    /// </summary>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> source, Func<TItem, TResult> work, int threads, int ahead = AheadPerThread) =>
        threads == 1 ? source.Select(work) : OnThreads(source, work, threads, ahead);

    private static IEnumerable<TResult> OnThreads<TItem, TResult>(IEnumerable<TItem> source, Func<TItem, TResult> work, int threads, int aheadPerThread)
    {
        var waiting = Channel.CreateUnbounded<(TItem Item, TaskCompletionSource<TResult> Done)>();
        for (var thread = 0; thread < threads; thread++)
        {
            _ = Task.Run(() => WorkOff(waiting.Reader, work));
        }

        try
        {
            var ahead = new Queue<Task<TResult>>();
            foreach (var item in source)
            {
                if (ahead.Count == threads * aheadPerThread)
                {
                    yield return ahead.Dequeue().GetAwaiter().GetResult();
                }

                var done = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
                ahead.Enqueue(done.Task);
                waiting.Writer.TryWrite((item, done));
            }

            while (ahead.Count > 0)
            {
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            waiting.Writer.Complete();
        }
    }

    private static async Task WorkOff<TItem, TResult>(ChannelReader<(TItem Item, TaskCompletionSource<TResult> Done)> waiting, Func<TItem, TResult> work)
    {
        await foreach (var (item, done) in waiting.ReadAllAsync())
        {
            try
            {
                done.SetResult(work(item));
            }
            catch (Exception trouble)
            {
                done.SetException(trouble);
            }
        }
    }
}
