using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;

namespace Muster.Store.Feeds;

/// <summary>How far a feed's mailbox has been read.</summary>
/// <param name="Validity">The folder's UIDVALIDITY.</param>
/// <param name="Last">The highest UID that was read.</param>
public sealed record KeptMailboxMark(uint Validity, uint Last)
{
    private const string Upsert = """
        insert into mailbox_mark (feed, validity, last) values (@feed, @Validity, @Last)
        on conflict (feed) do update set validity = excluded.validity, last = excluded.last
        """;

    /// <summary>The mark of one feed, or null where its mailbox was never read.</summary>
    public static Outcome<KeptMailboxMark?> Of(DataStore store, string feed) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var row = connection.QuerySingleOrDefault<Row>("select validity, last from mailbox_mark where feed = @feed", new { feed });
        return Outcome.Grant(row is null ? null : new KeptMailboxMark((uint)row.Validity, (uint)row.Last));
    });

    internal void KeepIn(SqliteTransaction transaction, string feed) =>
        transaction.Connection!.Execute(Upsert, new { feed, Validity = (long)Validity, Last = (long)Last }, transaction);

    private sealed record Row(long Validity, long Last);
}
