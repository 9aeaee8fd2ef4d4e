using System.Net;
using Muster.Channels.Feeds;
using Muster.Channels.Fetch;
using Muster.Channels.Tests.Loopback;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Tests.Feeds;

/// <summary>One feed of a real server, followed in a real data folder.</summary>
internal sealed class Followed : IDisposable
{
    private const string Name = "feed";

    private readonly TemporaryFolder folder = new();
    private readonly PullFeed pull;

    public Followed(FeedCase feed)
    {
        Feed = feed;
        var outside = new Outside(Clock, new Random(1), (_, _) => Task.CompletedTask, (host, stop) => Dns.GetHostAddressesAsync(host, stop));
        pull = new PullFeed(KnownConnectors.All(TestReader.FindCountry), TestReader.Read, outside);
        var request = new FeedRequest(
            folder.Path, feed.Kind, Server.Address(feed.Path).AbsoluteUri, Name, EveryMinutes: null, feed.Minimum, LongestSilenceHours: null, OldestNewsDays: null,
            AllowPrivate: true, MaxMegabytes: 2, Tell: "mailto:duty@example.org");
        Assert.Empty(AddFeed.From(request, TestReader.FindCountry, Clock.Now).Problems);
    }

    public FeedCase Feed { get; }

    /// <summary>8 o'clock on 2 November 2026.</summary>
    public TestClock Clock { get; } = new(Instant.FromUtc(2026, 11, 2, 8, 0));

    public LoopbackServer Server { get; } = new();

    /// <summary>Another machine of the inner network, which nobody has allowed.</summary>
    public LoopbackServer Inner { get; } = new();

    public DataStore Store => OpenStore.At(folder.Path).Value;

    /// <summary>Lets the server give so many of the feed's items, or all.</summary>
    public void Serve(int? count = null) => Feed.On(Server, count);

    /// <summary>Lets the feed's first address answer so.</summary>
    public void Serve(Answer answer) => Server.At(Feed.Path, answer);

    /// <summary>Pulls once, an hour after the last time.</summary>
    public async Task<PulledFeed> PullAsync(Duration? later = null)
    {
        Clock.Now += later ?? Duration.FromHours(1);
        var followed = Assert.Single(LoadFeeds.From(Store, Clock.Now).Value);
        var pulled = await pull.FromAsync(Store, followed, CancellationToken.None);
        Assert.Empty(pulled.Problems);
        Assert.Empty(VerifyLog.Of(Store).Problems);
        return pulled.Value;
    }

    /// <summary>What is known of the first item's country, or of another, today.</summary>
    public CountryPicture Picture(string? country = null) => ShowCountry.From(new PictureRequest(folder.Path, country ?? Feed.Country, Clock.Now.InUtc().Date), Clock.Now).Value;

    /// <summary>All that is known of the country but the day and the feeds' health.</summary>
    public string Known() => Shown.Of(Picture() with { Feeds = [], AsOf = default });

    /// <summary>The names of the versions that are kept.</summary>
    public string Versions() => string.Join('\n', LoadVersions.From(Store).Value.Select(version => $"{version.Document} {version.Hash} {version.Level}"));

    public string[] Notices() => [.. QueuedNotices.Of(Store).Value.Select(notice => notice.Notice.Subject)];

    public void Dispose()
    {
        Server.Dispose();
        Inner.Dispose();
        folder.Dispose();
    }
}
