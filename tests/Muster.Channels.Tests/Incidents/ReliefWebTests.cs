using Muster.Channels.Feeds;
using Muster.Channels.Feeds.ReliefWeb;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

public class ReliefWebTests
{
    public const string Page = """
        {"time":3,"href":"https://feeds.example.org/v2/reports","links":{"self":{"href":"https://feeds.example.org/v2/reports"},
          "next":{"href":"https://feeds.example.org/v2/reports?offset=2"}},"totalCount":4,"count":2,"data":[
          {"id":"41","score":1,"fields":{"title":"Tolo: people leave","body":"People **left** Tolo.","body-html":"<p>People <b>left</b> Tolo.</p>",
            "url":"https://feeds.example.org/node/41","url_alias":"https://feeds.example.org/report/tolo","date":{"original":"2025-05-16T00:00:00+00:00",
            "created":"2025-05-17T08:00:00+00:00"},"primary_country":{"name":"Mali","iso3":"mli"},"source":[{"name":"The Courier"},{"name":"Guard"}]}},
          {"id":42,"fields":{"title":"A map of Tolo","primary_country":{"name":"Mali"},"date":{"created":"2025-05-17T08:00:00+00:00"}}},
          {"id":"43","fields":{}},
          {"id":"44"}]}
        """;

    private static readonly ReliefWebConnector Connector = new(Some.Country);

    [Fact]
    public void A_report_becomes_a_story()
    {
        var story = (StoryItem)Connector.Read(Some.Answer(Page)).Value.Items[0];
        Assert.Equal(("reliefweb:41", "Tolo: people leave", "<p>People <b>left</b> Tolo.</p>"), (story.Key, story.Title, story.Text));
        Assert.Equal(("The Courier; Guard", "ML", Instant.FromUtc(2025, 5, 16, 0, 0)), (story.Publisher, story.Country, story.Published!.Value));
        Assert.Equal("https://feeds.example.org/report/tolo", story.Link!.ToString());
    }

    [Fact]
    public void A_report_that_is_but_a_file_has_its_title_to_read()
    {
        var story = (StoryItem)Connector.Read(Some.Answer(Page)).Value.Items[1];
        Assert.Equal(("reliefweb:42", "A map of Tolo", "ML", Instant.FromUtc(2025, 5, 17, 8, 0)), (story.Key, story.Text, story.Country, story.Published!.Value));
    }

    [Fact]
    public void The_next_page_follows_and_what_is_no_report_is_named()
    {
        var step = Connector.Read(Some.Answer(Page)).Value;
        Assert.Equal(["https://feeds.example.org/v2/reports?offset=2"], step.Next.Select(next => next.ToString()));
        Assert.Equal(["item 3", "item 4"], step.Flaws.Select(flaw => flaw.Where));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"data\":[1,2]}")]
    [InlineData("<html></html>")]
    public void Anything_else_is_refused(string text) =>
        Assert.Equal(ProblemCodes.FeedShape, Assert.Single(Connector.Read(Some.Answer(text)).Problems).Code);

    [Fact]
    public void A_page_cut_off_is_refused() => Assert.False(Connector.Read(Some.Answer(Page[..^20])).IsGranted);

    [Fact]
    public void Half_a_character_is_no_text() =>
        Assert.False(Connector.Read(Some.Answer("""{"data":[{"id":"1","fields":{"title":"\ud800"}}]}""")).IsGranted);
}
