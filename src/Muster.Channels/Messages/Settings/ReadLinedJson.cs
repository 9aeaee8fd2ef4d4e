using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Muster.Kernel;

namespace Muster.Channels.Messages.Settings;

/// <summary>Reads JSON, with comments and commas at the end allowed, and keeps each value's line.</summary>
internal static class ReadLinedJson
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>The value, or the line at which the text stops being JSON. What stands there may be a secret: it is not repeated.</summary>
    public static Outcome<LinedJson> From(string json, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            reader.Read();
            var whole = Value(ref reader, new LinesOf(bytes));
            reader.Read(); // Only white space and comments may follow, else it throws.
            return Outcome.Grant(whole);
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            var line = trouble is JsonException { LineNumber: { } number } ? (int)number + 1 : 1;
            return Outcome.Refuse<LinedJson>(new Problem(ProblemCodes.ChannelSettings, "a text that is no JSON from this line on", "an object { \"channels\": [ … ] }", file, line));
        }
    }

    private static LinedJson Value(ref Utf8JsonReader reader, LinesOf lines)
    {
        var line = lines.At(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new LinedJson(JsonValueKind.Object, "", line, Members(ref reader, lines), []),
            JsonTokenType.StartArray => new LinedJson(JsonValueKind.Array, "", line, [], Items(ref reader, lines)),
            JsonTokenType.String => new LinedJson(JsonValueKind.String, reader.GetString()!, line, [], []),
            JsonTokenType.True => new LinedJson(JsonValueKind.True, "", line, [], []),
            JsonTokenType.False => new LinedJson(JsonValueKind.False, "", line, [], []),
            JsonTokenType.Null => new LinedJson(JsonValueKind.Null, "", line, [], []),
            _ => new LinedJson(JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), line, [], []),
        };
    }

    private static ImmutableArray<LinedMember> Members(ref Utf8JsonReader reader, LinesOf lines)
    {
        var members = ImmutableArray.CreateBuilder<LinedMember>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var (name, line) = (reader.GetString()!, lines.At(reader.TokenStartIndex));
            reader.Read();
            members.Add(new LinedMember(name, line, Value(ref reader, lines)));
        }

        return members.ToImmutable();
    }

    private static ImmutableArray<LinedJson> Items(ref Utf8JsonReader reader, LinesOf lines)
    {
        var items = ImmutableArray.CreateBuilder<LinedJson>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, lines));
        }

        return items.ToImmutable();
    }

    /// <summary>Counts lines on the way through; asked for places that only grow.</summary>
    private sealed class LinesOf(byte[] bytes)
    {
        private int line = 1;
        private int seen;

        public int At(long place)
        {
            line += bytes.AsSpan(seen, (int)place - seen).Count((byte)'\n');
            seen = (int)place;
            return line;
        }
    }
}
