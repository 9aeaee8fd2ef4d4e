using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store;

/// <summary>Appends an entry to the event log, chained to the one before.</summary>
internal static class AppendEvent
{
    private const string SelectLast = "select seq, at, type, body, hash from event order by seq desc limit 1";

    private const string Insert = """
        insert into event (seq, at, type, body, hash)
        values (@Seq, @At, @Type, @Body, @Hash)
        """;

    public static void To(SqliteTransaction transaction, string type, string body, Instant now)
    {
        var connection = transaction.Connection!;
        var last = connection.QueryFirstOrDefault<LogEntry>(SelectLast, transaction: transaction);
        var next = new LogEntry((last?.Seq ?? 0) + 1, InstantPattern.ExtendedIso.Format(now), type, body, "");
        connection.Execute(Insert, next with { Hash = next.HashAfter(last?.Hash ?? LogEntry.BeforeTheFirst) }, transaction);
    }
}
