using Muster.Picture.Countries;
using Muster.Picture.Feeds;
using NodaTime;

namespace Muster.Picture.Tests.Feeds;

public class JudgeFeedTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 3, 1, 6, 0);

    private static readonly FeedExpectation Expected = new(200, Duration.FromHours(36), Duration.FromDays(10));

    [Theory]
    [InlineData("", 0, Health.Blind, "was never asked")]
    [InlineData("0 answered 214", 1, Health.Seeing, null)]
    [InlineData("0 answered 214; 6 not_modified 0", 7, Health.Seeing, null)]
    [InlineData("0 not_modified 0", 1, Health.Blind, "never gave an answer")]
    [InlineData("0 answered 214; 6 answered 0", 7, Health.Blind, "empty")]
    [InlineData("0 answered 214; 6 answered 15", 7, Health.Blind, "15 items where it gave 214")]
    [InlineData("0 answered 15", 1, Health.Blind, "15 items of at least 200")]
    [InlineData("0 answered 190", 1, Health.Degraded, "190 items of at least 200")]
    [InlineData("0 answered 214; 6 answered 214/60", 7, Health.Degraded, "60 of 274")]
    [InlineData("0 answered 214; 6 answered 214/300", 7, Health.Blind, "300 of 514")]
    [InlineData("0 answered 214; 6 unreachable 0", 7, Health.Degraded, "no answer")]
    [InlineData("0 unreachable 0", 1, Health.Blind, "no answer")]
    [InlineData("0 answered 214; 6 unreachable 0; 40 unreachable 0", 41, Health.Blind, "no answer that can be trusted for 41 hours")]
    [InlineData("0 answered 214; 6 refused 0", 7, Health.Blind, "is none")]
    [InlineData("0 answered 214; 6 refused 0; 12 answered 214", 13, Health.Seeing, null)]
    [InlineData("0 answered 214", 40, Health.Blind, "for 40 hours")]
    [InlineData("6 answered 214; 0 answered 0", 7, Health.Seeing, null)] // given in another order
    public void A_feed_sees_as_well_as_its_answers_can_be_trusted(string pulls, int hours, Health health, string? why)
    {
        var standing = JudgeFeed.Of("us", "us-advisories", Expected, Pulls(pulls), Start + Duration.FromHours(hours));

        Assert.Equal(health, standing.Health);
        Assert.Equal(why is null, standing.Why is null);
        Assert.Contains(why ?? "", standing.Why ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_trusted_does_not_move_last_known_on()
    {
        var standing = JudgeFeed.Of("us", "us-advisories", Expected, Pulls("0 answered 214; 6 answered 0; 12 answered 15; 18 refused 0"), Start + Duration.FromHours(19));

        Assert.Equal(Start, standing.LastKnown);
        Assert.Equal(Start + Duration.FromHours(18), standing.LastTried);
    }

    [Fact]
    public void A_feed_that_gives_the_same_old_things_for_long_is_stale()
    {
        var pull = new FeedPull(Start, PullOutcome.Answered, 214, 0, new LocalDate(2025, 2, 1), null);

        var standing = JudgeFeed.Of("us", "us-advisories", Expected, [pull], Start + Duration.FromHours(1));

        Assert.Equal(Health.Degraded, standing.Health);
        Assert.Contains("nothing new for 28 days", standing.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_of_later_is_not_used()
    {
        var standing = JudgeFeed.Of("us", "us-advisories", Expected, Pulls("0 answered 214; 6 refused 0"), Start + Duration.FromHours(1));

        Assert.Equal(Health.Seeing, standing.Health);
    }

    private static IEnumerable<FeedPull> Pulls(string pulls) => pulls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Pull);

    private static FeedPull Pull(string words)
    {
        var parts = words.Split(' ');
        var (items, flaws) = parts[2].Split('/') is [var some, var bad] ? (Number(some), Number(bad)) : (Number(parts[2]), 0);
        var outcome = Muster.Kernel.Words<PullOutcome>.TryParse(parts[1], out var known) ? known : throw new FormatException(words);
        return new FeedPull(Start + Duration.FromHours(Number(parts[0])), outcome, items, flaws, new LocalDate(2025, 2, 28), null);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
