using System.Text;
using Muster.Channels.Tests.Loopback;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Desk.Tests.Feeds;

/// <summary>A server that says that nothing changed since speaks of its last answer only: not of the pages behind it, and a shrunken one it leaves as shrunken as it was.</summary>
public class UnchangedAnswerTests
{
    public static TheoryData<string> Kinds => [.. MadeUp.All.Select(feed => feed.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_that_still_stands_is_calm_and_tells_nothing_twice(string kind)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        ServeTagged(feed, feed.Feed.Count);
        var first = await feed.PullAsync();
        var known = feed.Known();
        for (var day = 0; day < 3; day++)
        {
            var again = await feed.PullAsync(Duration.FromDays(1));
            Assert.Equal((Health.Seeing, 0, first.Pull.Items), (again.Standing.Health, again.New, again.Pull.Items));
            Assert.Equal(feed.Clock.Now, again.Standing.LastKnown);
        }

        Assert.Equal(known, feed.Known());
        Assert.Contains(feed.Server.Seen, request => request.Header("If-None-Match") is not null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_shrunken_answer_that_did_not_change_is_still_shrunken(string kind)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        if (feed.Feed.Count == 1)
        {
            return;
        }

        ServeTagged(feed, feed.Feed.Count);
        await feed.PullAsync();
        ServeTagged(feed, 1);
        Assert.NotEqual(Health.Seeing, (await feed.PullAsync()).Standing.Health);
        Assert.NotEqual(Health.Seeing, (await feed.PullAsync()).Standing.Health);
        Assert.Single(feed.Notices());
    }

    [Theory]
    [InlineData("uk-advisories", "avoid_all_travel_to_whole_country", "avoid_all_but_essential_travel_to_whole_country")]
    [InlineData("ca-advisories", "The roads are unsafe.", "The roads are unsafe, and the bridges too.")]
    [InlineData("ie-advisories", "The roads are unsafe.", "The roads are unsafe, and the bridges too.")]
    public async Task A_page_that_changed_behind_an_index_that_did_not_is_seen(string kind, string from, string to)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        ServeTagged(feed, feed.Feed.Count);
        await feed.PullAsync();
        var page = feed.Feed.Pages(feed.Server, feed.Feed.Count)[1];
        var changed = Encoding.UTF8.GetString(page.Body).Replace(from, to, StringComparison.Ordinal);
        feed.Server.At(page.Path, Tagged(Encoding.UTF8.GetBytes(changed), feed.Feed.Type));
        var pulled = await feed.PullAsync();
        Assert.Equal((Health.Seeing, 1, feed.Feed.Minimum), (pulled.Standing.Health, pulled.New, pulled.Pull.Items));
    }

    [Theory]
    [InlineData("ie-advisories", "/list/mali/")]
    [InlineData("uk-advisories", "/api/content/foreign-travel-advice/mali")]
    [InlineData("gdelt", "/files/x.export.CSV.zip")]
    [InlineData("reliefweb", "/feed/list?offset=1")]
    public async Task The_leave_for_an_inner_machine_is_for_that_machine_alone(string kind, string path)
    {
        using var feed = new Followed(MadeUp.Of(kind));
        feed.Serve();
        feed.Feed.On(feed.Inner);
        var (body, inner) = (Encoding.UTF8.GetString(feed.Feed.First(feed.Server)), feed.Inner.Address(path).AbsoluteUri);
        var pointed = kind switch
        {
            "ie-advisories" => body.Replace("\"" + path, "\"" + inner, StringComparison.Ordinal),
            "uk-advisories" => body.Replace("\"api_path\":\"" + path, "\"api_url\":\"" + inner, StringComparison.Ordinal).Replace("\"base_path\":\"/foreign-travel-advice/mali\",", "", StringComparison.Ordinal),
            "reliefweb" => body.Replace("\"data\":", $"\"links\":{{\"next\":{{\"href\":\"{inner}\"}}}},\"data\":", StringComparison.Ordinal),
            _ => body.Replace(feed.Server.Address(path).AbsoluteUri, inner, StringComparison.Ordinal),
        };
        Assert.Contains(inner, pointed, StringComparison.Ordinal);
        feed.Serve(Answers.Good(pointed, feed.Feed.Type));
        await feed.PullAsync();
        Assert.Empty(feed.Inner.Seen);
    }

    private static void ServeTagged(Followed feed, int count)
    {
        foreach (var page in feed.Feed.Pages(feed.Server, count))
        {
            feed.Server.At(page.Path, Tagged(page.Body, feed.Feed.Type));
        }
    }

    private static Answer Tagged(byte[] body, string type)
    {
        var etag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body))[..12]}\"";
        return (request, to, stop) => request.Header("If-None-Match") == etag
            ? Answers.Status(304, $"ETag: {etag}")(request, to, stop)
            : Answers.Good(body, type, $"ETag: {etag}")(request, to, stop);
    }
}
