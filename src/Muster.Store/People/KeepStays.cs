using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.People;

/// <summary>Keeps stays and trips: a list adds and changes, and takes none away.</summary>
public static class KeepStays
{
    private const string Insert = "insert into stay (person, sealed, standing) values (@person, @bytes, @standing)";

    private const string Update = "update stay set sealed = @bytes, standing = @standing where id = @id";

    /// <summary>What the list would change.</summary>
    public static Outcome<RowsDifference<Stay>> Preview(DataStore store, ImmutableArray<Stay> stays) =>
        LoadStays.From(store).Then(before => Outcome.Grant(CompareRows.OfStays(before, stays)));

    /// <summary>Keeps the list. The log tells whose stays, and the names of fields: no place and no day.</summary>
    public static Outcome<RowsDifference<Stay>> In(DataStore store, ImmutableArray<Stay> stays, string from, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.ConnectToForget();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var seal = PersonSeal.In(store);
        var before = LoadStays.In(transaction, seal);
        var difference = CompareRows.OfStays([.. before.Select(kept => kept.Stay)], stays);
        Write(transaction, seal.Of("stay"), before, difference);
        Log(new EventChain(transaction), difference, from, now);
        transaction.Commit();
        return Outcome.Grant(difference);
    });

    private static void Write(SqliteTransaction transaction, SealedKind kind, ImmutableArray<KeptStay> before, RowsDifference<Stay> difference)
    {
        var connection = transaction.Connection!;
        connection.Execute(Insert, difference.Comes.Select(stay => new { person = stay.Person, bytes = Close(stay, kind), standing = Words<StayStanding>.Of(stay.Standing) }), transaction);
        var rows = before.ToDictionary(kept => kept.Stay, kept => kept.Id);
        connection.Execute(
            Update,
            difference.Changes.Select(change => new { id = rows[change.Before], bytes = Close(change.Now, kind), standing = Words<StayStanding>.Of(change.Now.Standing) }),
            transaction);
    }

    private static byte[] Close(Stay stay, SealedKind kind) => kind.Close(JsonSerializer.Serialize(stay, PersonJson.Default.Stay), stay.Person);

    private static void Log(EventChain log, RowsDifference<Stay> difference, string from, Instant now)
    {
        log.Append("stays_imported", PeopleLog.Imported(from, difference), now);
        foreach (var stay in difference.Comes)
        {
            log.Append("stay_kept", PeopleLog.Of(stay.Person), now);
        }

        foreach (var change in difference.Changes)
        {
            log.Append("stay_changed", PeopleLog.Fields(change.Now.Person, change.Fields), now);
        }
    }
}
