using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.RollCalls;

/// <summary>Writes what befalls roll calls and the people in them, within one transaction: the log's entry and the state beside it, never one without the other.</summary>
internal sealed class WriteCalls(SqliteTransaction transaction, Instant now)
{
    private readonly EventChain log = new(transaction);

    private readonly Prepared upsertCall = new(
        transaction,
        "insert into roll_call (id, state, json) values ($id, $state, $json) on conflict (id) do update set state = excluded.state, json = excluded.json",
        "$id", "$state", "$json");

    private readonly Prepared updateCalled = new(
        transaction, "update called set state = $state, safe_until = $safe_until, json = $json where number = $number", "$state", "$safe_until", "$json", "$number");

    public void Append(string type, string body) => log.Append(type, body, now);

    public void Call(RollCall after, ImmutableArray<CallEvent> events)
    {
        foreach (var happened in events)
        {
            Log(JsonSerializer.Serialize(happened, CallJson.Default.CallEvent), json => json.WriteString("call", after.Id));
        }

        upsertCall.Run(after.Id, Words<CallState>.Of(after.State), JsonSerializer.Serialize(after, CallJson.Default.RollCall));
    }

    public void Called(string call, long number, CalledPerson after, ImmutableArray<CalledEvent> events, string? key = null)
    {
        foreach (var happened in events)
        {
            Log(JsonSerializer.Serialize(happened, CallJson.Default.CalledEvent), json =>
            {
                json.WriteString("call", call);
                json.WriteString("person", after.Id);
                if (key is not null)
                {
                    json.WriteString("key", key);
                }
            });
        }

        updateCalled.Run(Words<CalledState>.Of(after.State), Moment(after.SafeUntil), JsonSerializer.Serialize(after, CallJson.Default.CalledPerson), number);
    }

    // Whole seconds, so that moments sort as they read; cut off, so that nobody is safe for a moment longer.
    public static string? Moment(Instant? at) => at is { } known ? InstantPattern.General.Format(known) : null;

    private void Log(string happened, Action<Utf8JsonWriter> about)
    {
        using var json = JsonDocument.Parse(happened);
        var body = JsonText.Of(to =>
        {
            to.WriteStartObject();
            about(to);
            to.WritePropertyName("what");
            to.WriteRawValue(happened, skipInputValidation: true);
            to.WriteEndObject();
        });
        log.Append(json.RootElement.GetProperty("event").GetString()!, body, now);
    }
}
