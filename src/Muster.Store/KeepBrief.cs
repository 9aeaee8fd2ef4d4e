using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store;

/// <summary>A report to keep: what was read in it, and its raw bytes.</summary>
public sealed record ReportToKeep(TakenReport Taken, ReadOnlyMemory<byte> Raw);

/// <summary>Keeps the reports of a brief, and that the brief was made, in one transaction: all of it or nothing.</summary>
public static class KeepBrief
{
    private const string InsertReport = """
        insert into report (hash, document, published, issuer, country, language, doubts, taken_at, raw)
        values (@Hash, @Document, @Published, @Issuer, @Country, @Language, @Doubts, @TakenAt, @Raw)
        on conflict (hash) do nothing
        returning id
        """;

    private const string InsertFact = """
        insert into fact (report_id, position, json)
        values (@ReportId, @Position, @Json)
        """;

    /// <summary>
    /// How many of the reports were new. Where none was, nothing is written, not even to the log. <paramref name="brief"/> is the JSON body of
    /// the event <c>brief_made</c>.
    /// </summary>
    public static Outcome<int> In(DataStore store, ImmutableArray<ReportToKeep> reports, string brief, Instant now) =>
        reports.IsEmpty ? Outcome.Grant(0) : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var kept = reports.Count(report => Keep(transaction, report, now));
            if (kept > 0)
            {
                new EventChain(transaction).Append("brief_made", brief, now);
                transaction.Commit();
            }

            return Outcome.Grant(kept);
        });

    /// <summary>Whether the report was new.</summary>
    private static bool Keep(SqliteTransaction transaction, ReportToKeep report, Instant now)
    {
        var (taken, connection) = (report.Taken, transaction.Connection!);
        var id = connection.ExecuteScalar<long?>(
            InsertReport,
            new
            {
                taken.Hash,
                taken.Document,
                Published = JsonText.Day(taken.Reading.Published ?? taken.Published),
                taken.Issuer,
                taken.Reading.Country,
                taken.Reading.Language,
                Doubts = JsonText.Of(json => WriteDoubts(json, taken.Reading.Doubts)),
                TakenAt = InstantPattern.ExtendedIso.Format(now),
                Raw = report.Raw.ToArray(),
            },
            transaction);
        if (id is null)
        {
            return false;
        }

        var facts = taken.Reading.Facts.Select((fact, position) =>
            new { ReportId = id, Position = position, Json = JsonText.Of(json => WriteFact.To(json, fact, document: null)) });
        connection.Execute(InsertFact, facts, transaction);
        new EventChain(transaction).Append("report_taken", JsonText.Of(json => WriteReportTaken(json, taken)), now);
        return true;
    }

    private static void WriteReportTaken(Utf8JsonWriter json, TakenReport taken)
    {
        json.WriteStartObject();
        json.WriteString("document", taken.Document);
        json.WriteString("hash", taken.Hash);
        json.WriteString("published", JsonText.Day(taken.Reading.Published ?? taken.Published));
        json.WriteNumber("facts", taken.Reading.Facts.Length);
        json.WriteEndObject();
    }

    private static void WriteDoubts(Utf8JsonWriter json, ImmutableArray<Doubt> doubts)
    {
        json.WriteStartArray();
        foreach (var doubt in doubts)
        {
            json.WriteStartObject();
            json.WriteNumber("start", doubt.Start);
            json.WriteNumber("end", doubt.End);
            json.WriteString("why", doubt.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
