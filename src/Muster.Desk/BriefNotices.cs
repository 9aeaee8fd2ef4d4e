using System.Collections.Immutable;
using Muster.Departures;
using Muster.Kernel;
using Muster.Picture;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Desk;

/// <summary>Says what a duty officer should know about a brief before trusting it.</summary>
internal static class BriefNotices
{
    public static ImmutableArray<string> Of(
        Roster roster, ImmutableArray<ReadReport> reports, ImmutableArray<GivenReport> given, ImmutableArray<TakenReport> known, LocalDate asOf, Instant now) =>
    [
        .. AsOf(known, asOf, now),
        .. known.All(report => report.Published is null) ? [$"No report bears a date: judged for {PartialDate.OfDay(asOf)}; use --published DAY, or --as-of DAY."] : Array.Empty<string>(),
        .. given.Where(report => !report.IsNew).Select(report => $"{report.Taken.Document} was taken before; nothing new was kept."),
        .. reports.Where((report, at) => IsGivenAnotherDay(report, given[at])).Select((report) =>
            $"{report.Opened.Report.Document} is kept with the day of its first taking; the day given now is not used."),
        .. given.Where(report => report.Taken.Published is null).Select(report => $"{report.Taken.Document} bears no date; use --published DAY."),
        .. reports.Where(report => report.Reading.Facts.IsEmpty).Select(report => $"{report.Opened.Report.Document} holds nothing that Muster can read as a fact."),
        .. reports.Where(report => !report.Reading.Doubts.IsEmpty).Select(Doubts),
        .. roster.Skipped.Select(problem => $"Left out of the roster: {problem}"),
    ];

    /// <summary>A sentence for each feed that does not see: what hangs on it is only last known.</summary>
    public static IEnumerable<string> OfFeeds(ImmutableArray<FeedStanding> feeds) =>
        feeds.Where(feed => feed.Health is not Health.Seeing).Select(feed =>
            $"The feed {feed.Feed} is {Words<Health>.Of(feed.Health)}: it {feed.Why}; last known {(feed.LastKnown is { } at ? PartialDate.OfDay(at.InUtc().Date).ToString() : "never")}. Its silence means nothing.");

    private static IEnumerable<string> AsOf(ImmutableArray<TakenReport> known, LocalDate asOf, Instant now)
    {
        if (asOf > now.InUtc().Date)
        {
            yield return $"The day judged, {PartialDate.OfDay(asOf)}, lies in the future.";
        }

        var later = known.Count(report => report.Published > asOf);
        if (later > 0)
        {
            yield return $"{Reports(later)} newer than the day judged and not used.";
        }
    }

    private static string Reports(int count) => count == 1 ? "1 report is" : FormattableString.Invariant($"{count} reports are");

    private static bool IsGivenAnotherDay(ReadReport report, GivenReport given) =>
        !given.IsNew && report.Reading.Published is { } day && day != given.Taken.Published;

    private static string Doubts(ReadReport report)
    {
        var (doubts, document) = (report.Reading.Doubts, report.Opened.Report.Document);
        return doubts.Length == 1
            ? FormattableString.Invariant($"{document}, character {doubts[0].Start}: {doubts[0].Why}.")
            : FormattableString.Invariant($"{document}, character {doubts[0].Start}: {doubts[0].Why}; and {doubts.Length - 1} more doubts.");
    }
}
