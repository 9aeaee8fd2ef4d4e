using System.Collections.Immutable;
using System.Xml.Linq;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Syndication;

/// <summary>Any feed of news in RSS 2.0, RSS 1.0 (RDF) or Atom (RFC 4287). A feed without items is of the right shape; whether that is well is judged elsewhere.</summary>
public sealed class SyndicationConnector : IConnector
{
    /// <inheritdoc/>
    public string Kind => "rss";

    /// <inheritdoc/>
    public string About => "news in RSS 2.0, RSS 1.0 or Atom, from the address that you give";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer) =>
        DecodeAnswer.Of(answer).Then(ReadFeedXml.From).Then(root => FromRoot(root, answer.Address));

    private static Outcome<FeedStep> FromRoot(XElement root, Uri address) => root.Name.LocalName switch
    {
        "rss" when Child(root, "channel") is { } channel => Stories(root, channel, "item", address),
        "RDF" => Stories(root, Child(root, "channel"), "item", address),
        "feed" => Stories(root, root, "entry", address),
        var other => Outcome.Refuse<FeedStep>(new Problem(ProblemCodes.FeedShape, $"XML whose root is '{Short(other)}'", "an RSS or Atom feed")),
    };

    private static Outcome<FeedStep> Stories(XElement root, XElement? channel, string item, Uri address)
    {
        var flaws = ImmutableArray.CreateBuilder<FeedFlaw>();
        var stories = new List<StoryItem>();
        var publisher = ReadStory.Line(channel is null ? null : Child(channel, "title"));
        var number = 0;

        // In RSS 2.0 the items stand in the channel, in RSS 1.0 beside it.
        foreach (var element in root.Elements().Concat(channel == root || channel is null ? [] : channel.Elements()).Where(element => element.Name.LocalName == item))
        {
            var where = $"{item} {++number}";
            if (ReadStory.From(element, address, publisher, what => flaws.Add(new FeedFlaw(where, what))) is { } story)
            {
                stories.Add(story);
            }
        }

        return Outcome.Grant(new FeedStep([.. Apart(stories)], [], flaws.DrainToImmutable()));
    }

    /// <summary>Some publishers give all their stories one id; such stories are told apart by what they say.</summary>
    private static IEnumerable<FeedItem> Apart(List<StoryItem> stories) => stories
        .DistinctBy(story => (story.Key, story.Link, story.Title, story.Text))
        .GroupBy(story => story.Key, StringComparer.Ordinal)
        .SelectMany(same => same.Count() == 1 ? same : same.Select(story => story with { Key = $"{story.Key} {ReadStory.HashKey(story.Title, story.Link, story.Text)}" }));

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string Short(string name) => name.Length > 40 ? name[..40] + "…" : name;
}
