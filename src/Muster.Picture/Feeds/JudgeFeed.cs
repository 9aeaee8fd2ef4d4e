using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Picture.Feeds;

/// <summary>
/// Says how well a feed sees. A sensor admits that it is blind: an empty, shrunken, stale or changed answer is a broken feed and never a calm world, and only
/// an answer that can be trusted moves "last known" on. An answer that has not changed since is judged as it was when it came: it may have been shrunken.
/// </summary>
public static class JudgeFeed
{
    // A list of 219 advisories once came back as 15; the real lists change by a few entries a year.
    private const double Shrunken = 0.5;

    private const double SomeFlaws = 0.2;
    private const double MostFlaws = 0.5;

    /// <summary>How the feed stands at <paramref name="now"/> by the pulls made until then, in any order.</summary>
    public static FeedStanding Of(string feed, string kind, FeedExpectation expected, IEnumerable<FeedPull> pulls, Instant now)
    {
        var (health, why) = (Health.Blind, (string?)"was never asked");
        FeedPull? trusted = null, last = null;
        foreach (var pull in pulls.Where(pull => pull.At <= now).OrderBy(pull => pull.At).ThenBy(pull => pull.Outcome).ThenBy(pull => pull.Items))
        {
            (health, why) = Judge(pull, trusted, expected);
            last = pull;
            if (pull.Outcome is PullOutcome.Answered or PullOutcome.NotModified && health is not Health.Blind)
            {
                trusted = pull;
            }
        }

        var (worst, reason) = Worse((health, why), last is null ? (Health.Seeing, null) : Age(trusted, expected, now));
        return new FeedStanding(feed, kind, worst, reason, trusted?.At, last?.At);
    }

    private static (Health Health, string? Why) Judge(FeedPull pull, FeedPull? trusted, FeedExpectation expected) => pull.Outcome switch
    {
        PullOutcome.NotModified when pull.Items == 0 && trusted is null => (Health.Blind, "says that nothing changed, and never gave an answer"),
        PullOutcome.Unreachable => (trusted is null ? Health.Blind : Health.Degraded, pull.Problem ?? "gave no answer"),
        PullOutcome.Refused => (Health.Blind, pull.Problem ?? "gave an answer that is none"),
        _ => Worse(Size(pull, trusted, expected), Shape(pull)),
    };

    private static (Health, string?) Size(FeedPull pull, FeedPull? trusted, FeedExpectation expected)
    {
        if (pull.Items == 0 && expected.Minimum > 0)
        {
            return (Health.Blind, "gave an empty answer");
        }

        if (trusted is { Items: > 1 } && pull.Items < trusted.Items * Shrunken && pull.Items < expected.Minimum)
        {
            return (Health.Blind, FormattableString.Invariant($"gave {pull.Items} items where it gave {trusted.Items}"));
        }

        return pull.Items < expected.Minimum * Shrunken ? (Health.Blind, FormattableString.Invariant($"gave {pull.Items} items of at least {expected.Minimum}"))
            : pull.Items < expected.Minimum ? (Health.Degraded, FormattableString.Invariant($"gave {pull.Items} items of at least {expected.Minimum}"))
            : (Health.Seeing, null);
    }

    private static (Health, string?) Shape(FeedPull pull)
    {
        var share = pull.Items + pull.Flaws == 0 ? 0 : (double)pull.Flaws / (pull.Items + pull.Flaws);
        return share >= SomeFlaws
            ? (share >= MostFlaws ? Health.Blind : Health.Degraded, FormattableString.Invariant($"gave {pull.Flaws} of {pull.Items + pull.Flaws} items in another shape"))
            : (Health.Seeing, null);
    }

    private static (Health, string?) Age(FeedPull? trusted, FeedExpectation expected, Instant now)
    {
        if (trusted is null || now - trusted.At > expected.LongestSilence)
        {
            return (Health.Blind, trusted is null ? "never gave an answer that can be trusted" : $"gave no answer that can be trusted for {Length(now - trusted.At)}");
        }

        return expected.OldestNews is { } oldest && trusted.Newest is { } newest && now - newest.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() > oldest + Duration.FromDays(1)
            ? (Health.Degraded, $"has had nothing new for {Length(now - newest.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant())}")
            : (Health.Seeing, null);
    }

    // The graver of two; of two as grave the one that was found first says why.
    private static (Health Health, string? Why) Worse((Health Health, string? Why) one, (Health Health, string? Why) other) => other.Health > one.Health ? other : one;

    private static string Length(Duration length) => length.TotalDays >= 2
        ? FormattableString.Invariant($"{Math.Floor(length.TotalDays)} days")
        : FormattableString.Invariant($"{Math.Max(1, Math.Floor(length.TotalHours))} hours");
}
