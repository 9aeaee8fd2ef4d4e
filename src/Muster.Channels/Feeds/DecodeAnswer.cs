using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Muster.Kernel;

namespace Muster.Channels.Feeds;

/// <summary>
/// Turns the bytes of an answer into text. What is whole UTF-8 or UTF-16 is that, whatever it says of itself; else the encoding counts that the
/// server or the document names; else <see cref="DecodeText"/> decides.
/// </summary>
internal static partial class DecodeAnswer
{
    private const int HeadLength = 2048;

    /// <summary>The text, or a refusal (<see cref="ProblemCodes.FeedShape"/>).</summary>
    public static Outcome<string> Of(FetchedAnswer answer) => Of(answer.Body.Span, CharsetOf(answer.ContentType));

    /// <summary>The same for bytes whose encoding a header names.</summary>
    public static Outcome<string> Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        var isOther = !Utf8.IsValid(bytes) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (isOther && Find(charset ?? Declared(bytes)) is { } encoding)
        {
            return Outcome.Grant(encoding.GetString(bytes));
        }

        var decoded = DecodeText.From(bytes, "");
        return decoded.TryGet(out var text)
            ? Outcome.Grant(text.Text)
            : Outcome.Refuse<string>(new Problem(ProblemCodes.FeedShape, decoded.Problems[0].Found, "a text"));
    }

    private static string? CharsetOf(string? contentType)
    {
        try
        {
            return contentType is null ? null : new ContentType(contentType).CharSet;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>What an XML declaration or a <c>meta</c> element near the beginning names.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Encoding? Find(string? name)
    {
        try
        {
            var found = name is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

            // The bytes are no UTF-8, whatever they say; Latin-1 on the web means Windows-1252 (WHATWG Encoding), which DecodeText does.
            return found is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding || found.CodePage is 28591 or 20127 ? null : found;
        }
        catch (Exception trouble) when (trouble is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""(?:encoding|charset)\s*=\s*["']?(?<name>[A-Za-z0-9._:-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Charset();
}
