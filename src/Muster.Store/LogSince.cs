using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>What kinds of things were kept since somebody looked.</summary>
/// <param name="Head">The number of the newest entry.</param>
/// <param name="Types">The types of the entries since.</param>
public sealed record LogSince(long Head, ImmutableHashSet<string> Types)
{
    /// <summary>The entries after a number.</summary>
    public static Outcome<LogSince> After(DataStore store, long seq) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var head = connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from event", transaction: transaction);
        return Outcome.Grant(new LogSince(head, [.. connection.Query<string>("select distinct type from event where seq > @seq", new { seq }, transaction)]));
    });
}
