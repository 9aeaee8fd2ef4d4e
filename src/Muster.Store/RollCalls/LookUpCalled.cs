using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store.People;

namespace Muster.Store.RollCalls;

/// <summary>A person in a roll call, with the call, and who they are.</summary>
/// <param name="Call">As it stands.</param>
/// <param name="Person">As they stand.</param>
/// <param name="Who">From the roster; null where they have left it or were erased.</param>
public sealed record LookedUp(RollCall Call, CalledPerson Person, Person? Who);

/// <summary>
/// Looks people of roll calls up by the numbers that links bear, thousands a second: over connections that stay open, and without opening a sealed person or reading a call's
/// JSON again that has not changed since. What is given is always what stands in the store at that moment. Safe for many callers.
/// </summary>
public sealed class LookUpCalled(DataStore store) : IDisposable
{
    private const int MostRemembered = 200_000;

    private const string Select = """
        select roll_call.json, called.json, called.person, person.standing, person.changed_at, person.sealed
        from called join roll_call on roll_call.number = called.call left join person on person.id = called.person
        where called.number = $number and called.call = $call
        """;

    private readonly SealedKind seal = PersonSeal.In(store).Of("person");
    private readonly ConcurrentBag<SqliteCommand> idle = [];
    private readonly ConcurrentDictionary<string, (string ChangedAt, Person Person)> people = new(StringComparer.Ordinal);
    private volatile ReadCall? lastCall;

    /// <summary>The person of these numbers; null where nobody has them.</summary>
    public Outcome<LookedUp?> Find(long call, long called) => StoreTrouble.Catch(store.Folder, () =>
    {
        var command = idle.TryTake(out var open) ? open : Open();
        try
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (called, call);
            using var rows = command.ExecuteReader();
            return Outcome.Grant(rows.Read() ? Read(rows) : null);
        }
        finally
        {
            idle.Add(command);
        }
    });

    /// <summary>Closes its connections.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var command))
        {
            command.Connection?.Dispose();
            command.Dispose();
        }
    }

    private SqliteCommand Open()
    {
        var command = store.Connect().CreateCommand();
        command.CommandText = Select;
        command.Parameters.Add(new SqliteParameter { ParameterName = "$number" });
        command.Parameters.Add(new SqliteParameter { ParameterName = "$call" });
        return command;
    }

    private LookedUp Read(SqliteDataReader row) => new(
        CallOf(row.GetString(0)),
        JsonSerializer.Deserialize(row.GetString(1), CallJson.Default.CalledPerson)!,
        !row.IsDBNull(3) && row.GetString(3) == "present" ? PersonOf(row) : null);

    // Nearly always the same call: one is remembered.
    private RollCall CallOf(string json)
    {
        var last = lastCall;
        if (last is null || !string.Equals(last.Json, json, StringComparison.Ordinal))
        {
            lastCall = last = new ReadCall(json, JsonSerializer.Deserialize(json, CallJson.Default.RollCall)!);
        }

        return last.Call;
    }

    private Person PersonOf(SqliteDataReader row)
    {
        var (id, changedAt) = (row.GetString(2), row.GetString(4));
        if (people.TryGetValue(id, out var known) && known.ChangedAt == changedAt)
        {
            return known.Person;
        }

        var person = JsonSerializer.Deserialize(seal.Open((byte[])row[5], id), PersonJson.Default.Person)!;
        if (people.Count >= MostRemembered)
        {
            people.Clear();
        }

        people[id] = (changedAt, person);
        return person;
    }

    private sealed record ReadCall(string Json, RollCall Call);
}
