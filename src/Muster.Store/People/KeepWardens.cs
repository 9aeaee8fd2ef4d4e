using System.Collections.Immutable;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.People;

/// <summary>Keeps who is a warden: the list names all of them.</summary>
public static class KeepWardens
{
    private const string Upsert = """
        insert into warden (person, zone, alternate, agreed_on, tested_on) values (@Person, @Zone, @Alternate, @agreed, @tested)
        on conflict (person) do update set zone = excluded.zone, alternate = excluded.alternate, agreed_on = excluded.agreed_on, tested_on = excluded.tested_on
        """;

    private const string Delete = "delete from warden where person = @Person";

    /// <summary>What the list would change.</summary>
    public static Outcome<RowsDifference<WardenDuty>> Preview(DataStore store, ImmutableArray<WardenDuty> wardens) =>
        LoadWardens.From(store).Then(before => Outcome.Grant(CompareRows.OfWardens(before, wardens)));

    /// <summary>Keeps the list; what <paramref name="agree"/> refuses is not written.</summary>
    public static Outcome<RowsDifference<WardenDuty>> In(
        DataStore store, ImmutableArray<WardenDuty> wardens, string from, Func<RowsDifference<WardenDuty>, Outcome<RowsDifference<WardenDuty>>> agree, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.ConnectToForget();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        return agree(CompareRows.OfWardens(LoadWardens.In(transaction), wardens)).Then(difference =>
        {
            Write(transaction, difference);
            Log(new EventChain(transaction), difference, from, now);
            transaction.Commit();
            return Outcome.Grant(difference);
        });
    });

    private static void Write(SqliteTransaction transaction, RowsDifference<WardenDuty> difference)
    {
        var put = difference.Comes.Concat(difference.Changes.Select(change => change.Now))
            .Select(duty => new { duty.Person, duty.Zone, duty.Alternate, agreed = JsonText.Day(duty.AgreedOn), tested = JsonText.Day(duty.TestedOn) });
        transaction.Connection!.Execute(Upsert, put, transaction);
        transaction.Connection!.Execute(Delete, difference.Leaves.Select(duty => new { duty.Person }), transaction);
    }

    private static void Log(EventChain log, RowsDifference<WardenDuty> difference, string from, Instant now)
    {
        log.Append("wardens_imported", PeopleLog.Imported(from, difference), now);
        foreach (var duty in difference.Comes)
        {
            log.Append("warden_named", PeopleLog.Of(duty.Person), now);
        }

        foreach (var change in difference.Changes)
        {
            log.Append("warden_changed", PeopleLog.Fields(change.Now.Person, change.Fields), now);
        }

        foreach (var duty in difference.Leaves)
        {
            log.Append("warden_released", PeopleLog.Of(duty.Person), now);
        }
    }
}
