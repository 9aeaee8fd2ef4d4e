using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads answers in JSON.</summary>
internal static class JsonAnswer
{
    /// <summary>Whether the text begins as JSON does.</summary>
    public static bool Is(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>
    /// What <paramref name="read"/> makes of the object whose key <paramref name="list"/> holds a list. A refusal where the text is cut off, is no JSON, or has no
    /// such list.
    /// </summary>
    public static Outcome<FeedStep> Read(string text, string list, FetchedAnswer answer, Func<JsonElement, JsonElement, Outcome<FeedStep>> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty(list, out var rows) && rows.ValueKind == JsonValueKind.Array
                ? read(root, rows)
                : Refuse(answer, "no list under that key", list);
        }
        catch (JsonException)
        {
            return Refuse(answer, "text that is no whole JSON", list);
        }
        catch (InvalidOperationException)
        {
            // A key with half a character (an escaped surrogate alone) is found out only when keys are compared.
            return Refuse(answer, "a key with half a character in it", list);
        }
    }

    /// <summary>What each element of the list comes to.</summary>
    public static IEnumerable<IncidentRow> Rows(JsonElement list, ImmutableArray<string> names, Func<IRow, IncidentRow> read)
    {
        var line = 0;
        foreach (var element in list.EnumerateArray())
        {
            var row = new JsonRow(element, names, ++line);
            yield return element.ValueKind == JsonValueKind.Object ? read(row)
                : IncidentRow.Flawed(row, $"found a JSON {element.ValueKind}; expected an object");
        }
    }

    private static Outcome<FeedStep> Refuse(FetchedAnswer answer, string found, string list) =>
        Outcome.Refuse<FeedStep>(new Problem(ProblemCodes.FeedShape, found, $"a JSON object with a list \"{list}\"", answer.Address.ToString()));
}
