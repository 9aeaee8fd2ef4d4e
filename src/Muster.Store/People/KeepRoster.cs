using System.Collections.Immutable;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.People;

/// <summary>What an update would do, seen before it is kept.</summary>
/// <param name="Difference">What it would do.</param>
/// <param name="Known">Who was on record.</param>
/// <param name="Head">The newest entry of the log then: where no other has come, those are still on record, and need not be opened again.</param>
public sealed record SeenUpdate(RosterDifference Difference, ImmutableArray<PersonOnRecord> Known, long Head);

/// <summary>Keeps what a file or an identity provider says of people: people and log entries in one transaction, all of it or nothing.</summary>
public static class KeepRoster
{
    private const string CountPresent = "select count(*) from person where standing = 'present'";

    private const string SelectHead = "select coalesce(max(seq), 0) from event";

    private const string SelectErased = "select id from person where standing = 'erased'";

    /// <summary>What the update would do; writes nothing about anybody.</summary>
    public static Outcome<SeenUpdate> Preview(DataStore store, RosterUpdate update) => store.IsNew
        ? Outcome.Grant(new SeenUpdate(CompareRosters.Of([], 0, ImmutableHashSet<string>.Empty, update), [], 0))
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            var known = Known(transaction, PersonSeal.In(store), update);
            return Outcome.Grant(new SeenUpdate(Compare(transaction, known, update), known, connection.ExecuteScalar<long>(SelectHead, transaction: transaction)));
        });

    /// <summary>
    /// Keeps the update. <paramref name="agree"/> sees the difference while no other writer can come between: what it refuses is not written, nor is anything else. The log tells
    /// who came, changed and left by id, and the names of the fields, never a value: it is for ever, and a person may be erased.
    /// </summary>
    /// <param name="store">Where.</param>
    /// <param name="update">What is said of people.</param>
    /// <param name="agree">Grants the difference, or says why not.</param>
    /// <param name="now">The time.</param>
    /// <param name="seen">What <see cref="Preview"/> gave for the same update, or null.</param>
    public static Outcome<RosterDifference> In(
        DataStore store, RosterUpdate update, Func<RosterDifference, Outcome<RosterDifference>> agree, Instant now, SeenUpdate? seen = null) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.ConnectToForget();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var seal = PersonSeal.In(store);
        var isAsSeen = seen is not null && seen.Head == connection.ExecuteScalar<long>(SelectHead, transaction: transaction);
        var known = isAsSeen ? seen!.Known : Known(transaction, seal, update);
        return agree(isAsSeen ? seen!.Difference : Compare(transaction, known, update)).Then(difference =>
        {
            using var write = new WritePeople(transaction, seal, now);
            Write(write, difference, known.ToDictionary(one => one.Person.Id, one => one.Proofs, StringComparer.Ordinal), update, now);
            Log(new EventChain(transaction), difference, update, now);
            transaction.Commit();
            return Outcome.Grant(difference);
        });
    });

    private static ImmutableArray<PersonOnRecord> Known(SqliteTransaction transaction, PersonSeal seal, RosterUpdate update) =>
        update.NeedsEverybody ? LoadPeople.In(transaction, seal) : LoadPeople.In(transaction, seal, update.People.Select(person => person.Id));

    private static RosterDifference Compare(SqliteTransaction transaction, ImmutableArray<PersonOnRecord> known, RosterUpdate update) => CompareRosters.Of(
        [.. known.Select(one => one.Person)],
        transaction.Connection!.ExecuteScalar<int>(CountPresent, transaction: transaction),
        transaction.Connection!.Query<string>(SelectErased, transaction: transaction).ToHashSet(StringComparer.Ordinal),
        update);

    private static void Write(WritePeople write, RosterDifference difference, Dictionary<string, ImmutableSortedDictionary<string, FieldProof>> proofs, RosterUpdate update, Instant now)
    {
        // Whom the update does not name changes only by a link that was lost: of the rest nothing is proved.
        var named = update.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        write.Put(difference.Comes.Select(person => (person, ProveFields.OfNew(person, update.From, now))));
        write.Put(difference.Changes.Select(change => (
            change.Now, ProveFields.After(proofs[change.Now.Id], change.Now, change.Fields, named.Contains(change.Now.Id) ? update.Columns : [], update.From, now))));
        write.Prove(difference.Same.Select(person => (person.Id, ProveFields.After(proofs[person.Id], person, [], update.Columns, update.From, now))));
        foreach (var person in difference.Leaves)
        {
            write.Leave(person.Id);
        }
    }

    private static void Log(EventChain log, RosterDifference difference, RosterUpdate update, Instant now)
    {
        log.Append("roster_imported", PeopleLog.Imported(update.From, difference), now);
        foreach (var person in difference.Comes)
        {
            log.Append("person_joined", PeopleLog.Fields(person.Id, ProveFields.OfNew(person, update.From, now).Keys), now);
        }

        foreach (var change in difference.Changes)
        {
            log.Append("person_changed", PeopleLog.Fields(change.Now.Id, change.Fields), now);
        }

        foreach (var person in difference.Leaves)
        {
            log.Append("person_left", PeopleLog.Of(person.Id), now);
        }
    }
}
