using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.People;
using Muster.Kernel;

namespace Muster.Store.People;

/// <summary>Loads who is elsewhere for a time, or means to be.</summary>
public static class LoadStays
{
    private const string Select = "select id, person, sealed from stay order by person, id";

    /// <summary>By person, opened; also those that are over.</summary>
    public static Outcome<ImmutableArray<Stay>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableArray<Stay>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            return Outcome.Grant<ImmutableArray<Stay>>([.. In(transaction, PersonSeal.In(store)).Select(kept => kept.Stay)]);
        });

    internal static ImmutableArray<KeptStay> In(SqliteTransaction transaction, PersonSeal seal)
    {
        var kind = seal.Of("stay");
        return
        [
            .. transaction.Connection!.Query<Row>(Select, transaction: transaction).AsParallel().AsOrdered()
                .Select(row => new KeptStay(row.Id, JsonSerializer.Deserialize(kind.Open(row.Sealed, row.Person), PersonJson.Default.Stay)!)),
        ];
    }

    private sealed record Row(long Id, string Person, byte[] Sealed);
}

/// <summary>A stay with its row's number.</summary>
internal sealed record KeptStay(long Id, Stay Stay);
