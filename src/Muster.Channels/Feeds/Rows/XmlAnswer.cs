using System.Xml;
using System.Xml.Linq;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Reads answers in XML: no document type, hence no entities, and nothing fetched.</summary>
internal static class XmlAnswer
{
    /// <summary>How deep elements may lie in one another; reading the text of deeper ones could overrun the stack.</summary>
    private const int Deepest = 64;

    /// <summary>The root with the places of its elements; a refusal (<see cref="ProblemCodes.FeedShape"/>) where the text is cut off or no such XML.</summary>
    public static Outcome<XElement> Root(string text, FetchedAnswer answer)
    {
        try
        {
            var trimmed = text.TrimStart();
            if (IsTooDeep(trimmed))
            {
                return Refuse($"elements more than {Deepest} deep", answer, null);
            }

            using var reader = Open(trimmed);
            return Outcome.Grant(XDocument.Load(reader, LoadOptions.SetLineInfo).Root!);
        }
        catch (XmlException trouble)
        {
            // The parser's own message may repeat what stands in the answer, so only its place is told.
            return Refuse("text that is no whole XML, or XML with a document type", answer, trouble.LineNumber);
        }
    }

    /// <summary>The text of the first child of that local name, without outer spaces; null where there is none, or nothing in it.</summary>
    public static string? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The children of that local name.</summary>
    public static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    private static bool IsTooDeep(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlReader Open(string text) =>
        XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private static Outcome<XElement> Refuse(string found, FetchedAnswer answer, int? line) =>
        Outcome.Refuse<XElement>(new Problem(ProblemCodes.FeedShape, found, "well-formed XML", answer.Address.ToString(), line));
}
