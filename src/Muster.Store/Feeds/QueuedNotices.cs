using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Feeds;

/// <summary>A notice that waits to be sent.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Notice">What is to be told.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="TriedAt">When it was tried last, or null.</param>
public sealed record QueuedNotice(long Id, NoticeToSend Notice, int Tries, Instant? TriedAt)
{
    private const int LongestPause = 360;

    /// <summary>From when it may be tried again: at once, then after 1, 4, 16 … minutes, at most six hours, so that eight tries outlast a night without a mail server.</summary>
    public Instant DueAt => TriedAt is { } last ? last + Duration.FromMinutes(Math.Min(LongestPause, Math.Pow(4, Math.Max(0, Tries - 1)))) : Instant.MinValue;
}

/// <summary>The notices that wait, and what came of sending them.</summary>
public static class QueuedNotices
{
    // A telling that failed this often will not come through; it stays in the list as failed, where a person sees it.
    private const int MostTries = 8;

    /// <summary>Those that wait, oldest first.</summary>
    public static Outcome<ImmutableArray<QueuedNotice>> Of(DataStore store) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        return Outcome.Grant(connection.Query<Row>("select id, recipient, subject, body, tries, tried_at as TriedAt from notice where state = 'queued' order by id")
            .Select(row => new QueuedNotice(row.Id, new NoticeToSend(row.Recipient, row.Subject, row.Body), (int)row.Tries, row.TriedAt is null ? null : InstantPattern.ExtendedIso.Parse(row.TriedAt).Value)).ToImmutableArray());
    });

    /// <summary>Notes that a notice was handed over, or why not; after eight tries it counts as failed.</summary>
    public static Outcome<bool> Mark(DataStore store, QueuedNotice notice, string? trouble, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var state = trouble is null ? "handed_over" : notice.Tries + 1 >= MostTries ? "failed" : "queued";
        connection.Execute(
            "update notice set state = @state, tries = tries + 1, tried_at = @at, trouble = @trouble where id = @Id and state = 'queued'",
            new { state, at = InstantPattern.ExtendedIso.Format(now), trouble, notice.Id });
        return Outcome.Grant(trouble is null);
    });

    private sealed record Row(long Id, string Recipient, string Subject, string Body, long Tries, string? TriedAt);
}
