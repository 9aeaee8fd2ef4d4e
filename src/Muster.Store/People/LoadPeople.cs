using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Kernel;

namespace Muster.Store.People;

/// <summary>Loads who is on the roster.</summary>
public static class LoadPeople
{
    private const string Select = "select number, id, sealed, proofs from person where standing = 'present' order by id";

    private const string SelectSome = "select number, id, sealed, proofs from person where standing = 'present' and id in @some";

    private const string SelectPersons = "select id, sealed from person where standing = 'present' and id in @some";

    private const int AtOnce = 500;

    /// <summary>Everybody who is present, by id, opened.</summary>
    public static Outcome<ImmutableArray<PersonOnRecord>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableArray<PersonOnRecord>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            return Outcome.Grant(In(transaction, PersonSeal.In(store)));
        });

    /// <summary>Some, by their ids; whoever is no longer present is left out.</summary>
    public static Outcome<ImmutableDictionary<string, PersonOnRecord>> Some(DataStore store, IEnumerable<string> ids) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant(In(transaction, PersonSeal.In(store), ids).ToImmutableDictionary(one => one.Person.Id, StringComparer.Ordinal));
    });

    /// <summary>The same without where each field comes from: half the work, for boards and messages.</summary>
    public static Outcome<ImmutableDictionary<string, Person>> Persons(DataStore store, IEnumerable<string> ids) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var kind = PersonSeal.In(store).Of("person");
        return Outcome.Grant(ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce)
            .SelectMany(some => connection.Query<SealedPerson>(SelectPersons, new { some }))
            .ToImmutableDictionary(row => row.Id, row => Open(row.Sealed, row.Id, kind), StringComparer.Ordinal));
    });

    internal static ImmutableArray<PersonOnRecord> In(SqliteTransaction transaction, PersonSeal seal)
    {
        var kind = seal.Of("person");

        // Opening costs far more than reading: all cores.
        return [.. transaction.Connection!.Query<Row>(Select, transaction: transaction).AsParallel().AsOrdered().Select(row => Open(row, kind))];
    }

    internal static ImmutableArray<PersonOnRecord> In(SqliteTransaction transaction, PersonSeal seal, IEnumerable<string> ids)
    {
        var kind = seal.Of("person");
        return
        [
            .. ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce)
                .SelectMany(some => transaction.Connection!.Query<Row>(SelectSome, new { some }, transaction))
                .Select(row => Open(row, kind)),
        ];
    }

    private static PersonOnRecord Open(Row row, SealedKind kind) => new(row.Number, Open(row.Sealed, row.Id, kind), ProvedFields.Open(row.Proofs));

    private static Person Open(byte[] closed, string id, SealedKind kind) => JsonSerializer.Deserialize(kind.Open(closed, id), PersonJson.Default.Person)!;

    private sealed record SealedPerson(string Id, byte[] Sealed);

    private sealed record Row(long Number, string Id, byte[] Sealed, string Proofs);
}
