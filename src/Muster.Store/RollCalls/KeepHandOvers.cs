using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Keeps what came of handing messages over: their states, the attempts on people, and messages by another channel where one failed for good.</summary>
public static class KeepHandOvers
{
    /// <summary>All of it, in one transaction.</summary>
    public static Outcome<bool> In(DataStore store, IReadOnlyList<MessageHandedOver> results, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var write = new WriteCalls(transaction, now);
        var update = new Prepared(
            transaction,
            "update message set state = $state, claimed_at = null, taken_as = $taken_as, trouble = $trouble, due_at = $due_at, at = $at where id = $id and claimed_at is not null and state in ('queued', 'temp_fail')",
            "$state", "$taken_as", "$trouble", "$due_at", "$at", "$id");
        foreach (var result in results)
        {
            var due = result.State is MessageState.TempFail ? now + DecideMessage.RetryAfter((int)result.Message.Tries) : now;
            if (update.Run(Words<MessageState>.Of(result.State), result.TakenAs, result.Trouble, WriteCalls.Moment(due), WriteCalls.Moment(now), result.Message.Id) > 0)
            {
                Follow(transaction, write, result, now);
            }
        }

        transaction.Commit();
        return Outcome.Grant(true);
    });

    private static void Follow(SqliteTransaction transaction, WriteCalls write, MessageHandedOver result, Instant now)
    {
        var message = result.Message;
        if (message.Purpose == "ask" && result.State is MessageState.HandedOver or MessageState.Unknown)
        {
            Attempt(transaction, write, message, now);
        }

        if (result.State is MessageState.PermFail or MessageState.TechFail or MessageState.Unknown)
        {
            Fail(transaction, write, result, now);
        }
    }

    private static void Attempt(SqliteTransaction transaction, WriteCalls write, ClaimedMessage message, Instant now)
    {
        var called = LoadCalled.Numbered(transaction, message.Called)!;
        if (DecideCalled.Of(called.Person, new NoteAttempt((int)message.Wave, message.Channel), now).TryGet(out var events) && !events.IsEmpty)
        {
            write.Called(message.Call, called.Number, EvolveCalled.Through(called.Person, events), events);
        }
    }

    // What failed for good, or may have, is in the log and on the board, and the person is tried by another channel at once.
    private static void Fail(SqliteTransaction transaction, WriteCalls write, MessageHandedOver result, Instant now)
    {
        var message = result.Message;
        write.Append("message_failed", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("call", message.Call);
            json.WriteString("person", message.Person);
            json.WriteString("key", message.Key);
            json.WriteString("state", Words<MessageState>.Of(result.State));
            json.WriteEndObject();
        }));
        var tried = transaction.Connection!.Query<string>(
            "select channel from message where called = @Called and purpose = @Purpose and wave = @Wave", message, transaction).ToHashSet(StringComparer.Ordinal);
        if (result.Instead.FirstOrDefault(channel => !tried.Contains(channel)) is { } other)
        {
            new QueueMessages(transaction, write, KeptCall.Named(transaction, message.Call)!, now).Instead(message.Called, message.Purpose, (int)message.Wave, other);
        }
    }
}
