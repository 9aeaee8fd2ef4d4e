using System.Data;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store;

/// <summary>A version of a page to keep, with its text.</summary>
public sealed record VersionToKeep(PageVersion Version, string Text);

/// <summary>Keeps versions of pages: all of a batch or nothing, and each only once.</summary>
public static class KeepVersions
{
    private const string InsertRaw = "insert into raw (hash, bytes) values (@Hash, @Bytes) on conflict (hash) do nothing";

    private const string InsertVersion = """
        insert into page_version (document, feed, issuer, country, page, subject, seen_at, issued, level, hash, is_blank, language, published, facts)
        values (@Document, @Feed, @Issuer, @Country, @Page, @Subject, @SeenAt, @Issued, @Level, @Hash, @IsBlank, @Language, @Published, @Facts)
        on conflict (document) do nothing
        returning id
        """;

    private const string InsertCountry = "insert into page_version_country (country, version_id) values (@Country, @Id)";

    /// <summary>How many of them were new.</summary>
    public static Outcome<int> In(DataStore store, IReadOnlyCollection<VersionToKeep> versions, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var log = new EventChain(transaction);
        var kept = versions.Count(version => Keep(transaction, version, log, now));
        transaction.Commit();
        return Outcome.Grant(kept);
    });

    internal static bool Keep(SqliteTransaction transaction, VersionToKeep toKeep, EventChain log, Instant now)
    {
        var (version, connection) = (toKeep.Version, transaction.Connection!);
        connection.Execute(InsertRaw, new { version.Hash, Bytes = Encoding.UTF8.GetBytes(toKeep.Text) }, transaction);
        var id = connection.ExecuteScalar<long?>(InsertVersion, Row(version), transaction);
        if (id is null)
        {
            return false;
        }

        foreach (var country in version.Reading.Facts.Select(CountryOf.Fact).Append(version.Country).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            connection.Execute(InsertCountry, new { Country = country, Id = id }, transaction);
        }

        log.Append("page_version_seen", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("document", version.Document);
            json.WriteString("hash", version.Hash);
            json.WriteNumber("facts", version.Reading.Facts.Length);
            json.WriteEndObject();
        }), now);
        return true;
    }

    private static object Row(PageVersion version) => new
    {
        version.Document,
        version.Feed,
        version.Issuer,
        version.Country,
        version.Page,
        version.Subject,
        SeenAt = InstantPattern.ExtendedIso.Format(version.SeenAt),
        Issued = JsonText.Day(version.Issued),
        version.Level,
        version.Hash,
        IsBlank = version.IsBlank ? 1 : 0,
        version.Reading.Language,
        Published = JsonText.Day(version.Reading.Published),
        Facts = JsonText.Facts(version.Reading.Facts),
    };
}
