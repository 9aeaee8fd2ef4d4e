using Microsoft.Data.Sqlite;

namespace Muster.Store;

/// <summary>A statement that is run many times in one transaction: parsed once. Lives as long as its connection.</summary>
internal sealed class Prepared
{
    private readonly SqliteCommand command;

    public Prepared(SqliteTransaction transaction, string sql, params string[] names)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    /// <summary>Runs it and says how many rows it changed.</summary>
    public int Run(params object?[] values)
    {
        Fill(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads the first row, or gives null.</summary>
    public T? First<T>(Func<SqliteDataReader, T> read, params object?[] values)
        where T : class
    {
        Fill(values);
        using var rows = command.ExecuteReader();
        return rows.Read() ? read(rows) : null;
    }

    private void Fill(object?[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }
    }
}
