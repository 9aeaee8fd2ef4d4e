using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Official;

/// <summary>
/// Opens an answer that should be XML. No DTD, so no entity can be declared, none expands and nothing is fetched; depth and length are bounded. A prefix that
/// the document never declares is given a name space of its own, since feeds do leave out a declaration.
/// </summary>
internal static partial class OpenXmlAnswer
{
    private const int Deepest = 64;
    private const int Longest = 50_000_000;
    private const int MostPrefixes = 50;

    /// <summary>The root element, or a refusal where the answer is no whole XML.</summary>
    public static Outcome<XElement> Root(FetchedAnswer answer, string expected) =>
        WrongShape.Decode(answer, expected).Then(text => Parse(answer, text.TrimStart(), expected));

    private static Outcome<XElement> Parse(FetchedAnswer answer, string text, string expected)
    {
        try
        {
            var names = Declare(text);
            return IsTooDeep(text, names)
                ? Outcome.Refuse<XElement>(WrongShape.Of(answer, $"XML of more than {Deepest} levels", expected))
                : Outcome.Grant(Load(text, names));
        }
        catch (XmlException trouble)
        {
            var found = WrongShape.KindOf(text) is { } kind and not "XML or HTML" ? kind
                : $"XML that breaks off, is broken or declares a document type at line {trouble.LineNumber}, column {trouble.LinePosition}";
            return Outcome.Refuse<XElement>(WrongShape.Of(answer, found, expected));
        }
    }

    private static XElement Load(string text, XmlNamespaceManager names)
    {
        using var reader = Reader(text, names);
        return XElement.Load(reader);
    }

    /// <summary>A tree of great depth would be walked by recursion, so the depth is looked at first.</summary>
    private static bool IsTooDeep(string text, XmlNamespaceManager names)
    {
        using var reader = Reader(text, names);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlReader Reader(string text, XmlNamespaceManager names) =>
        XmlReader.Create(new StringReader(text), Settings(), new XmlParserContext(names.NameTable, names, "", XmlSpace.None));

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Longest, MaxCharactersFromEntities = 1, CheckCharacters = false,
        CloseInput = true,
    };

    private static XmlNamespaceManager Declare(string text)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Prefix().EnumerateMatches(text))
        {
            var name = text.AsSpan(prefix.Index, prefix.Length).Trim("</ \t\r\n").ToString();
            if (!name.StartsWith("xml", StringComparison.OrdinalIgnoreCase) && !names.HasNamespace(name) && names.GetNamespacesInScope(XmlNamespaceScope.Local).Count < MostPrefixes)
            {
                names.AddNamespace(name, "urn:undeclared:" + name);
            }
        }

        return names;
    }

    [GeneratedRegex(@"</?[A-Za-z_][\w.-]*(?=:[A-Za-z_])|\s[A-Za-z_][\w.-]*(?=:[A-Za-z_][\w.-]*\s*=)", RegexOptions.None, 60_000)]
    private static partial Regex Prefix();
}
