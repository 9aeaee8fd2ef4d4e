using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store;

/// <summary>Keeps a report once.</summary>
internal static class KeepReport
{
    private const string InsertReport = """
        insert into report (hash, document, published, issuer, country, language, doubts, taken_at, raw, feed, publisher, sketch, own_staff)
        values (@Hash, @Document, @Published, @Issuer, @Country, @Language, @Doubts, @TakenAt, @Raw, @Feed, @Publisher, @Sketch, @OwnStaff)
        on conflict (hash) do nothing
        returning id
        """;

    private const string InsertFact = """
        insert into fact (report_id, position, json)
        values (@ReportId, @Position, @Json)
        """;

    private const string InsertCountry = "insert into report_country (country, report_id) values (@Country, @Id)";

    /// <summary>Whether the report was new.</summary>
    public static bool In(SqliteTransaction transaction, ReportToKeep report, EventChain log, Instant now)
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
                report.Feed,
                taken.Publisher,
                Sketch = taken.Sketch?.ToBytes().ToArray(),
                OwnStaff = taken.OwnStaff ? 1 : 0,
            },
            transaction);
        if (id is null)
        {
            return false;
        }

        var facts = taken.Reading.Facts.Select((fact, position) =>
            new { ReportId = id, Position = position, Json = JsonText.Of(json => WriteFact.To(json, fact, document: null)) });
        connection.Execute(InsertFact, facts, transaction);
        var countries = taken.Reading.Facts.Select(CountryOf.Fact).Append(taken.Reading.Country).OfType<string>().Distinct(StringComparer.Ordinal);
        connection.Execute(InsertCountry, countries.Select(country => new { Country = country, Id = id }), transaction);
        log.Append("report_taken", JsonText.Of(json => WriteReportTaken(json, taken)), now);
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
