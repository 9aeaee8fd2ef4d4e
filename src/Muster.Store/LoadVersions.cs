using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store;

/// <summary>Loads versions of pages with what was read in them, without their texts.</summary>
public static class LoadVersions
{
    private const string Columns = "v.document, v.feed, v.issuer, v.country, v.page, v.seen_at as SeenAt, v.issued, v.level, v.hash, v.is_blank as IsBlank, v.language, v.published, v.facts";

    private const string SelectAll = $"select {Columns} from page_version v order by v.document";

    // Versions of a page that speaks of the country: also those that do not, because what they no longer say counts too.
    private const string SelectOfCountry = $"""
        select {Columns}
          from page_version v
         where (v.issuer, v.subject) in (
                select o.issuer, o.subject from page_version o join page_version_country c on c.version_id = o.id where c.country = @Country)
         order by v.document
        """;

    /// <summary>All of them; none from a new store.</summary>
    public static Outcome<ImmutableArray<PageVersion>> From(DataStore store) => Load(store, SelectAll, null);

    /// <summary>Those of the pages that speak of a country (ISO code).</summary>
    public static Outcome<ImmutableArray<PageVersion>> Of(DataStore store, string country) => Load(store, SelectOfCountry, country);

    /// <summary>The names of all versions, to know without reading what was taken before.</summary>
    public static Outcome<ImmutableHashSet<string>> Names(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableHashSet<string>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(connection.Query<string>("select document from page_version").ToImmutableHashSet(StringComparer.Ordinal));
        });

    /// <summary>The newest day on which a page was seen; null from a store without pages.</summary>
    public static Outcome<LocalDate?> NewestDay(DataStore store) => store.IsNew
        ? Outcome.Grant<LocalDate?>(null)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(connection.ExecuteScalar<string?>("select max(seen_at) from page_version") is { } at ? InstantPattern.ExtendedIso.Parse(at).Value.InUtc().Date : (LocalDate?)null);
        });

    private static Outcome<ImmutableArray<PageVersion>> Load(DataStore store, string select, string? country) => store.IsNew
        ? Outcome.Grant(ImmutableArray<PageVersion>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(connection.Query<Row>(select, new { Country = country }).Select(Version).ToImmutableArray());
        });

    private static PageVersion Version(Row row) => new()
    {
        Document = row.Document,
        Feed = row.Feed,
        Issuer = row.Issuer,
        Country = row.Country,
        Page = row.Page,
        SeenAt = InstantPattern.ExtendedIso.Parse(row.SeenAt).Value,
        Issued = JsonText.Day(row.Issued),
        Level = (int?)row.Level,
        Hash = row.Hash,
        IsBlank = row.IsBlank != 0,
        Reading = new DocumentReading
        {
            Document = row.Document,
            Language = row.Language,
            Published = JsonText.Day(row.Published),
            Country = row.Country,
            Facts = JsonText.Facts(row.Facts),
        },
    };

    private sealed record Row(
        string Document, string Feed, string Issuer, string? Country, string Page, string SeenAt, string? Issued, long? Level, string Hash, long IsBlank,
        string? Language, string? Published, string Facts);
}
