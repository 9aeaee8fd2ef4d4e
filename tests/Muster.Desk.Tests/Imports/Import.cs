using System.Text.Json;
using Muster.Kernel;
using Muster.Store;
using NodaTime;

namespace Muster.Desk.Tests.Imports;

/// <summary>Imports in this process, and all that can be known of what was imported.</summary>
internal static class Import
{
    /// <summary>When all imports of these tests are made.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 8, 0);

    /// <summary>Takes files in and returns how many things were new.</summary>
    public static int Take(string kind, string folder, int threads, params string[] files)
    {
        var request = new ImportRequest([.. files], folder, SkipBadLines: false, threads);
        var tally = kind switch
        {
            "advisories" => ImportAdvisories.From(request, TestReader.Read, TestReader.FindCountry, Now, _ => { }),
            "reports" => ImportReports.From(request, TestReader.Read, Now, _ => { }),
            _ => ImportRows.From(kind, request, TestReader.FindCountry, Now, _ => { }),
        };
        Assert.Empty(tally.Problems);
        Assert.Empty(VerifyLog.Of(OpenStore.At(folder).Value).Problems);
        return tally.Value.New;
    }

    /// <summary>All postures, and the pictures of countries on some days.</summary>
    public static string Known(string folder, IEnumerable<string> countries, params LocalDate[] days)
    {
        var postures = ListPostures.From(new PosturesRequest(folder, null, null, null, null, null), Now).Value;
        var pictures = countries.SelectMany(country => days.Select(day => ShowCountry.From(new PictureRequest(folder, country, day), Now).Value));
        return Shown.Of(postures) + string.Join('\n', pictures.Select(Shown.Of));
    }

    /// <summary>How many rows the tables hold that an import fills.</summary>
    public static string Counts(string folder)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, DataStore.FileName)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return string.Join(' ', ((string[])["page_version", "page_version_country", "report", "fact", "incident_row", "raw"]).Select(table =>
        {
            using var count = connection.CreateCommand();
#pragma warning disable CA2100 // the names are those above
            count.CommandText = "select count(*) from " + table;
#pragma warning restore CA2100
            return FormattableString.Invariant($"{table} {count.ExecuteScalar()}");
        }));
    }

    /// <summary>A line of an archive of advisories.</summary>
    public static string Advisory(string issuer, string country, string iso, LocalDate seen, int? level, string text, string? issued = null, string? source = null) => JsonSerializer.Serialize(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["issuer"] = issuer, ["country"] = country, ["iso2"] = iso, ["observed_date"] = PartialDate.OfDay(seen).ToString(), ["level"] = level, ["issued"] = issued, ["source"] = source, ["text"] = text,
        });
}
