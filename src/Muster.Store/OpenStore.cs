using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>Looks at a data folder and says whether Muster can use it.</summary>
public static class OpenStore
{
    /// <summary>The mark in the database's header that says Muster made it: "MUST" in ASCII.</summary>
    private const long ApplicationId = 0x4D555354;

    private const string Expected = "an empty folder, or one that Muster filled";

    /// <summary>The store, or a refusal where the folder holds something else, is of a newer version, or is locked. Writes nothing.</summary>
    public static Outcome<DataStore> At(string folder)
    {
        if (File.Exists(folder))
        {
            return Refuse(folder, "a file", Expected);
        }

        var store = new DataStore(folder, IsNew: true);
        if (!Directory.Exists(folder))
        {
            return Outcome.Grant(store);
        }

        if (File.Exists(store.Path) && new FileInfo(store.Path).Length > 0)
        {
            return StoreTrouble.Catch(folder, () => Recognise(store));
        }

        var other = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith(DataStore.FileName, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        return other is null ? Outcome.Grant(store) : Refuse(folder, $"a folder of other things (such as {other})", Expected);
    }

    private static Outcome<DataStore> Recognise(DataStore store)
    {
        using var connection = store.Connect();
        var application = connection.ExecuteScalar<long>("pragma application_id");
        var version = connection.ExecuteScalar<long>("pragma user_version");
        if (application == 0 && IsUnfinished(connection))
        {
            return Outcome.Grant(store);
        }

        return application != ApplicationId ? Refuse(store.Folder, $"a {DataStore.FileName} that Muster did not write", Expected)
            : version > UpgradeStore.NewestVersion ? Refuse(
                store.Folder,
                FormattableString.Invariant($"data of version {version}"),
                FormattableString.Invariant($"version {UpgradeStore.NewestVersion} or older: use a newer Muster"))
            : Outcome.Grant(store with { IsNew = false });
    }

    /// <summary>Whether the making of the database was broken off before its first script was through.</summary>
    private static bool IsUnfinished(SqliteConnection connection) => connection.ExecuteScalar<long>(
        "select count(*) from sqlite_schema where name not in ('SchemaVersions', 'sqlite_sequence') and name not like 'sqlite_autoindex_%'") == 0;

    private static Outcome<DataStore> Refuse(string folder, string found, string expected) =>
        Outcome.Refuse<DataStore>(new Problem(ProblemCodes.StoreUnusable, found, expected, folder));
}
