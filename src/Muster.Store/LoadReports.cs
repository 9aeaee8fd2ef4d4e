using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Copies;
using NodaTime;

namespace Muster.Store;

/// <summary>Loads every report kept so far, with its facts but without its raw bytes.</summary>
public static class LoadReports
{
    // With a country, only the reports that speak of it.
    private const string SelectReports = """
        select id, hash, document, published, issuer, country, language, doubts, publisher, sketch, own_staff as OwnStaff
          from report
         where @Country is null or id in (select report_id from report_country where country = @Country)
         order by id
        """;

    private const string SelectFacts = """
        select report_id as ReportId, json
          from fact
         where @Country is null or report_id in (select report_id from report_country where country = @Country)
         order by report_id, position
        """;

    private const string SelectNewReports = """
        select id, hash, document, published, issuer, country, language, doubts, publisher, sketch, own_staff as OwnStaff from report where id > @number order by id
        """;

    private const string SelectNewFacts = "select report_id as ReportId, json from fact where report_id > @number order by report_id, position";

    /// <summary>
    /// The reports in the order in which they were taken, those that speak of one country (ISO code) or, with null, all; none from a new store.
    /// </summary>
    public static Outcome<ImmutableArray<TakenReport>> From(DataStore store, string? country = null) => store.IsNew
        ? Outcome.Grant(ImmutableArray<TakenReport>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            var facts = connection.Query<FactRow>(SelectFacts, new { Country = country }, transaction).ToLookup(row => row.ReportId, row => row.Json);
            var reports = connection.Query<ReportRow>(SelectReports, new { Country = country }, transaction);
            return Outcome.Grant(reports.Select(row => Taken(row, facts[row.Id])).ToImmutableArray());
        });

    /// <summary>The reports that were taken after one, by the number of that, oldest first, and the number of the newest.</summary>
    public static Outcome<(ImmutableArray<TakenReport> Reports, long Newest)> After(DataStore store, long number) => store.IsNew
        ? Outcome.Grant((ImmutableArray<TakenReport>.Empty, 0L))
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            var facts = connection.Query<FactRow>(SelectNewFacts, new { number }, transaction).ToLookup(row => row.ReportId, row => row.Json);
            var reports = connection.Query<ReportRow>(SelectNewReports, new { number }, transaction).ToList();
            return Outcome.Grant((reports.Select(row => Taken(row, facts[row.Id])).ToImmutableArray(), reports.Count == 0 ? number : reports[^1].Id));
        });

    /// <summary>The hashes of the reports that a feed brought, to know without reading what was taken before.</summary>
    public static Outcome<ImmutableHashSet<string>> Hashes(DataStore store, string feed) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        return Outcome.Grant(connection.Query<string>("select hash from report where feed = @feed", new { feed }).ToImmutableHashSet(StringComparer.Ordinal));
    });

    private static TakenReport Taken(ReportRow row, IEnumerable<string> facts)
    {
        var published = JsonText.Day(row.Published);
        var reading = new DocumentReading
        {
            Document = row.Document,
            Language = row.Language,
            Published = published,
            Country = row.Country,
            Facts = [.. facts.Select(Fact)],
            Doubts = Doubts(row.Doubts),
        };
        return new TakenReport(row.Document, row.Hash, published, row.Issuer, reading)
        {
            Publisher = row.Publisher,
            Sketch = row.Sketch is { } sketch ? TextSketch.FromBytes(sketch) : null,
            OwnStaff = row.OwnStaff != 0,
        };
    }

    private static Fact Fact(string text)
    {
        using var json = JsonDocument.Parse(text);
        return ReadFact.From(json.RootElement);
    }

    private static ImmutableArray<Doubt> Doubts(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(doubt =>
                new Doubt(doubt.GetProperty("start").GetInt32(), doubt.GetProperty("end").GetInt32(), doubt.GetProperty("why").GetString()!)),
        ];
    }

    private sealed record ReportRow(
        long Id, string Hash, string Document, string? Published, string? Issuer, string? Country, string? Language, string Doubts,
        string? Publisher, byte[]? Sketch, long OwnStaff);

    private sealed record FactRow(long ReportId, string Json);
}
