using System.Data;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>
/// Takes answers as they pour in. Whatever has come while the disk was busy goes into one transaction, so that a thousand answers cost one wait for the disk; an answer is
/// given back only after its transaction is on disk. Safe for many callers.
/// </summary>
public sealed class AnswerBook : IAsyncDisposable
{
    // Enough to be quick, few enough that a reader of the log sees them soon.
    private const int MostAtOnce = 2000;

    // An import of a whole roster, or a call of a whole country that is opened, holds the file for longer than the five seconds of other writers. An answer outwaits it,
    // and is given up before a browser gives up on it.
    private const int LongestWaitInSeconds = 25;

    private readonly DataStore store;
    private readonly SealedKind seal;
    private readonly Func<Instant> clock;
    private readonly Channel<Waiting> line = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(10 * MostAtOnce) { SingleReader = true });
    private readonly Task writing;

    /// <summary>Opens the book of a data folder that is up to date.</summary>
    public AnswerBook(DataStore store, Func<Instant> clock)
    {
        (this.store, this.clock, seal) = (store, clock, PersonSeal.In(store).Of("answer"));
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Keeps an answer; on disk when it returns.</summary>
    public async Task<Outcome<KeptAnswer>> KeepAsync(AnswerToKeep answer)
    {
        var waiting = new Waiting(answer);
        await line.Writer.WriteAsync(waiting).ConfigureAwait(false);
        return await waiting.Done.Task.ConfigureAwait(false);
    }

    /// <summary>Writes what has come, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        line.Writer.TryComplete();
        await writing.ConfigureAwait(false);
    }

    private async Task WriteAsync()
    {
        SqliteConnection? connection = null;
        var batch = new List<Waiting>(MostAtOnce);
        while (await line.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && line.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                connection ??= Patient();
                Write(connection, batch);
            }
            catch (Exception trouble)
            {
                // The callers learn that nothing was kept; the book goes on with the next.
                connection?.Dispose();
                connection = null;
                Fail(batch, trouble);
            }
        }

        connection?.Dispose();
    }

    private SqliteConnection Patient()
    {
        var connection = store.Connect();
        connection.DefaultTimeout = LongestWaitInSeconds;
        return connection;
    }

    private void Write(SqliteConnection connection, List<Waiting> batch)
    {
        var outcomes = new List<Outcome<KeptAnswer>>(batch.Count);
        using (var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false))
        {
            var write = new WriteAnswer(transaction, seal, clock());
            outcomes.AddRange(batch.Select(one => write.Take(one.Answer)));
            transaction.Commit();
        }

        for (var at = 0; at < batch.Count; at++)
        {
            batch[at].Done.TrySetResult(outcomes[at]);
        }
    }

    private void Fail(List<Waiting> batch, Exception trouble)
    {
        var told = Tell(trouble);
        foreach (var one in batch)
        {
            if (told is { } outcome)
            {
                one.Done.TrySetResult(outcome);
            }
            else
            {
                one.Done.TrySetException(trouble);
            }
        }
    }

    // A disk that is full or a file that another holds is a refusal; the rest is a bug.
    private Outcome<KeptAnswer>? Tell(Exception trouble)
    {
        try
        {
            return StoreTrouble.Catch<KeptAnswer>(store.Folder, () => throw trouble);
        }
        catch (Exception other) when (other == trouble)
        {
            return null;
        }
    }

    private sealed record Waiting(AnswerToKeep Answer)
    {
        public TaskCompletionSource<Outcome<KeptAnswer>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
