using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Syndication;

/// <summary>
/// Reads the XML of a feed as publishers really write it: prefixes that nobody declared, names of HTML characters (<c>&amp;nbsp;</c>), bare
/// ampersands and control characters do no harm. A DTD is refused, and with it every entity that could grow.
/// </summary>
internal static partial class ReadFeedXml
{
    private const int Deepest = 128;
    private const string Expected = "an RSS or Atom feed";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["content"] = FeedNames.Content.NamespaceName,
        ["dc"] = FeedNames.DublinCore.NamespaceName,
        ["dcterms"] = FeedNames.Terms.NamespaceName,
        ["atom"] = FeedNames.Atom.NamespaceName,
        ["rdf"] = FeedNames.Rdf.NamespaceName,
    };

    /// <summary>The root element, or a refusal (<see cref="ProblemCodes.FeedShape"/>).</summary>
    public static Outcome<XElement> From(string text)
    {
        if (RecogniseMarkup.Of("", text) is Markup.Html)
        {
            return Refuse("an HTML page");
        }

        var clean = Illegal().Replace(text, "").TrimStart();
        if (!clean.StartsWith('<'))
        {
            return Refuse("no XML");
        }

        try
        {
            return Parse(clean, []);
        }
        catch (XmlException)
        {
            return ParseMended(clean);
        }
    }

    private static Outcome<XElement> ParseMended(string text)
    {
        if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("XML with a DTD, or XML that is broken");
        }

        try
        {
            var mended = BareAmpersand().Replace(text, Mend);
            return Parse(mended, Prefix().Matches(mended).Select(match => match.Groups["prefix"].Value).Distinct(StringComparer.Ordinal));
        }
        catch (XmlException trouble)
        {
            return Refuse($"XML that breaks in line {trouble.LineNumber}");
        }
    }

    private static Outcome<XElement> Parse(string text, IEnumerable<string> prefixes)
    {
        // Elements one in another by the thousand would bring the tree down, and no feed has them.
        using (var deep = Open(text, prefixes))
        {
            while (deep.Read())
            {
                if (deep.Depth > Deepest)
                {
                    return Refuse($"elements nested more than {Deepest} deep");
                }
            }
        }

        using var reader = Open(text, prefixes);
        return Outcome.Grant(XElement.Load(reader));
    }

    private static XmlReader Open(string text, IEnumerable<string> prefixes)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Known.Keys.Concat(prefixes).Where(prefix => prefix is not ("xml" or "xmlns")))
        {
            names.AddNamespace(prefix, Known.GetValueOrDefault(prefix, "urn:undeclared:" + prefix));
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        return XmlReader.Create(new StringReader(text), settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
    }

    /// <summary>The name of an HTML character becomes its number, which XML knows; any other ampersand becomes itself.</summary>
    private static string Mend(Match ampersand)
    {
        var decoded = WebUtility.HtmlDecode(ampersand.Value);
        return decoded != ampersand.Value && decoded.Length > 0 ? $"&#{char.ConvertToUtf32(decoded, 0)};" : "&amp;" + ampersand.Value[1..];
    }

    private static Outcome<XElement> Refuse(string found) => Outcome.Refuse<XElement>(new Problem(ProblemCodes.FeedShape, found, Expected));

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Illegal();

    [GeneratedRegex("&(?!(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)(?:[A-Za-z][A-Za-z0-9]{1,30};)?", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex BareAmpersand();

    [GeneratedRegex(@"(?:</?|\s)(?<prefix>[A-Za-z_][\w.-]{0,40}):[A-Za-z_]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Prefix();
}
