using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.RollCalls.Waves;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Writes messages beside their cause. A message whose key is known already is not written again.</summary>
internal sealed class QueueMessages(SqliteTransaction transaction, WriteCalls write, KeptCall call, Instant now)
{
    private const string Insert = """
        insert or ignore into message (key, call, called, purpose, wave, channel, state, due_at, tries, at)
        values ($key, $call, $called, $purpose, $wave, $channel, $state, $at, 0, $at)
        """;

    private const string Askable = """
        select called.number, called.json, person.mail is not null as HasMail, person.phone is not null as HasPhone
        from called join person on person.id = called.person
        where called.call = @call and person.standing = 'present'
        order by called.number
        """;

    // Whoever an earlier message may have reached, by the channel that it took.
    private const string Reached = """
        select distinct message.called, message.channel from message
        where message.call = @call and message.purpose = 'ask' and (message.state in ('handed_over', 'delivered', 'unknown') or message.claimed_at is not null)
        order by message.called, message.channel
        """;

    private readonly Prepared insert = new(transaction, Insert, "$key", "$call", "$called", "$purpose", "$wave", "$channel", "$state", "$at");

    private readonly List<string> keys = [];

    private readonly string at = WriteCalls.Moment(now)!;

    public void ForWave(int wave, ChannelFor channelFor)
    {
        foreach (var row in Rows(Askable).Where(row => WhoIsAsked.Includes(row.Person, now)))
        {
            if (channelFor(call.Call, wave, row.HasMail, row.HasPhone) is { } channel)
            {
                Queue(row.Number, "ask", wave, channel);
            }
        }

        Log("ask", wave);
    }

    public void ForWardens(ChannelFor channelFor)
    {
        var lists = WardenLists.Of(transaction, call.Number, now);
        foreach (var row in Rows(Askable).Where(row => lists.ContainsKey(row.Person.Id)))
        {
            if (channelFor(call.Call, 1, row.HasMail, row.HasPhone) is { } channel)
            {
                Queue(row.Number, "warden", 1, channel);
            }
        }

        Log("warden", 1);
    }

    public void ForCorrection(int number)
    {
        foreach (var (called, channel) in transaction.Connection!.Query<(long, string)>(Reached, new { call = call.Number }, transaction).ToList())
        {
            Queue(called, "correct", number, channel);
        }

        Log("correct", number);
    }

    /// <summary>One more message to one person, by another channel than the one that failed for good.</summary>
    public void Instead(long called, string purpose, int wave, string channel) => Queue(called, purpose, wave, channel);

    private List<AskableRow> Rows(string sql) => transaction.Connection!.Query<Row>(sql, new { call = call.Number }, transaction)
        .Select(row => new AskableRow(row.Number, JsonSerializer.Deserialize(row.Json, CallJson.Default.CalledPerson)!, row.HasMail != 0, row.HasPhone != 0)).ToList();

    private void Queue(long called, string purpose, int wave, string channel)
    {
        var key = MessageKey.Of(call.Number, called, purpose, wave, channel);
        if (insert.Run(key, call.Number, called, purpose, wave, channel, Words<MessageState>.Of(MessageState.Queued), at) > 0)
        {
            keys.Add(key);
        }
    }

    private void Log(string purpose, int number) => write.Append("messages_queued", JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("call", call.Call.Id);
        json.WriteString("purpose", purpose);
        json.WriteNumber("number", number);
        json.WriteNumber("messages", keys.Count);
        json.WriteString("digest", DigestOf.Lines(keys));
        json.WriteEndObject();
    }));

    private sealed record Row(long Number, string Json, long HasMail, long HasPhone);

    private sealed record AskableRow(long Number, CalledPerson Person, bool HasMail, bool HasPhone);
}
