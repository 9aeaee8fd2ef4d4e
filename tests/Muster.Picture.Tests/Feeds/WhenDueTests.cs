using System.Collections.Immutable;
using CsCheck;
using Muster.Picture.Feeds;
using NodaTime;

namespace Muster.Picture.Tests.Feeds;

public class WhenDueTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    /// <summary>The pulls are written oldest first: a answered, n not modified, u unreachable, r refused; minutes from the last of them.</summary>
    [Theory]
    [InlineData("a", 60, 0, 60)]
    [InlineData("n", 60, 0, 60)]
    [InlineData("a", 60, 1, 66)]
    [InlineData("a", 60, -1, 54)]
    [InlineData("au", 60, 0, 120)]
    [InlineData("aur", 60, 0, 240)]
    [InlineData("uuu", 5, 0, 40)]
    [InlineData("uuuuu", 5, 0, 160)]
    [InlineData("uuuuuuuuuuuu", 5, 0, 160)]
    [InlineData("uuuuu", 60, 0, 360)]
    [InlineData("uuuuu", 60, 1, 360)]
    [InlineData("u", 1440, 0, 360)]
    [InlineData("a", 1440, 0, 1440)]
    [InlineData("uuuuua", 60, 0, 60)]
    public void A_feed_is_asked_at_its_pace_and_ever_more_seldom_while_it_fails(string pulls, int everyMinutes, double chance, int expectedMinutes) =>
        Assert.Equal(Noon + Duration.FromMinutes(expectedMinutes), WhenDue.Next(Pulls(pulls), Duration.FromMinutes(everyMinutes), null, chance));

    [Fact]
    public void A_feed_that_was_never_asked_is_due_at_once() => Assert.True(WhenDue.Next([], Duration.FromMinutes(60), null, 1) < Noon);

    [Theory]
    [InlineData("a", 90, 90)]
    [InlineData("a", 30, 60)]
    [InlineData("u", 600, 600)]
    [InlineData("u", 30, 120)]
    public void The_servers_own_word_is_kept(string pulls, int retryMinutes, int expectedMinutes) =>
        Assert.Equal(Noon + Duration.FromMinutes(expectedMinutes), WhenDue.Next(Pulls(pulls), Duration.FromMinutes(60), Noon + Duration.FromMinutes(retryMinutes), 0));

    [Fact]
    public void No_chance_moves_a_feed_by_more_than_a_tenth_or_a_failing_one_beyond_six_hours() =>
        Gen.Select(Gen.Int[1, 10_080], Gen.Int[0, 40], Gen.Double[-5, 5]).Sample((every, failures, chance) =>
        {
            var wait = WhenDue.Next(Pulls("a" + new string('u', failures)), Duration.FromMinutes(every), null, chance) - Noon;
            var plain = failures == 0 ? every : Math.Min(360, every * Math.Pow(2, Math.Min(failures, 5)));
            Assert.InRange(wait.TotalMinutes, plain * 0.899, plain * 1.101);
            Assert.True(failures == 0 || wait <= Duration.FromHours(6));
        });

    private static ImmutableArray<FeedPull> Pulls(string outcomes) =>
        [.. outcomes.Select((letter, at) => new FeedPull(Noon - Duration.FromMinutes(outcomes.Length - 1 - at), Outcome(letter), 1, 0, null, null))];

    private static PullOutcome Outcome(char letter) => letter switch
    {
        'a' => PullOutcome.Answered,
        'n' => PullOutcome.NotModified,
        'u' => PullOutcome.Unreachable,
        _ => PullOutcome.Refused,
    };
}
