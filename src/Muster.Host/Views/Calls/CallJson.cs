using System.Collections.Immutable;
using System.Text.Json;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;

namespace Muster.Host.Views.Calls;

/// <summary>How roll calls stand, as JSON. No name, phone or place.</summary>
internal static class CallJson
{
    /// <summary>One with its board.</summary>
    public static void Write(CallCounts counts)
    {
        using var lines = new JsonLines();
        Board(lines.Json, counts);
        lines.End();
    }

    /// <summary>All, one a line.</summary>
    public static void Write(ImmutableArray<KeptCall> calls)
    {
        using var lines = new JsonLines();
        foreach (var call in calls)
        {
            lines.Json.WriteStartObject();
            Head(lines.Json, call.Call);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    /// <summary>A board into any JSON.</summary>
    public static void Board(Utf8JsonWriter json, CallCounts counts)
    {
        json.WriteStartObject();
        Head(json, counts.Call.Call);
        json.WriteNumber("people", CountBoard.People(counts.Counts));
        json.WriteNumber("unaccounted", CountBoard.Unaccounted(counts.Counts));
        json.WriteNumber("unread", counts.Unread);
        json.WriteStartObject("states");
        foreach (var state in counts.Counts.GroupBy(count => count.State).OrderBy(group => group.Key))
        {
            json.WriteNumber(Words<CalledState>.Of(state.Key), state.Sum(count => count.People));
        }

        json.WriteEndObject();
        json.WriteStartObject("messages");
        foreach (var (state, number) in counts.Messages)
        {
            json.WriteNumber(Words<MessageState>.Of(state), number);
        }

        json.WriteEndObject();
        json.WriteStartArray("open");
        foreach (var one in counts.Open)
        {
            WriteOpen(json, one);
        }

        json.WriteEndArray();
        json.WriteNumber("strays", counts.Strays);
        json.WriteString("at", counts.At.ToString());
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, RollCall call)
    {
        json.WriteString("call", call.Id);
        json.WriteString("topic", call.Topic);
        json.WriteString("state", Words<CallState>.Of(call.State));
        json.WriteString("since", call.Since.ToString());
        json.WriteBoolean("exercise", call.IsExercise);
        json.WriteNumber("wave", call.Wave);
    }

    private static void WriteOpen(Utf8JsonWriter json, OpenPerson one)
    {
        json.WriteStartObject();
        json.WriteString("person", one.Person.Id);
        json.WriteString("post", one.Post);
        json.WriteString("warden", one.Warden);
        json.WriteString("list_of", one.List.Length == 0 ? null : one.List);
        json.WriteBoolean("list_told", one.IsListTold);
        json.WriteString("state", Words<CalledState>.Of(one.State));
        json.WriteNumber("attempts", one.Person.Attempts);
        json.WriteBoolean("unclear_words", one.Person.HasUnclearWords);
        json.WriteString("trouble", one.Trouble);
        json.WriteEndObject();
    }
}
