using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Desk.Tests.Feeds;

/// <summary>A feed that is well gives what its answers tell, once.</summary>
public class GoodAnswerTests
{
    public static TheoryData<string> Kinds => [.. MadeUp.All.Select(feed => feed.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_good_answer_is_seen_and_taken_once(string kind)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        var first = await feed.PullAsync();
        Assert.Equal((Health.Seeing, (string?)null, feed.Feed.Minimum, feed.Feed.Minimum, 0), (first.Standing.Health, first.Standing.Why, first.New, first.Pull.Items, first.Pull.Flaws));
        var known = feed.Known();

        var again = await feed.PullAsync();
        Assert.Equal((Health.Seeing, 0), (again.Standing.Health, again.New));
        Assert.Equal(known, feed.Known());
        Assert.Empty(feed.Notices());
    }

    [Theory]
    [InlineData("us-advisories", "US", DepartureStatus.Ordered)]
    [InlineData("us-advisories-api", "US", DepartureStatus.Ordered)]
    [InlineData("uk-advisories", "GB", DepartureStatus.Reduced)]
    [InlineData("ca-advisories", "CA", null)]
    [InlineData("au-advisories", "AU", null)]
    [InlineData("de-advisories", "DE", null)]
    [InlineData("ie-advisories", "IE", null)]
    public async Task An_official_feed_tells_level_and_posture(string kind, string issuer, DepartureStatus? status)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        await feed.PullAsync();
        var picture = feed.Picture();
        Assert.Equal((issuer, 4), (Assert.Single(picture.Advice).Issuer, picture.Advice[0].Level));
        Assert.Equal<DepartureStatus?>(status is null ? [] : [status], picture.Postures.Select(posture => (DepartureStatus?)posture.Status));
        Assert.All(picture.Postures, posture => Assert.Equal(new LocalDate(2026, 10, 30), posture.From));
    }

    [Theory]
    [InlineData("rss", 3)]
    [InlineData("page", 3)]
    [InlineData("reliefweb", 3)]
    [InlineData("acled", 3)]
    [InlineData("ged", 4)]
    [InlineData("gdelt", null)]
    [InlineData("gdacs", 12)]
    [InlineData("incidents", 3)]
    public async Task A_feed_of_incidents_tells_them_with_their_numbers(string kind, int? killed)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        await feed.PullAsync();
        var incidents = feed.Picture().Incidents;
        Assert.NotEmpty(incidents);
        Assert.All(incidents, incident => Assert.Equal("ML", incident.Incident.Country));
        if (killed is { } number)
        {
            Assert.Contains(incidents, incident => incident.Numbers.Any(told => told.Killed == CountRange.Exactly(number)));
        }
    }
}
