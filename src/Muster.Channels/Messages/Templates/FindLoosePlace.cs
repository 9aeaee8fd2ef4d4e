using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Muster.Channels.Messages.Templates;

/// <summary>
/// Finds out whether every place of a body stands where its value is made safe: inside a JSON string, or in XML's text or attributes. The body is filled with a word
/// that stands nowhere else, and read as a receiver would read it.
/// </summary>
internal static class FindLoosePlace
{
    private const string Mark = "qzvfilledinhereqzv";

    /// <summary>What is wrong with the body, or null.</summary>
    public static string? In(Template body, BodyFormat format)
    {
        var marked = string.Concat(body.Pieces.Select(piece => piece.Kind is PieceKind.Text ? piece.Text : Mark));
        var filled = body.Pieces.Count(piece => piece.Kind is not PieceKind.Text);
        try
        {
            var safe = format switch
            {
                BodyFormat.Json => OfJson(marked),
                BodyFormat.Xml => OfXml(marked),
                _ => filled,
            };
            return safe == filled ? null : $"a place that is not {Where(format)}";
        }
        catch (Exception trouble) when (trouble is JsonException or XmlException)
        {
            return $"a text that is no {format.ToString().ToUpperInvariant()} once it is filled in, or a place that is not {Where(format)},";
        }
    }

    /// <summary>Where places of that format stand, for a refusal.</summary>
    public static string Where(BodyFormat format) => format is BodyFormat.Xml ? "in the text of an element or in a quoted attribute" : "inside a string in quotes";

    private static int OfJson(string marked)
    {
        using var json = JsonDocument.Parse(marked);
        return Marks(json.RootElement);
    }

    private static int Marks(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Marks(value.GetString()!),
        JsonValueKind.Object => value.EnumerateObject().Sum(member => Marks(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Marks),
        _ => 0,
    };

    private static int OfXml(string marked)
    {
        using var reader = XmlReader.Create(new StringReader(marked), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var document = XDocument.Load(reader);
        return document.DescendantNodes().Where(node => node.NodeType is XmlNodeType.Text).Sum(node => Marks(((XText)node).Value))
            + document.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Sum(attribute => Marks(attribute.Value));
    }

    private static int Marks(string text) => (text.Length - text.Replace(Mark, "", StringComparison.Ordinal).Length) / Mark.Length;
}
