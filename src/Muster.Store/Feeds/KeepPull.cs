using System.Collections.Immutable;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Feeds;

/// <summary>One answer of a pull, as it came.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="Status">The HTTP status; 304 where nothing changed.</param>
/// <param name="ETag">The server's mark of this version, or null.</param>
/// <param name="LastModified">The server's day of this version, or null.</param>
/// <param name="ContentType">The media type, or null.</param>
/// <param name="Hash">SHA-256 of the body, lower-case hexadecimal, or null where none came.</param>
/// <param name="Body">The raw bytes, unpacked.</param>
public sealed record KeptAnswer(string Address, int Status, string? ETag, string? LastModified, string? ContentType, string? Hash, ReadOnlyMemory<byte> Body);

/// <summary>Everything that one pull brought.</summary>
/// <param name="Feed">The feed's name.</param>
/// <param name="Pull">How it ended.</param>
/// <param name="Answers">What came, as it came.</param>
/// <param name="Versions">New versions of pages.</param>
/// <param name="Reports">Stories.</param>
/// <param name="Rows">Rows of registers.</param>
/// <param name="Change">How the feed sees now, where that has changed; else null.</param>
/// <param name="Notice">What somebody has to be told of it, or null.</param>
public sealed record PullToKeep(
    string Feed,
    FeedPull Pull,
    ImmutableArray<KeptAnswer> Answers,
    ImmutableArray<VersionToKeep> Versions,
    ImmutableArray<ReportToKeep> Reports,
    ImmutableArray<RowToKeep> Rows,
    FeedStanding? Change,
    NoticeToSend? Notice)
{
    /// <summary>How far a mailbox was read, or null.</summary>
    public KeptMailboxMark? Mark { get; init; }
}

/// <summary>Keeps a pull with all that it brought, in one transaction: all of it or nothing.</summary>
public static class KeepPull
{
    private const string InsertPull = """
        insert into pull (feed, at, outcome, items, flaws, newest, problem)
        values (@Feed, @At, @Outcome, @Items, @Flaws, @Newest, @Problem)
        returning id
        """;

    private const string InsertRaw = "insert into raw (hash, bytes) values (@Hash, @Bytes) on conflict (hash) do nothing";

    private const string InsertAnswer = """
        insert into answer (pull_id, position, address, status, headers, hash)
        values (@Id, @Position, @Address, @Status, @Headers, @Hash)
        """;

    /// <summary>How many versions, reports and rows were new.</summary>
    public static Outcome<int> In(DataStore store, PullToKeep pull, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var log = new EventChain(transaction);
        KeepAnswers(transaction, connection.ExecuteScalar<long>(InsertPull, Row(pull), transaction), pull.Answers);
        var kept = pull.Versions.Count(version => KeepVersions.Keep(transaction, version, log, now))
            + pull.Reports.Count(report => KeepReport.In(transaction, report, log, now))
            + KeepRows.Into(transaction, pull.Rows, log, now);
        pull.Mark?.KeepIn(transaction, pull.Feed);
        log.Append("feed_pulled", Body(pull, kept), now);
        if (pull.Change is { } change)
        {
            log.Append("feed_health_changed", Body(change), now);
        }

        if (pull.Notice is { } notice)
        {
            QueueNotice.In(transaction, notice, now);
        }

        transaction.Commit();
        return Outcome.Grant(kept);
    });

    private static void KeepAnswers(SqliteTransaction transaction, long id, ImmutableArray<KeptAnswer> answers)
    {
        foreach (var (answer, position) in answers.Select((answer, position) => (answer, position)))
        {
            if (answer.Hash is not null)
            {
                transaction.Connection!.Execute(InsertRaw, new { answer.Hash, Bytes = answer.Body.ToArray() }, transaction);
            }

            transaction.Connection!.Execute(InsertAnswer, new { Id = id, Position = position, answer.Address, answer.Status, Headers = Headers(answer), answer.Hash }, transaction);
        }
    }

    private static object Row(PullToKeep pull) => new
    {
        pull.Feed,
        At = InstantPattern.ExtendedIso.Format(pull.Pull.At),
        Outcome = Words<PullOutcome>.Of(pull.Pull.Outcome),
        pull.Pull.Items,
        pull.Pull.Flaws,
        Newest = JsonText.Day(pull.Pull.Newest),
        pull.Pull.Problem,
    };

    private static string Headers(KeptAnswer answer) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("etag", answer.ETag);
        json.WriteString("last_modified", answer.LastModified);
        json.WriteString("content_type", answer.ContentType);
        json.WriteEndObject();
    });

    private static string Body(PullToKeep pull, int kept) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("feed", pull.Feed);
        json.WriteString("outcome", Words<PullOutcome>.Of(pull.Pull.Outcome));
        json.WriteNumber("items", pull.Pull.Items);
        json.WriteNumber("flaws", pull.Pull.Flaws);
        json.WriteNumber("new", kept);
        json.WriteString("answers", DigestOf.Lines(pull.Answers.Select(answer => FormattableString.Invariant($"{answer.Address} {answer.Status} {answer.Hash}"))));
        json.WriteEndObject();
    });

    private static string Body(FeedStanding change) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("feed", change.Feed);
        json.WriteString("health", Words<Health>.Of(change.Health));
        json.WriteString("why", change.Why);
        json.WriteEndObject();
    });
}
