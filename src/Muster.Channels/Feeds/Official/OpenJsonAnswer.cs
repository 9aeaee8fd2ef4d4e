using System.Text;
using System.Text.Json;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Official;

/// <summary>Opens an answer that should be JSON.</summary>
internal static class OpenJsonAnswer
{
    // Deeper than any feed goes, and what the parser takes without a thought.
    private const int Deepest = 64;

    /// <summary>What <paramref name="read"/> makes of the answer's root; a refusal where it is no whole JSON.</summary>
    public static Outcome<FeedStep> Read(FetchedAnswer answer, string expected, Func<JsonElement, Outcome<FeedStep>> read) =>
        WrongShape.Decode(answer, expected).Then(text => Parse(answer, text, expected).Then(document =>
        {
            using (document)
            {
                return read(document.RootElement);
            }
        }));

    private static Outcome<JsonDocument> Parse(FetchedAnswer answer, string text, string expected)
    {
        try
        {
            return Outcome.Grant(JsonDocument.Parse(MendEscapes(text), new JsonDocumentOptions { MaxDepth = Deepest }));
        }
        catch (JsonException trouble)
        {
            var found = WrongShape.KindOf(text) is { } kind and not "JSON" ? kind
                : $"JSON that breaks off or is broken at line {trouble.LineNumber + 1}, byte {trouble.BytePositionInLine + 1}";
            return Outcome.Refuse<JsonDocument>(WrongShape.Of(answer, found, expected));
        }
    }

    /// <summary>
    /// Half a surrogate pair written as an escape (<c>\ud83d</c> alone) is allowed by the grammar but is no character, and reading such a string would throw.
    /// It becomes U+FFFD, as a broken byte does.
    /// </summary>
    private static string MendEscapes(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var mended = new StringBuilder(json);
        for (var at = 0; at + 1 < json.Length; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            if (UnitAt(json, at) is { } unit && char.IsSurrogate(unit))
            {
                if (char.IsHighSurrogate(unit) && UnitAt(json, at + 6) is { } low && char.IsLowSurrogate(low))
                {
                    at += 11;
                    continue;
                }

                mended[at + 2] = 'f';
                mended[at + 3] = 'f';
                mended[at + 4] = 'f';
                mended[at + 5] = 'd';
            }

            // Whatever is escaped is no backslash that begins an escape of its own.
            at++;
        }

        return mended.ToString();
    }

    private static char? UnitAt(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit : null;
}
