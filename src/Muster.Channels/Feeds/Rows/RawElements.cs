using System.Xml;
using System.Xml.Linq;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Finds elements again as they stand in the text that they were read from.</summary>
internal sealed class RawElements
{
    private readonly string text;
    private readonly List<int> lines = [0];

    /// <summary>Over the text that the elements were read from, less what stands before its first tag.</summary>
    public RawElements(string text)
    {
        this.text = text.TrimStart();
        for (var at = 0; (at = this.text.IndexOfAny(['\r', '\n'], at)) >= 0; lines.Add(at))
        {
            at += this.text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        }
    }

    /// <summary>The element from its opening to its closing tag, as it came; written anew where it cannot be found.</summary>
    public string Of(XElement element)
    {
        var place = (IXmlLineInfo)element;
        var start = place.HasLineInfo() && place.LineNumber <= lines.Count ? lines[place.LineNumber - 1] + place.LinePosition - 2 : -1;
        if (start < 0 || start >= text.Length || text[start] != '<')
        {
            return element.ToString();
        }

        var nameEnd = text.AsSpan(start).IndexOfAny(" \t\r\n>/");
        var close = nameEnd < 0 ? -1 : text.IndexOf(string.Concat("</", text.AsSpan(start + 1, nameEnd - 1)), start, StringComparison.Ordinal);
        var end = close < 0 ? -1 : text.IndexOf('>', close);
        return end < 0 ? element.ToString() : text[start..(end + 1)];
    }
}
