using System.Collections.Immutable;
using System.Text;
using Muster.Channels;
using Muster.Channels.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Copies;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>What of a pull is new, read and ready to be kept.</summary>
internal sealed record TakenItems(ImmutableArray<VersionToKeep> Versions, ImmutableArray<ReportToKeep> Reports, ImmutableArray<RowToKeep> Rows);

/// <summary>Reads what a pull brought and was not known.</summary>
internal static class TakeItems
{
    public static TakenItems Of(Feed feed, Gathered gathered, LastSeen last, ImmutableHashSet<string> known, Func<Report, DocumentReading> read, Instant now) => new(
        [.. gathered.Items.OfType<PageItem>().Select(page => (Page: page, Hash: HashOf(page))).Where(one => IsNew(one.Page, one.Hash, last)).Select(one => Version(feed, one.Page, one.Hash, read, now))],
        [.. gathered.Items.OfType<StoryItem>().Select(story => (Story: story, Hash: HashOf(story))).DistinctBy(one => one.Hash).Where(one => !known.Contains(one.Hash)).Select(one => Story(feed, one.Story, one.Hash, read, now))],
        [.. gathered.Items.OfType<IncidentItem>().Select(item => Row(feed, item, now)).DistinctBy(row => (row.Key, row.Hash))]);

    // A page without a change is not kept again: that it was seen stands with the pull.
    private static bool IsNew(PageItem page, string hash, LastSeen last) =>
        !last.Pages.TryGetValue(page.Key, out var before) || before != new LastVersion(hash, page.Level, page.Issued);

    private static VersionToKeep Version(Feed feed, PageItem page, string hash, Func<Report, DocumentReading> read, Instant now) =>
        TakeVersion.Of(NameVersion.Of(feed.Name, page, now, hash), hash, feed.Name, page, now, read);

    private static ReportToKeep Story(Feed feed, StoryItem story, string hash, Func<Report, DocumentReading> read, Instant now)
    {
        var document = story.Link?.ToString() ?? story.Key;
        var report = new Report(document, story.Text, story.Published?.InUtc().Date, Country: story.Country, Markup: story.Markup) { SeenOn = now.InUtc().Date };
        var reading = read(report);
        var taken = new TakenReport(document, hash, reading.Published ?? report.Published, null, reading) { Publisher = story.Publisher, Sketch = TextSketch.Of(story.Text) };
        return new ReportToKeep(taken, Encoding.UTF8.GetBytes(story.Text)) { Feed = feed.Name };
    }

    private static RowToKeep Row(Feed feed, IncidentItem item, Instant now) =>
        new(feed.Kind, item.Key, HashOf(item), item.Text, item.Incident, item.Reported ?? now.InUtc().Date, item.Sources);

    private static string HashOf(FeedItem item) => OpenedReport.HashOf(Encoding.UTF8.GetBytes(item.Text));
}
