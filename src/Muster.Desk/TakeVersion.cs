using Muster.Channels;
using Muster.Channels.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>Reads a page as it was seen.</summary>
public static class TakeVersion
{
    /// <summary>The version, ready to be kept; <paramref name="hash"/> is the SHA-256 of its text. What its text leaves open of issuer, country and day is taken from the feed; a blank text is not read.</summary>
    public static VersionToKeep Of(string document, string hash, string feed, PageItem page, Instant seenAt, Func<Report, DocumentReading> read)
    {
        var blank = RecogniseBlank.Is(page.Text);
        var seenOn = seenAt.InUtc().Date;
        var issued = page.Issued <= seenOn ? page.Issued : null;
        var report = new Report(document, page.Text, issued, page.Issuer, page.Country, MarkupOfFeedText.Of(page.Text)) { SeenOn = seenOn };
        var version = new PageVersion
        {
            Document = document,
            Feed = feed,
            Issuer = page.Issuer,
            Country = page.Country,
            Page = page.Key,
            SeenAt = seenAt,
            Issued = page.Issued,
            Level = page.Level,
            Hash = hash,
            IsBlank = blank,
            Reading = blank ? new DocumentReading { Document = document } : read(report),
        };
        return new VersionToKeep(version, page.Text);
    }
}
