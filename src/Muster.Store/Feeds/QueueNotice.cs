using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Feeds;

/// <summary>What somebody has to be told.</summary>
/// <param name="Recipient"><c>mailto:</c> or <c>https:</c>.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The words.</param>
public sealed record NoticeToSend(string Recipient, string Subject, string Body);

/// <summary>Queues a notice beside its cause; it is sent after.</summary>
internal static class QueueNotice
{
    private const string Insert = """
        insert into notice (made_at, recipient, subject, body, state, tries)
        values (@At, @Recipient, @Subject, @Body, 'queued', 0)
        """;

    public static void In(SqliteTransaction transaction, NoticeToSend notice, Instant now) =>
        transaction.Connection!.Execute(Insert, new { At = InstantPattern.ExtendedIso.Format(now), notice.Recipient, notice.Subject, notice.Body }, transaction);
}
