using System.Collections.Immutable;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Keeps what befalls a roll call, with all that follows from it, in one transaction: whoever it asks, and the messages to them.</summary>
public static class KeepCall
{
    /// <summary>
    /// How the call stands afterwards. <paramref name="decide"/> sees it as it stands while no other writer can come between, and says what happens; <paramref name="channelFor"/>
    /// says by which channel a person is asked in a wave, or null where only a warden can.
    /// </summary>
    public static Outcome<KeptCall> In(DataStore store, string id, Func<KeptCall?, CallRoom, Outcome<ImmutableArray<CallEvent>>> decide, ChannelFor channelFor, Instant now) =>
        StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var before = KeptCall.Named(transaction, id);
            return decide(before, new CallRoom(transaction, store, before, now)).Then(events =>
            {
                if (events.IsEmpty)
                {
                    return Outcome.Grant(before!);
                }

                var kept = Write(transaction, store, id, before, events, channelFor, now);
                transaction.Commit();
                return Outcome.Grant(kept);
            });
        });

    private static KeptCall Write(SqliteTransaction transaction, DataStore store, string id, KeptCall? before, ImmutableArray<CallEvent> events, ChannelFor channelFor, Instant now)
    {
        var write = new WriteCalls(transaction, now);
        var after = EvolveCall.Through(before?.Call ?? new RollCall(id), events);
        write.Call(after, events);
        var kept = KeptCall.Named(transaction, id)!;
        foreach (var happened in events)
        {
            Follow(transaction, store, write, kept, happened, channelFor, now);
        }

        return kept;
    }

    private static void Follow(SqliteTransaction transaction, DataStore store, WriteCalls write, KeptCall call, CallEvent happened, ChannelFor channelFor, Instant now)
    {
        switch (happened)
        {
            case CallOpened:
                Summon(transaction, store, write, call, now);
                break;
            case WaveBegan wave:
                new QueueMessages(transaction, write, call, now).ForWave(wave.Wave, channelFor);
                if (call.Call.HandedOverAt is not null)
                {
                    // Wardens who could not go at the handover, and can by now.
                    new QueueMessages(transaction, write, call, now).ForWardens(channelFor);
                }

                break;
            case CallHandedToWardens:
                new QueueMessages(transaction, write, call, now).ForWardens(channelFor);
                break;
            case CallCorrected correction:
                new QueueMessages(transaction, write, call, now).ForCorrection(correction.Number);
                break;
        }
    }

    // Whoever is on the roster of the posts, or visits them, at the moment of opening; one who comes later is asked by the next call.
    private static void Summon(SqliteTransaction transaction, DataStore store, WriteCalls write, KeptCall call, Instant now)
    {
        const string Insert = "insert into called (call, person, post, warden, state, json) values ($call, $person, $post, $warden, $state, $json)";
        var insert = new Prepared(transaction, Insert, "$call", "$person", "$post", "$warden", "$state", "$json");
        var people = PeopleOfPosts.Of(transaction, store, call.Call.Posts, now).ToList();
        foreach (var (person, post, warden) in people)
        {
            var state = System.Text.Json.JsonSerializer.Serialize(new CalledPerson(person), CallJson.Default.CalledPerson);
            insert.Run(call.Number, person, post, warden, Words<CalledState>.Of(CalledState.NotContacted), state);
        }

        var digest = DigestOf.Lines(people.Select(person => person.Id));
        write.Append("people_summoned", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("call", call.Call.Id);
            json.WriteNumber("people", people.Count);
            json.WriteString("digest", digest);
            json.WriteEndObject();
        }));
    }
}

/// <summary>By which channel a person is asked in a wave.</summary>
/// <param name="call">The call.</param>
/// <param name="wave">From 1.</param>
/// <param name="hasMail">Whether an e-mail address is known.</param>
/// <param name="hasPhone">Whether a phone number is known.</param>
/// <returns>The channel's name, or null where only a warden reaches them.</returns>
public delegate string? ChannelFor(RollCall call, int wave, bool hasMail, bool hasPhone);
