using System.Collections.Immutable;
using System.Xml.Linq;
using Muster.Channels.Feeds.Official;
using Muster.Kernel;

namespace Muster.Channels.Feeds.UnitedStates;

/// <summary>
/// The State Department's travel advisories as RSS: one item an advisory, its HTML in <c>description</c>. Country and level are read from the title alone; the
/// category is a FIPS code (RS is Russia) and is never read. An item without text is a flaw: the feed at times says "Level 1 … Summary not available" of a
/// country at level 4. The key is the country, since a page has had two addresses at a time.
/// </summary>
public sealed class UsAdvisories(FindCountryByName find) : IConnector
{
    private const string Expected = "RSS with an item for each travel advisory";
    private readonly DraftAdvisories drafts = new(new CountryOfTitle(find));

    /// <inheritdoc/>
    public string Kind => "us-advisories";

    /// <inheritdoc/>
    public string About => "US State Department: travel advisories (RSS)";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start { get; } = [new("https://travel.state.gov/_res/rss/TAsTWs.xml")];

    /// <summary>Some 210 items when it is well; it has come back with 15.</summary>
    public int ExpectedMinimum => 180;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) =>
        OpenXmlAnswer.Root(answer, Expected).Then(root => root.Name.LocalName is "rss" or "RDF"
            ? drafts.From(Items(root).Select(Row)).Finish(answer, Expected)
            : Outcome.Refuse<FeedStep>(WrongShape.Of(answer, $"XML whose root is '{root.Name.LocalName}'", Expected)));

    private static IEnumerable<XElement> Items(XElement root) =>
        root.Descendants().Where(element => element.Name.LocalName == "item");

    private static AdvisoryRow Row(XElement item, int at) => new(
        at + 1, Value(item, "title"), WebLink.Of(Value(item, "link") ?? Value(item, "guid")), Value(item, "description"), DayOfFeed.AsWritten(Value(item, "pubDate")));

    private static string? Value(XElement item, string name) =>
        item.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
