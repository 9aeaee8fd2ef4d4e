using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.People;
using Muster.Kernel;

namespace Muster.Store.People;

/// <summary>Loads who is a warden.</summary>
public static class LoadWardens
{
    private const string Select = "select person, zone, alternate, agreed_on as AgreedOn, tested_on as TestedOn from warden order by person";

    /// <summary>By id; also those who have left the roster since.</summary>
    public static Outcome<ImmutableArray<WardenDuty>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableArray<WardenDuty>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            return Outcome.Grant(In(transaction));
        });

    internal static ImmutableArray<WardenDuty> In(SqliteTransaction transaction) =>
        [.. transaction.Connection!.Query<Row>(Select, transaction: transaction).Select(row => new WardenDuty(row.Person, row.Zone, row.Alternate, JsonText.Day(row.AgreedOn), JsonText.Day(row.TestedOn)))];

    private sealed record Row(string Person, string Zone, string? Alternate, string? AgreedOn, string? TestedOn);
}
