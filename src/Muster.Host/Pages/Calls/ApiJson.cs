using System.Collections.Immutable;
using System.Text.Json;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;
using NodaTime.Text;

namespace Muster.Host.Pages.Calls;

/// <summary>Roll calls as the API gives them. Instants are ISO 8601 in UTC, enums their public words; no telephone, no address, no free words.</summary>
internal static class ApiJson
{
    /// <summary><c>{"calls": […]}</c>.</summary>
    public static byte[] Of(ImmutableArray<RollCall> calls) => Write(json =>
    {
        json.WriteStartArray("calls");
        foreach (var call in calls)
        {
            json.WriteStartObject();
            WriteCall(json, call);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One call.</summary>
    public static byte[] Of(RollCall call) => Write(json => WriteCall(json, call));

    /// <summary>How a call stands.</summary>
    public static byte[] Of(CallBoard board, Instant now) => Write(json =>
    {
        json.WriteString("call", board.Call.Id);
        json.WriteString("as_of", Moment(now));
        json.WriteBoolean("is_exercise", board.Call.IsExercise);
        json.WriteNumber("people", board.People);
        json.WriteNumber("unaccounted", board.Unaccounted);
        json.WriteNumber("unread", board.Unread);
        json.WriteNumber("strays", board.Strays);
        WriteCounts(json, "states", board.States);
        WriteCounts(json, "messages", board.Messages);
        WriteEach(json, "posts", board.Posts, post =>
        {
            json.WriteString("post", post.Post);
            json.WriteNumber("people", post.People);
            json.WriteNumber("unaccounted", post.Unaccounted);
            json.WriteNumber("needs_help", post.NeedsHelp);
        });
        WriteEach(json, "open", board.Open, row => WriteOpen(json, row));
    });

    /// <summary>An answer that is on disk.</summary>
    public static byte[] Of(AnswerTaken taken, Instant now) => Write(json =>
    {
        json.WriteString("person", taken.Person.Id);
        json.WriteString("state", Words<CalledState>.Of(taken.Person.StateAt(now)));
        json.WriteBoolean("was_known", taken.WasKnown);
    });

    private static void WriteCall(Utf8JsonWriter json, RollCall call)
    {
        json.WriteString("id", call.Id);
        json.WriteString("state", Words<CallState>.Of(call.State));
        json.WriteString("since", Moment(call.Since));
        json.WriteString("topic", call.Topic);
        json.WriteBoolean("is_exercise", call.IsExercise);
        json.WriteStartArray("posts");
        foreach (var post in call.Posts)
        {
            json.WriteStringValue(post);
        }

        json.WriteEndArray();
        json.WriteString("opened_at", call.OpenedAt is { } opened ? Moment(opened) : null);
        json.WriteNumber("wave", call.Wave);
        json.WriteBoolean("takes_answers", call.TakesAnswers);
    }

    private static void WriteOpen(Utf8JsonWriter json, OpenRow row)
    {
        json.WriteString("person", row.Id);
        json.WriteString("name", row.Name);
        json.WriteString("post", row.Post);
        json.WriteString("state", Words<CalledState>.Of(row.State));
        json.WriteString("since", Moment(row.Since));
        json.WriteNumber("attempts", row.Attempts);
        json.WriteString("trouble", row.Trouble);
    }

    private static void WriteCounts<TEnum>(Utf8JsonWriter json, string name, ImmutableSortedDictionary<TEnum, int> counts)
        where TEnum : struct, Enum
    {
        json.WriteStartObject(name);
        foreach (var value in Enum.GetValues<TEnum>())
        {
            json.WriteNumber(Words<TEnum>.Of(value), counts.GetValueOrDefault(value));
        }

        json.WriteEndObject();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Moment(Instant at) => InstantPattern.General.Format(at);

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
