using System.Reflection;
using Dapper;
using DbUp;

namespace Muster.Store;

/// <summary>Brings a data folder to the newest version by running the scripts that it has not seen, each in a transaction of its own.</summary>
internal static class UpgradeStore
{
    private const string ScriptFolder = "Muster.Store.Scripts.";

    /// <summary>The version of the newest script: their number.</summary>
    public static int NewestVersion { get; } =
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Count(name => name.StartsWith(ScriptFolder, StringComparison.Ordinal));

    // What lies in it is nobody's but its owner's: also what is not sealed, reports and who asked for what.
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static void Run(DataStore store)
    {
        MakeFolder(store.Folder);
        using (var connection = store.Connect())
        {
            // Kept in the file's header; cannot be set inside a transaction.
            connection.Execute("pragma journal_mode = wal");
            if (connection.ExecuteScalar<long>("pragma user_version") == NewestVersion)
            {
                return;
            }
        }

        var result = DeployChanges.To.SqliteDatabase(store.ConnectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith(ScriptFolder, StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
    }
}
