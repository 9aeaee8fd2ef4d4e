using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store;

/// <summary>Appends entries to the event log, each chained to the one before. For one transaction: no other writer can come between.</summary>
internal sealed class EventChain(SqliteTransaction transaction)
{
    private const string SelectLast = "select seq, at, type, body, hash from event order by seq desc limit 1";

    private const string Insert = "insert into event (seq, at, type, body, hash) values ($seq, $at, $type, $body, $hash)";

    // One statement for all entries: an answer in a roll call waits for this.
    private readonly Prepared insert = new(transaction, Insert, "$seq", "$at", "$type", "$body", "$hash");

    private LogEntry? last = transaction.Connection!.QueryFirstOrDefault<LogEntry>(SelectLast, transaction: transaction);

    public void Append(string type, string body, Instant now)
    {
        var next = new LogEntry((last?.Seq ?? 0) + 1, InstantPattern.ExtendedIso.Format(now), type, body, "");
        last = next with { Hash = next.HashAfter(last?.Hash ?? LogEntry.BeforeTheFirst) };
        insert.Run(last.Seq, last.At, last.Type, last.Body, last.Hash);
    }
}
