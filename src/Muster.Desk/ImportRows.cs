using System.Collections.Immutable;
using System.Text;
using Muster.Channels;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Acled;
using Muster.Channels.Feeds.Gdelt;
using Muster.Channels.Feeds.OwnRows;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>Takes tables of incidents in. Giving a row twice adds nothing; a row that the register revised is kept beside the older one and used from then on.</summary>
public static class ImportRows
{
    private const int Batch = 2_000;

    /// <summary>The registers whose tables can be imported.</summary>
    public static readonly ImmutableArray<string> Registers = ["ged", "acled", "gdelt", "incidents"];

    /// <summary>What came of it. A row that cannot be used is named and counted; a table of another shape is refused.</summary>
    public static Outcome<ImportTally> From(string register, ImportRequest request, FindCountryByName findCountry, Instant now, Action<int> step) =>
        OpenStore.At(request.Folder).Then(PrepareStore.Run).Then(store =>
            ImportBatches.Of(request.Files.SelectMany(path => Rows(register, path, findCountry)), request.SkipBadLines, Batch, new ImportTally(), batch =>
            {
                step(batch.Sum(one => one.Bytes));
                return KeepRows.In(store, [.. batch.Select(one => Keep(register, one.Item, now)).DistinctBy(row => (row.Key, row.Hash))], now);
            }));

    private static RowToKeep Keep(string register, IncidentItem item, Instant now)
    {
        var last = (item.Incident.DateEnd ?? item.Incident.Date)?.Last;
        return new RowToKeep(
            register, item.Key, OpenedReport.HashOf(Encoding.UTF8.GetBytes(item.Text)), item.Text, item.Incident, item.Reported ?? last ?? now.InUtc().Date, item.Sources);
    }

    private static IEnumerable<Outcome<TakenRow>> Rows(string register, string path, FindCountryByName findCountry)
    {
        var opened = OpenFile.At(path);
        if (!opened.TryGet(out var stream))
        {
            yield return Outcome.Refuse<TakenRow>(opened.Problems);
            yield break;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 65_536);
        var table = Table(register, reader, findCountry);
        if (!table.TryGet(out var rows))
        {
            yield return Outcome.Refuse<TakenRow>(table.Problems.Select(problem => problem.In(path)));
            yield break;
        }

        foreach (var row in rows.Where(row => !row.IsSkipped))
        {
            yield return row.Item is { } item
                ? Outcome.Grant(new TakenRow(item, item.Text.Length + 1))
                : Outcome.Refuse<TakenRow>(new Problem(ProblemCodes.HistoryLine, row.Flaw!.What, "a row of the register's layout", path, row.Line));
        }
    }

    private static Outcome<IEnumerable<IncidentRow>> Table(string register, TextReader reader, FindCountryByName findCountry) => register switch
    {
        "ged" => ReadGedRows.From(reader, findCountry),
        "acled" => ReadAcledRows.From(reader, findCountry),
        "gdelt" => ReadGdeltRows.From(reader),
        _ => ReadOwnRows.From(reader, findCountry),
    };

    private readonly record struct TakenRow(IncidentItem Item, int Bytes);
}
