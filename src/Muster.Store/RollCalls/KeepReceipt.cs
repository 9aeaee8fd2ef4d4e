using System.Data;
using Dapper;
using Muster.Kernel;
using Muster.RollCalls.Messages;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Keeps a channel's receipt for a message. It touches the message alone: no receipt says anything about a person.</summary>
public static class KeepReceipt
{
    /// <summary>
    /// Whether the receipt changed the message: not where the message is unknown, or final already. <paramref name="id"/> is the channel's own id of it, or the key under which
    /// it was handed over: many gateways give no id.
    /// </summary>
    public static Outcome<bool> In(DataStore store, string channel, string id, MessageOutcome outcome, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var row = connection.QueryFirstOrDefault<(long Id, string State, long Tries)?>(
            "select id, state, tries from message where channel = @channel and (taken_as = @id or key = @id)", new { channel, id }, transaction);
        if (row is not { } message || !Words<MessageState>.TryParse(message.State, out var before) || DecideMessage.Of(before, outcome, (int)message.Tries) is not { } after)
        {
            return Outcome.Grant(false);
        }

        connection.Execute(
            "update message set state = @state, at = @at, trouble = @trouble where id = @Id",
            new { state = Words<MessageState>.Of(after), at = WriteCalls.Moment(now), trouble = after is MessageState.PermFail ? "by its receipt it will never arrive" : null, message.Id },
            transaction);
        transaction.Commit();
        return Outcome.Grant(true);
    });
}
