using System.Collections.Immutable;
using System.Xml.Linq;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Gdacs;

/// <summary>GDACS, the alerts of the UN and the European Commission on natural disasters: its RSS list, and CAP 1.2 alerts of whatever issuer.</summary>
public sealed class GdacsConnector(FindCountryByName findCountry) : IConnector
{
    /// <inheritdoc/>
    public string Kind => "gdacs";

    /// <inheritdoc/>
    public string About => "natural disasters, GDACS alerts (orange and red), or CAP 1.2";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start => [new("https://www.gdacs.org/xml/rss.xml")];

    /// <summary>A single one, green alerts counted: a CAP alert stands alone.</summary>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) => OpenTable.Text(answer).Then(text =>
        XmlAnswer.Root(text, answer).Then(root => ReadCapAlert.Is(root)
            ? GatherRows.Of([new ReadCapAlert(findCountry).Of(root, text)], answer, [])
            : List(root, text, answer)));

    private Outcome<FeedStep> List(XElement root, string text, FetchedAnswer answer)
    {
        var channel = root.Name.LocalName == "rss" ? XmlAnswer.Children(root, "channel").FirstOrDefault() : null;
        if (channel is null)
        {
            return Outcome.Refuse<FeedStep>(
                new Problem(ProblemCodes.FeedShape, $"XML with the root {Quoted.Of(root.Name.LocalName)}", "an RSS list or a CAP alert", answer.Address.ToString()));
        }

        var raw = new RawElements(text);
        var read = new ReadGdacsItem(findCountry);
        return GatherRows.Of(XmlAnswer.Children(channel, "item").Select((item, at) => read.Of(item, raw.Of(item), at + 1)), answer, []);
    }
}
