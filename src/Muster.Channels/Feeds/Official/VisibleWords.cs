using System.Net;
using System.Text;

namespace Muster.Channels.Feeds.Official;

/// <summary>Says what words a stretch of HTML would show, roughly: enough to tell words from none, not to read them.</summary>
internal static class VisibleWords
{
    /// <summary>The text between the tags, entities decoded, white space folded.</summary>
    public static string Of(string html)
    {
        var builder = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var letter in html)
        {
            inTag = letter == '<' || (inTag && letter != '>');
            builder.Append(inTag || letter == '>' ? ' ' : letter);
        }

        return string.Join(' ', WebUtility.HtmlDecode(builder.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
