using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Gives the list to wardens who were silent at the handover and can go by now: the people of their zone wait for them all the same.</summary>
public static class TellLateWardens
{
    // Whoever was sent a list once is not sent another: the link shows how the zone stands now.
    private const string Untold = """
        select person.mail is not null as HasMail, person.phone is not null as HasPhone
        from called join person on person.id = called.person
        where called.call = @call and person.standing = 'present' and called.person in (select value from json_each(@wardens))
          and not exists (select 1 from message where message.called = called.number and message.purpose = 'warden')
        """;

    /// <summary>Whether anybody was late; nothing is done before the handover or after the asking. Reads first, so that other writers wait only where there is something to write.</summary>
    public static Outcome<bool> In(DataStore store, string id, ChannelFor channelFor, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using (var look = connection.BeginTransaction(deferred: true))
        {
            if (KeptCall.Named(look, id) is not { } seen || !IsAnybodyLate(look, seen, channelFor, now))
            {
                return Outcome.Grant(false);
            }
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var call = KeptCall.Named(transaction, id)!;
        if (!IsAnybodyLate(transaction, call, channelFor, now))
        {
            return Outcome.Grant(false);
        }

        new QueueMessages(transaction, new WriteCalls(transaction, now), call, now).ForWardens(channelFor);
        transaction.Commit();
        return Outcome.Grant(true);
    });

    private static bool IsAnybodyLate(SqliteTransaction transaction, KeptCall call, ChannelFor channelFor, Instant now) =>
        call.Call.State is CallState.HandedToWardens && transaction.Connection!
            .Query<Row>(Untold, new { call = call.Number, wardens = JsonText.Strings(WardenLists.Of(transaction, call.Number, now).Keys) }, transaction)
            .Any(row => channelFor(call.Call, 1, row.HasMail != 0, row.HasPhone != 0) is not null);

    // Filled by names: a column that SQLite computes has no type before its first value.
    private sealed record Row
    {
        public long HasMail { get; init; }

        public long HasPhone { get; init; }
    }
}
