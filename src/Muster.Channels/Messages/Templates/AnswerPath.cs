using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Muster.Channels.Messages.Templates;

/// <summary>Where in a JSON answer something stands: <c>$.messages[0].id</c>.</summary>
public sealed partial record AnswerPath
{
    private const int LongestId = 200;

    private AnswerPath(ImmutableArray<string> steps) => Steps = steps;

    /// <summary>Names of members, and numbers of items.</summary>
    private ImmutableArray<string> Steps { get; }

    /// <summary>The path, or null where it is none.</summary>
    internal static AnswerPath? Of(string text) => Whole().IsMatch(text) ? new AnswerPath([.. Step().Matches(text).Select(step => step.Value)]) : null;

    /// <summary>The text or number that stands there, or null: where nothing does, where it is no JSON, and where no receipt could ever name it.</summary>
    internal string? Find(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var found = Steps.Aggregate((JsonElement?)json.RootElement, Next);
            var id = found?.ValueKind switch
            {
                JsonValueKind.String => found.Value.GetString(),
                JsonValueKind.Number => found.Value.GetRawText(),
                _ => null,
            };
            return id is { Length: > 0 and <= LongestId } && OneLine.Is(id) ? id : null;
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Next(JsonElement? from, string step) => from switch
    {
        { ValueKind: JsonValueKind.Object } members => members.TryGetProperty(step, out var value) ? value : null,
        { ValueKind: JsonValueKind.Array } items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < items.GetArrayLength() => items[at],
        _ => null,
    };

    [GeneratedRegex(@"\A\$(\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]{1,4}\])+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Whole();

    [GeneratedRegex("[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Step();
}
