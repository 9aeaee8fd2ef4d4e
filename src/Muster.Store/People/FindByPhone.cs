using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;

namespace Muster.Store.People;

/// <summary>Finds whose a phone or an e-mail address is, without opening anybody: the database holds only their marks.</summary>
public static class FindByPhone
{
    private const string ByPhone = "select id from person where phone = @mark and standing = 'present' order by number";

    private const string ByMail = "select id from person where mail = @mark and standing = 'present' order by number";

    /// <summary>The ids of all who are present and share the number (E.164): a family's phone is several people's.</summary>
    public static Outcome<ImmutableArray<string>> In(DataStore store, string phone) => store.IsNew
        ? Outcome.Grant(ImmutableArray<string>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: false);
            var found = In(transaction, PersonSeal.In(store), phone);
            transaction.Commit();
            return Outcome.Grant(found);
        });

    /// <summary>The same within a transaction that may write: the key of the marks is made when it is first asked for.</summary>
    public static ImmutableArray<string> In(SqliteTransaction transaction, PersonSeal seal, string phone) => Find(transaction, seal, ByPhone, phone);

    /// <summary>All who share an e-mail address, in any case of letters.</summary>
    public static ImmutableArray<string> WithMail(SqliteTransaction transaction, PersonSeal seal, string address) => Find(transaction, seal, ByMail, address);

    private static ImmutableArray<string> Find(SqliteTransaction transaction, PersonSeal seal, string sql, string address) =>
        [.. transaction.Connection!.Query<string>(sql, new { mark = PersonSeal.Mark(seal.Secret(transaction, "marks").AsSpan(), address) }, transaction)];
}
