using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>What the issuers tell their public about a country, side by side.</summary>
public static class KnowAdvice
{
    // 7 FAM 052: the State Department reviews levels 1 and 2 every twelve months, 3 and 4 every six; the other issuers publish no such rule.
    private const string HasAReviewRule = "US";

    /// <summary>One entry an issuer that has a page about the country, by issuer.</summary>
    public static ImmutableArray<IssuerAdvice> Of(string country, PictureGround ground) =>
        [.. ground.Pages.Where(page => page.Country == country).Select(page => Of(page, ground))];

    private static IssuerAdvice Of(FollowedPage page, PictureGround ground)
    {
        var level = FollowLevel.Through(page.Versions, ground.StandsUntil(page), ground.Hold);
        var current = page.Versions.Where(one => one.Standing is VersionStanding.Current).Select(one => one.Version).ToList();
        var shown = level.ShownBy ?? current.LastOrDefault();
        var review = current.Select(version => version.Vintage).Max();
        return new IssuerAdvice
        {
            Issuer = page.Issuer,
            Level = level.Level,
            Worst = shown is null ? null : Worst(shown),
            Deciding = shown is null ? null : Deciding(shown, level.Level),
            Since = level.Since,
            LastReview = review,
            Overdue = page.Issuer == HasAReviewRule && review is { } day && level.Level is { } known ? IsOverdue(known, day, ground.AsOf) : null,
            LastSeen = current.Count == 0 ? null : current[^1].SeenOn,
            Held = level.Held,
            History = level.History,
        };
    }

    private static bool IsOverdue(int level, LocalDate review, LocalDate asOf) => review.PlusMonths(level <= 2 ? 12 : 6) < asOf;

    private static WorstPart? Worst(PageVersion version) => (
        from advice in LevelOf.Advice(version)
        where advice is { Area: not null, Level: not null }
        orderby advice.Level descending
        select new WorstPart(advice.Level!.Value, advice.Area!, Quote(version, advice))).FirstOrDefault();

    private static QuotedEvidence? Deciding(PageVersion version, int? level) => (
        from advice in LevelOf.Advice(version)
        where advice.Area is null && (advice.Level == level || advice.Level is null)
        orderby advice.Level is null
        select Quote(version, advice)).FirstOrDefault();

    private static QuotedEvidence Quote(PageVersion version, Advice advice)
    {
        var evidence = advice.Evidence[0];
        return new QuotedEvidence(version.Document, evidence.Start, evidence.End, evidence.Quote);
    }
}
