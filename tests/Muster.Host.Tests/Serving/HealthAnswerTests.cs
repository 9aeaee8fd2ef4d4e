using System.Collections.Immutable;
using System.Text;
using Muster.Host.Pages;
using Muster.Picture.Countries;

namespace Muster.Host.Tests.Serving;

public class HealthAnswerTests
{
    [Theory]
    [InlineData("", 200, """{"status":"no_feeds","feeds":[]}""")]
    [InlineData("s", 200, """{"status":"seeing","feeds":[{"feed":"f0","health":"seeing"}]}""")]
    [InlineData("sd", 503, """{"status":"degraded","feeds":[{"feed":"f0","health":"seeing"},{"feed":"f1","health":"degraded"}]}""")]
    [InlineData("bs", 503, """{"status":"blind","feeds":[{"feed":"f0","health":"blind"},{"feed":"f1","health":"seeing"}]}""")]
    public void A_monitor_hears_of_every_feed_that_does_not_see_and_nothing_else(string healths, int status, string json)
    {
        var answer = HealthAnswer.Of([.. healths.Select((letter, at) => new FeedStanding($"f{at}", "rss", Of(letter), "an inner detail", null, null))]);

        Assert.Equal((status, json), (answer.Status, Encoding.UTF8.GetString(answer.Json)));
    }

    private static Health Of(char letter) => letter switch { 's' => Health.Seeing, 'd' => Health.Degraded, _ => Health.Blind };
}
