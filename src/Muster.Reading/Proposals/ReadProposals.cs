using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Muster.Kernel;

namespace Muster.Reading.Proposals;

/// <summary>Reads a model's answer. Nothing that it holds throws: what is not of the shape asked for is null, or trouble with the whole.</summary>
internal static class ReadProposals
{
    /// <summary>No report tells more than this that the reader has missed; an answer of thousands is a broken model.</summary>
    public const int Most = 50;

    private const int LongestText = 2_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The proposals in their order, null for one that cannot be read; default where the whole cannot, with the reason.</summary>
    public static ImmutableArray<Proposal?> In(string answer, out string? trouble)
    {
        trouble = null;
        try
        {
            using var json = JsonDocument.Parse(WithoutFence(answer), Options);
            if (json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("proposals", out var list) && list.ValueKind is JsonValueKind.Array)
            {
                return [.. list.EnumerateArray().Select(item => From(item))];
            }

            trouble = "its answer holds no list of proposals";
        }
        catch (JsonException)
        {
            trouble = "its answer is no JSON";
        }

        return default;
    }

    // Many models wrap JSON in a Markdown fence whatever they are told.
    private static string WithoutFence(string answer)
    {
        var text = answer.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.IndexOf('\n', StringComparison.Ordinal) is not (var line and > 0))
        {
            return text;
        }

        var end = text.LastIndexOf("```", StringComparison.Ordinal);
        return end > line ? text[line..end] : text;
    }

    private static Proposal? From(JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Object || !Text(item, "kind", out var kind) || !Text(item, "quote", out var quote) || !Text(item, "type", out var type)
            || kind is null || string.IsNullOrWhiteSpace(quote) || type is null)
        {
            return null;
        }

        var whole = Text(item, "country", out var country) & Text(item, "place", out var place) & Text(item, "issuer", out var issuer) & Date(item, out var date)
            & Range(item, "killed", out var killed) & Range(item, "injured", out var injured) & Range(item, "abducted", out var abducted) & Range(item, "count", out var count);
        return !whole ? null : new Proposal(kind, quote, type)
        {
            Country = country, Place = place, Issuer = issuer, Date = date, Killed = killed, Injured = injured, Abducted = abducted, Count = count,
        };
    }

    private static bool Text(JsonElement item, string name, out string? text)
    {
        text = null;
        if (!item.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind is not JsonValueKind.String || !TryString(value, out var found) || found.Length > LongestText)
        {
            return false;
        }

        text = found.Length == 0 ? null : found;
        return true;
    }

    // Half a surrogate pair is JSON by its grammar, but no text.
    private static bool TryString(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = value.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static bool Date(JsonElement item, out PartialDate? date)
    {
        date = null;
        if (!Text(item, "date", out var text) || text is null)
        {
            return text is null;
        }

        var isDate = PartialDate.TryParse(text, out var found);
        date = isDate ? found : null;
        return isDate;
    }

    // A bare number is taken as exact; both bounds null say nothing.
    private static bool Range(JsonElement item, string name, out CountRange? range)
    {
        range = null;
        if (!item.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind is JsonValueKind.Number)
        {
            var isWhole = value.TryGetInt64(out var number);
            range = isWhole ? CountRange.Exactly(number) : null;
            return isWhole;
        }

        if (value.ValueKind is not JsonValueKind.Object || !(Bound(value, "min", out var min) & Bound(value, "max", out var max)))
        {
            return false;
        }

        range = min is null && max is null ? null : new CountRange(min, max);
        return true;
    }

    private static bool Bound(JsonElement range, string name, out long? bound)
    {
        bound = null;
        if (!range.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return true;
        }

        var isNumber = value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var found) && (bound = found) is not null;
        return isNumber;
    }
}
