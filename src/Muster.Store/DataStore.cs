using Dapper;
using Microsoft.Data.Sqlite;

namespace Muster.Store;

/// <summary>A data folder that was looked at and can be used. Nothing is created before the first report is kept.</summary>
/// <param name="Folder">As it was named.</param>
/// <param name="IsNew">Whether it holds nothing yet.</param>
public sealed record DataStore(string Folder, bool IsNew)
{
    /// <summary>The database's file name within the folder.</summary>
    public const string FileName = "muster.db";

    /// <summary>The database's path.</summary>
    public string Path => System.IO.Path.Combine(Folder, FileName);

    /// <summary>How to connect; without a pool, so that the file is let go with the connection. Waits five seconds for another writer.</summary>
    internal string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Pooling = false,
        ForeignKeys = true,
        DefaultTimeout = 5,
    }.ConnectionString;

    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>A connection that overwrites what it deletes, for what tells who or where somebody is.</summary>
    internal SqliteConnection ConnectToForget()
    {
        var connection = Connect();
        connection.Execute("pragma secure_delete = on");
        return connection;
    }
}
