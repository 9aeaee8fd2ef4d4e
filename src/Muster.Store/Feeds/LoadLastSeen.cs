using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.Feeds;

/// <summary>A page as the feed gave it last.</summary>
public sealed record LastVersion(string Hash, int? Level, LocalDate? Issued);

/// <summary>The server's marks of an answer, to ask later whether it has changed.</summary>
public sealed record LastMarks(string? ETag, string? LastModified);

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
        select address, headers
          from (select a.*, row_number() over (partition by a.address order by a.pull_id desc, a.position desc) as newest
                  from answer a join pull p on p.id = a.pull_id
                 where p.feed = @feed and a.status = 200 and p.outcome = 'answered')
         where newest = 1
        """;

    /// <summary>For one feed.</summary>
    public static Outcome<LastSeen> Of(DataStore store, string feed) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        return Outcome.Grant(new LastSeen(
            connection.Query<PageRow>(SelectPages, new { feed }).ToImmutableDictionary(row => row.Page, row => new LastVersion(row.Hash, (int?)row.Level, JsonText.Day(row.Issued)), StringComparer.Ordinal),
            connection.Query<AnswerRow>(SelectAnswers, new { feed }).ToImmutableDictionary(row => row.Address, row => Marks(row.Headers), StringComparer.Ordinal)));
    });

    private static LastMarks Marks(string headers)
    {
        using var json = JsonDocument.Parse(headers);
        return new LastMarks(json.RootElement.GetProperty("etag").GetString(), json.RootElement.GetProperty("last_modified").GetString());
    }

    private sealed record PageRow(string Page, string Hash, long? Level, string? Issued);

    private sealed record AnswerRow(string Address, string Headers);
}
