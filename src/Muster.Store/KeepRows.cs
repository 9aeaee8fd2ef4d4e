using System.Collections.Immutable;
using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Store;

/// <summary>A row of a register of incidents to keep.</summary>
/// <param name="Register">The register's name: <c>ged</c>, <c>acled</c>, …</param>
/// <param name="Key">The register's own id of the incident.</param>
/// <param name="Hash">SHA-256 of <paramref name="Row"/>: a row that the register revised is another one.</param>
/// <param name="Row">As it came.</param>
/// <param name="Incident">What it tells; its evidence is the whole row.</param>
/// <param name="KnownOn">The day from which it is used.</param>
/// <param name="Publishers">On whose word it rests.</param>
public sealed record RowToKeep(string Register, string Key, string Hash, string Row, Incident Incident, LocalDate KnownOn, ImmutableArray<string> Publishers);

/// <summary>Keeps rows of registers: all of a batch or nothing, and each only once.</summary>
public static class KeepRows
{
    private const string Insert = """
        insert into incident_row (register, key, hash, country, last_day, known_on, publishers, row, fact)
        values (@register, @key, @hash, @country, @lastDay, @knownOn, @publishers, @row, @fact)
        on conflict (register, key, hash) do nothing
        """;

    /// <summary>How many of them were new.</summary>
    public static Outcome<int> In(DataStore store, IReadOnlyCollection<RowToKeep> rows, Instant now) => rows.Count == 0 ? Outcome.Grant(0) : StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var kept = Into(transaction, rows, new EventChain(transaction), now);
        transaction.Commit();
        return Outcome.Grant(kept);
    });

    internal static int Into(SqliteTransaction transaction, IReadOnlyCollection<RowToKeep> rows, EventChain log, Instant now)
    {
        using var command = Command(transaction);
        var kept = rows.Count(row => Keep(command, row));
        if (kept > 0)
        {
            log.Append("incident_rows_taken", Body(rows, kept), now);
        }

        return kept;
    }

    private static SqliteCommand Command(SqliteTransaction transaction)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Insert);
        foreach (var name in (string[])["@register", "@key", "@hash", "@country", "@lastDay", "@knownOn", "@publishers", "@row", "@fact"])
        {
            command.Parameters.Add(name, SqliteType.Text);
        }

        command.Prepare();
        return command;
    }

    private static bool Keep(SqliteCommand command, RowToKeep row)
    {
        // The evidence is the row, which stands beside it.
        var bare = row.Incident with { Evidence = [] };
        object?[] values =
        [
            row.Register, row.Key, row.Hash, row.Incident.Country, JsonText.Day((row.Incident.DateEnd ?? row.Incident.Date)?.Last), JsonText.Day(row.KnownOn),
            JsonText.Strings(row.Publishers), row.Row, JsonText.Of(json => WriteFact.To(json, bare, document: null)),
        ];
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery() > 0;
    }

    private static string Body(IReadOnlyCollection<RowToKeep> rows, int kept)
    {
        var digest = DigestOf.Lines(rows.Select(row => $"{row.Register} {row.Key} {row.Hash}"));
        return JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("rows", kept);
            json.WriteString("digest", digest);
            json.WriteEndObject();
        });
    }
}
