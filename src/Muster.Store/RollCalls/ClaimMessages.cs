using System.Collections.Immutable;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Messages that a caller has claimed.</summary>
/// <param name="Due">To be handed over; they are this caller's alone.</param>
/// <param name="BrokenOff">Claimed by somebody who never came back: nobody knows whether they went out.</param>
public sealed record Claim(ImmutableArray<ClaimedMessage> Due, ImmutableArray<ClaimedMessage> BrokenOff);

/// <summary>Takes messages out of the queue to hand them over.</summary>
public static class ClaimMessages
{
    /// <summary>After this long a claim counts as broken off: the program has ended, or the channel has stalled. Either way the person is asked by another.</summary>
    public static readonly Duration LongestHandOver = Duration.FromMinutes(5);

    private const string TakeDue = """
        update message set claimed_at = @at, tries = tries + 1, at = @at where id in (
            select id from message where state in ('queued', 'temp_fail') and due_at <= @at and claimed_at is null and (channel = @channel or (@channel is null and channel not in @others))
            order by due_at, id limit @most)
        returning id
        """;

    private const string Broken = "select id from message where state in ('queued', 'temp_fail') and claimed_at <= @before limit @most";

    private const string Select = """
        select message.id, message.key, message.called, called.person, roll_call.id as Call, message.purpose, message.wave, message.channel, message.tries
        from message join called on called.number = message.called join roll_call on roll_call.number = message.call
        where message.id in @ids order by message.id
        """;

    /// <summary>
    /// At most so many of a channel that are due, oldest first. <paramref name="channel"/>: its name; null for those of no channel among <paramref name="others"/>, and for what was
    /// broken off, of whatever channel.
    /// </summary>
    public static Outcome<Claim> From(DataStore store, string? channel, IReadOnlyList<string> others, int most, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var at = WriteCalls.Moment(now);
        var before = WriteCalls.Moment(now - LongestHandOver);
        if (connection.QueryFirstOrDefault<long?>("select 1 from message where state in ('queued', 'temp_fail') and ((due_at <= @at and claimed_at is null) or claimed_at <= @before) limit 1", new { at, before }) is null)
        {
            return Outcome.Grant(new Claim([], []));
        }

        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var due = Load(transaction, connection.Query<long>(TakeDue, new { at, most, channel, others }, transaction));
        var broken = Load(transaction, channel is null ? connection.Query<long>(Broken, new { before, most }, transaction) : []);
        transaction.Commit();
        return Outcome.Grant(new Claim(due, broken));
    });

    private static ImmutableArray<ClaimedMessage> Load(SqliteTransaction transaction, IEnumerable<long> ids) =>
        [.. ids.ToList().Chunk(500).SelectMany(some => transaction.Connection!.Query<ClaimedMessage>(Select, new { ids = some }, transaction))];
}
