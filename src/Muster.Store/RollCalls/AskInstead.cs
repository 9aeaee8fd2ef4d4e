using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.RollCalls.Waves;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Sends by another channel what was handed over and, by its receipt, will never arrive: the receipt comes when nobody hands that message over any more.</summary>
public static class AskInstead
{
    // Whatever was written after it, the instead or a later wave, has gone another way already.
    private const string Lost = """
        select message.called, message.purpose, message.wave, called.json, person.mail is not null as HasMail, person.phone is not null as HasPhone
        from message join called on called.number = message.called join person on person.id = called.person
        where message.call = @call and message.state = 'perm_fail' and person.standing = 'present'
          and not exists (select 1 from message later where later.called = message.called and later.purpose = message.purpose and later.id > message.id)
        order by message.id
        """;

    private const string Tried = "select channel from message where called = @Called and purpose = @Purpose and wave = @Wave";

    /// <summary>How many were written anew; nothing unless people are being asked. Reads first, so that other writers wait only where there is something to write.</summary>
    public static Outcome<int> In(DataStore store, string id, ChannelsReaching channels, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using (var look = connection.BeginTransaction(deferred: true))
        {
            if (KeptCall.Named(look, id) is not { } seen || Of(look, seen, channels, now).IsEmpty)
            {
                return Outcome.Grant(0);
            }
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var call = KeptCall.Named(transaction, id)!;
        var (queue, lost) = (new QueueMessages(transaction, new WriteCalls(transaction, now), call, now), Of(transaction, call, channels, now));
        foreach (var (message, channel) in lost)
        {
            queue.Instead(message.Called, message.Purpose, (int)message.Wave, channel);
        }

        transaction.Commit();
        return Outcome.Grant(lost.Length);
    });

    private static ImmutableArray<(Row Message, string Channel)> Of(SqliteTransaction transaction, KeptCall call, ChannelsReaching channels, Instant now) => call.Call.State is CallState.Open or CallState.HandedToWardens
        ? [.. from message in transaction.Connection!.Query<Row>(Lost, new { call = call.Number }, transaction).ToList()
              where message.Purpose != "ask" || WhoIsAsked.Includes(message.Person, now)
              let tried = transaction.Connection!.Query<string>(Tried, message, transaction).ToHashSet(StringComparer.Ordinal)
              let other = channels(call.Call, message.HasMail != 0, message.HasPhone != 0).FirstOrDefault(channel => !tried.Contains(channel))
              where other is not null
              select (message, other)]
        : [];

    // Filled by names: a column that SQLite computes has no type before its first value.
    private sealed record Row
    {
        public long Called { get; init; }

        public string Purpose { get; init; } = "";

        public long Wave { get; init; }

        public string Json { get; init; } = "";

        public long HasMail { get; init; }

        public long HasPhone { get; init; }

        public CalledPerson Person => JsonSerializer.Deserialize(Json, CallJson.Default.CalledPerson)!;
    }
}
