using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Muster.Channels.Messages.Templates;

/// <summary>Makes a value safe where it is filled in, so that no text can break out of its place.</summary>
internal static class EscapeFor
{
    private const char Replacement = '\uFFFD';

    /// <summary>Inside a JSON string.</summary>
    public static string Json(string value) => JavaScriptEncoder.Default.Encode(value);

    /// <summary>As a value of a form, or of a query: all but letters, digits and <c>- . _ ~</c> as %XX of its UTF-8 bytes.</summary>
    public static string Form(string value) => Uri.EscapeDataString(Whole(value));

    /// <summary>As text of an XML element or a quoted attribute. What XML has no way to write is U+FFFD.</summary>
    public static string Xml(string value)
    {
        var safe = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            safe.Append(XmlOf(rune));
        }

        return safe.ToString();
    }

    /// <summary>In plain text, as one line: whatever breaks a line is a space.</summary>
    public static string PlainLine(string value) => new([.. Whole(value).Select(letter => OneLine.Breaks(letter) ? ' ' : letter)]);

    // EnumerateRunes gives U+FFFD for half a character.
    private static string Whole(string value) => string.Concat(value.EnumerateRunes());

    private static string XmlOf(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' or '\r' => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
        < ' ' or 0xFFFE or 0xFFFF => Replacement.ToString(),
        _ => rune.ToString(),
    };
}
