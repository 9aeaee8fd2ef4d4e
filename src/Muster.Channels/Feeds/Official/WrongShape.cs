using Muster.Kernel;

namespace Muster.Channels.Feeds.Official;

/// <summary>Says that an answer is not of its feed's shape.</summary>
internal static class WrongShape
{
    public static Problem Of(FetchedAnswer answer, string found, string expected) =>
        new(ProblemCodes.FeedShape, found, expected, answer.Address.ToString());

    /// <summary>The answer's text; what is empty or no text is refused as the wrong shape, whatever the kind of file.</summary>
    public static Outcome<string> Decode(FetchedAnswer answer, string expected) =>
        DecodeText.From(answer.Body.Span, "").TryGet(out var decoded)
            ? Outcome.Grant(decoded.Text)
            : Outcome.Refuse<string>(Of(answer, DecodeText.From(answer.Body.Span, "").Problems[0].Found, expected));

    /// <summary>What a text plainly is, where that is not what it should be; else null.</summary>
    public static string? KindOf(string text)
    {
        var begin = text.AsSpan().TrimStart();
        return begin.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? "an HTML page"
            : begin.StartsWith("<") ? "XML or HTML"
            : begin.StartsWith("{") || begin.StartsWith("[") ? "JSON"
            : null;
    }
}
