using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.People;

/// <summary>A person who was erased.</summary>
/// <param name="Id">Which stays, in the log and in its row, so that nobody else is ever taken for them.</param>
/// <param name="IsGoneFromDisk">Whether no byte of theirs is left in the database's files; false where another program kept the write-ahead log open.</param>
public sealed record ErasedPerson(string Id, bool IsGoneFromDisk);

/// <summary>
/// Erases a person: what tells who or where they are, what they are found by, their stays and duty, their way under orders, the free words of their answers, and what others said of
/// them in roll calls. What the log has of their way is closed under a key of their own, which goes too (<see cref="PersonalKeys"/>): its chain stays whole, and nobody can open it. The
/// database is then written anew, because pages that were split long ago may hold older copies; that takes as long as copying it.
/// </summary>
public static class ErasePerson
{
    private const string SelectOne = "select standing, sealed from person where id = @id";

    private const string Blank = """
        update person set post = '', category = '', warden = null, standing = 'erased', sealed = null, phone = null, mail = null, proofs = '[]', changed_at = @at where id = @id
        """;

    private const string Clear = """
        delete from stay where person = @id;
        delete from tracked_person where person = @id;
        delete from person_salt where person = @id;
        delete from warden where person = @id;
        update warden set alternate = null where alternate = @id;
        update answer_taken set sealed = null where called in (select number from called where person = @id);
        update said_of set sealed = null where called in (select number from called where person = @id);
        """;

    private const string SelectStrays = "select id, key, sealed from stray_reply where length(sealed) > 0";

    /// <summary>Erases them, or refuses where nobody has that id, or they were erased before.</summary>
    public static Outcome<ErasedPerson> In(DataStore store, string id, string by, string because, Instant now) => store.IsNew ? Unknown(id) : StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.ConnectToForget();
        return Erase(connection, PersonSeal.In(store), id, by, because, now).Then(erased =>
        {
            connection.Execute("vacuum");
            var isBusy = connection.ExecuteScalar<long>("pragma wal_checkpoint(truncate)") != 0;
            return Outcome.Grant(new ErasedPerson(erased, !isBusy));
        });
    });

    private static Outcome<string> Erase(SqliteConnection connection, PersonSeal seal, string id, string by, string because, Instant now)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        if (connection.QueryFirstOrDefault<Row>(SelectOne, new { id }, transaction) is not { Sealed: { } closed } row)
        {
            return Unknown(id).Then(_ => Outcome.Grant(id));
        }

        var person = JsonSerializer.Deserialize(seal.Of("person").Open(closed, id), PersonJson.Default.Person)!;
        var log = new EventChain(transaction);
        if (row.Standing == "present")
        {
            Unlink(transaction, seal, id, log, now);
        }

        connection.Execute(Clear, new { id }, transaction);
        EraseStrays(transaction, seal, person.Phone);
        connection.Execute(Blank, new { id, at = InstantPattern.ExtendedIso.Format(now) }, transaction);
        log.Append("person_erased", PeopleLog.Erased(id, by, because), now);
        transaction.Commit();
        return Outcome.Grant(id);
    }

    // Whose warden or head of family they were has none now: a link to nobody would look like one who is watched over.
    private static void Unlink(SqliteTransaction transaction, PersonSeal seal, string id, EventChain log, Instant now)
    {
        using var write = new WritePeople(transaction, seal, now);
        foreach (var (_, person, proofs) in LoadPeople.In(transaction, seal))
        {
            var (isWard, isDependant) = (person.Warden == id, person.DependantOf == id);
            if (isWard || isDependant)
            {
                ImmutableArray<string> lost = [.. isDependant ? ["dependant_of"] : Array.Empty<string>(), .. isWard ? ["warden"] : Array.Empty<string>()];
                write.Put([(person with { Warden = isWard ? null : person.Warden, DependantOf = isDependant ? null : person.DependantOf }, proofs.RemoveRange(lost))]);
                log.Append("person_changed", PeopleLog.Fields(person.Id, lost), now);
            }
        }
    }

    // Of a phone that several share nobody can tell whose the words are: all from it go.
    private static void EraseStrays(SqliteTransaction transaction, PersonSeal seal, string? phone)
    {
        var kind = seal.Of("stray");
        var theirs = transaction.Connection!.Query<Stray>(SelectStrays, transaction: transaction)
            .Where(stray => phone is not null && JsonText.Strings(kind.Open(stray.Sealed, stray.Key))[0] == phone).Select(stray => stray.Id).ToArray();
        transaction.Connection!.Execute("update stray_reply set sealed = x'' where id in @theirs", new { theirs }, transaction);
    }

    private static Outcome<ErasedPerson> Unknown(string id) =>
        Outcome.Refuse<ErasedPerson>(new Problem(ProblemCodes.PersonUnknown, $"no person '{id}'", "the id of somebody who is or was on the roster, and not erased"));

    private sealed record Row(string Standing, byte[]? Sealed);

    private sealed record Stray(long Id, string Key, byte[] Sealed);
}
