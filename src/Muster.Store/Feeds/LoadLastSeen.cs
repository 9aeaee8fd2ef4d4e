using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.Feeds;

/// <summary>A page as the feed gave it last.</summary>
public sealed record LastVersion(string Hash, int? Level, LocalDate? Issued);

/// <summary>The server's marks of an answer, to ask later whether it has changed.</summary>
/// <param name="ETag">Its <c>ETag</c>, or null.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>, or null.</param>
/// <param name="ContentType">Its media type, or null.</param>
/// <param name="Hash">SHA-256 of its body, by which <see cref="LoadRaw"/> finds it.</param>
public sealed record LastMarks(string? ETag, string? LastModified, string? ContentType, string Hash);

/// <summary>What a feed gave last, so that only what is new is kept.</summary>
/// <param name="Pages">By page.</param>
/// <param name="Answers">By address.</param>
public sealed record LastSeen(ImmutableDictionary<string, LastVersion> Pages, ImmutableDictionary<string, LastMarks> Answers);

/// <summary>Loads what a feed gave last.</summary>
public static class LoadLastSeen
{
    private const string SelectPages = """
        select page, hash, level, issued
          from (select *, row_number() over (partition by page order by seen_at desc, id desc) as newest from page_version where feed = @feed)
         where newest = 1
        """;

    private const string SelectAnswers = """
        select address, headers, hash
          from (select a.*, row_number() over (partition by a.address order by a.pull_id desc, a.position desc) as newest
                  from answer a join pull p on p.id = a.pull_id
                 where p.feed = @feed and a.status = 200 and a.hash is not null and p.outcome in ('answered', 'not_modified'))
         where newest = 1
        """;

    /// <summary>For one feed.</summary>
    public static Outcome<LastSeen> Of(DataStore store, string feed) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        return Outcome.Grant(new LastSeen(
            connection.Query<PageRow>(SelectPages, new { feed }).ToImmutableDictionary(row => row.Page, row => new LastVersion(row.Hash, (int?)row.Level, JsonText.Day(row.Issued)), StringComparer.Ordinal),
            connection.Query<AnswerRow>(SelectAnswers, new { feed }).ToImmutableDictionary(row => row.Address, Marks, StringComparer.Ordinal)));
    });

    // In SQL the parts would be columns of no declared type, which cannot be told from bytes where there is no row.
    private static LastMarks Marks(AnswerRow row)
    {
        using var headers = JsonDocument.Parse(row.Headers);
        var root = headers.RootElement;
        return new LastMarks(root.GetProperty("etag").GetString(), root.GetProperty("last_modified").GetString(), root.GetProperty("content_type").GetString(), row.Hash);
    }

    private sealed record PageRow(string Page, string Hash, long? Level, string? Issued);

    private sealed record AnswerRow(string Address, string Headers, string Hash);
}
