using System.Net;
using System.Text;
using Muster.Channels.Fetch;
using Muster.Channels.Tests.Loopback;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Channels.Tests.Fetch;

public sealed class FetchAddressTests : IDisposable
{
    private readonly LoopbackServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_good_answer_keeps_all_that_a_feed_needs()
    {
        server.At("/feed?x=1", Answers.Good("some words", "text/plain", "ETag: \"v1\"", "Last-Modified: Sat, 30 Jul 2022 10:00:00 GMT", "Date: Sat, 30 Jul 2022 12:00:00 GMT"));
        using var fetching = new Fetching();

        var got = Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed?x=1")));

        Assert.Equal((200, 1, "text/plain"), (got.Status, got.Tries, got.Answer.ContentType));
        Assert.Equal("some words", Encoding.UTF8.GetString(got.Answer.Body.Span));
        Assert.Equal(OpenedReport.HashOf("some words"u8), got.Hash);
        Assert.Equal(new Validators("\"v1\"", "Sat, 30 Jul 2022 10:00:00 GMT"), got.Validators);
        Assert.Equal(Instant.FromUtc(2022, 7, 30, 12, 0), got.Dated);
        Assert.Equal("Muster (+self-hosted)", server.Seen[0].Header("User-Agent"));
        Assert.Null(server.Seen[0].Header("Cookie"));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        server.At("/feed", Answers.Tagged("some words", "W/\"v1\""));
        using var fetching = new Fetching();

        var first = Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed")));
        var second = await fetching.Get(server.Address("/feed"), first.Validators);

        Assert.IsType<NotModified>(second);
    }

    [Fact]
    public async Task An_unchanged_mark_that_nobody_asked_for_is_refused()
    {
        server.At("/feed", Answers.Status(304));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedUnreachable, "status 304", await fetching.Get(server.Address("/feed")));
    }

    [Fact]
    public async Task An_empty_body_is_handed_on_as_empty()
    {
        server.At("/feed", Answers.Good(""));
        using var fetching = new Fetching();

        Assert.True(Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed"))).Answer.Body.IsEmpty);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_body_is_unpacked(string packing)
    {
        server.At("/feed", Answers.Packed(packing, "some words"u8.ToArray()));
        using var fetching = new Fetching();

        Assert.Equal("some words"u8.ToArray(), Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed"))).Answer.Body.ToArray());
    }

    [Theory]
    [InlineData("zstd", ProblemCodes.FeedShape)]
    [InlineData("gzip, gzip, gzip", ProblemCodes.FeedShape)]
    [InlineData("gzip", ProblemCodes.FeedUnreachable)]
    [InlineData("br", ProblemCodes.FeedUnreachable)]
    [InlineData("deflate", ProblemCodes.FeedUnreachable)]
    public async Task A_body_that_is_not_packed_as_it_says_is_refused(string packing, string code)
    {
        server.At("/feed", Answers.Good("plain words", "text/plain", $"Content-Encoding: {packing}"));
        using var fetching = new Fetching();

        AssertRefused(code, "", await fetching.Get(server.Address("/feed")));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_body_that_ends_in_the_middle_is_refused(string packing)
    {
        var packed = Answers.Pack(packing, Enumerable.Range(0, 2000).Select(line => Encoding.UTF8.GetBytes($"line {line * 7919} of many\n")));
        server.At("/feed", Answers.Good(packed[..(packed.Length / 2)], "text/plain", $"Content-Encoding: {packing}"));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedUnreachable, "packing is broken", await fetching.Get(server.Address("/feed")));
    }

    [Fact]
    public async Task A_gigabyte_is_broken_off_at_the_limit()
    {
        var sent = 0L;
        server.At("/feed", Answers.Large(1_000_000_000, piece => Interlocked.Add(ref sent, piece)));
        using var fetching = new Fetching(new FetchLimits { MaxBytes = 4_000_000 });

        AssertRefused(ProblemCodes.FeedTooLarge, "more than 4 MB", await fetching.Get(server.Address("/feed")));
        Assert.InRange(Interlocked.Read(ref sent), 1, 100_000_000);
    }

    [Fact]
    public async Task An_announced_gigabyte_is_not_even_begun()
    {
        server.At("/feed", Answers.Raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\nabc"u8.ToArray()));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedTooLarge, "64 MB", await fetching.Get(server.Address("/feed")));
    }

    [Fact]
    public async Task A_body_of_the_very_limit_is_taken()
    {
        server.At("/feed", Answers.Good("12345"));
        using var fetching = new Fetching(new FetchLimits { MaxBytes = 5 });

        Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed")));
    }

    public static TheoryData<string, string> Troubles => new()
    {
        { "truncated", "ends too early" },
        { "hang-up", "ends too early" },
        { "silent", "within 0.3 s" },
        { "still", "no byte of 127.0.0.1 for 0.3 s" },
        { "drop by drop", "within 0.3 s" },
        { "503", "status 503" },
        { "nothing there", "no connection" },
        { "no name", "no host of the name" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_that_may_pass_is_tried_three_times(string trouble, string found)
    {
        server.At("/feed", trouble switch
        {
            "truncated" => Answers.Truncated("half of it"),
            "hang-up" => Answers.HangUp(),
            "silent" => Answers.Silent(),
            "still" => Answers.Slow(TimeSpan.FromMinutes(1)),
            "drop by drop" => Answers.Slow(TimeSpan.FromMilliseconds(20)),
            _ => Answers.Status(503),
        });
        var address = trouble switch
        {
            "nothing there" => new Uri($"http://127.0.0.1:{FreePort()}/feed"),
            "no name" => new Uri("http://nowhere.invalid/feed"),
            _ => server.Address("/feed"),
        };
        var (little, much) = (Duration.FromMilliseconds(300), Duration.FromMinutes(1));
        using var fetching = new Fetching(
            trouble == "still" ? new FetchLimits { Total = much, BetweenBytes = little } : new FetchLimits { Total = little, BetweenBytes = much },
            trouble == "no name" ? (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) : null);

        var refused = AssertRefused(ProblemCodes.FeedUnreachable, found, await fetching.Get(address));

        Assert.Equal(3, refused.Tries);
        Assert.Equal(2, fetching.Pauses.Count);
        Assert.InRange(fetching.Pauses[0], Duration.FromSeconds(1), Duration.FromSeconds(2));
        Assert.InRange(fetching.Pauses[1], Duration.FromSeconds(2), Duration.FromSeconds(4));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(206)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Trouble_that_stays_is_not_tried_again(int status)
    {
        server.At("/feed", Answers.Status(status));
        using var fetching = new Fetching();

        Assert.Equal(1, AssertRefused(ProblemCodes.FeedUnreachable, $"status {status}", await fetching.Get(server.Address("/feed"))).Tries);
    }

    [Fact]
    public async Task What_is_no_HTTP_is_refused()
    {
        server.At("/feed", Answers.Raw("SSH-2.0-none\r\n\r\n"u8.ToArray()));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedUnreachable, "no HTTP", await fetching.Get(server.Address("/feed")));
    }

    [Fact]
    public async Task A_server_that_comes_back_is_read()
    {
        server.At("/feed", Answers.Status(503), Answers.Truncated("half of it"), Answers.Good("some words"));
        using var fetching = new Fetching();

        Assert.Equal(3, Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed"))).Tries);
    }

    [Fact]
    public async Task A_busy_server_is_waited_for_as_long_as_it_asks()
    {
        server.At("/feed", Answers.Status(429, "Retry-After: 30"), Answers.Good("some words"));
        using var fetching = new Fetching();

        Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed")));
        Assert.InRange(Assert.Single(fetching.Pauses), Duration.FromSeconds(25), Duration.FromSeconds(30));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT")]
    public async Task A_server_that_asks_for_a_long_time_is_left_alone_for_that_time(string retryAfter)
    {
        server.At("/feed", Answers.Status(503, $"Retry-After: {retryAfter}"));
        using var fetching = new Fetching();

        var refused = AssertRefused(ProblemCodes.FeedUnreachable, "come back at 2", await fetching.Get(server.Address("/feed")));

        Assert.Equal(1, refused.Tries);
        Assert.True(refused.RetryAt > SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(50));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT")]
    public async Task A_wish_that_cannot_be_granted_is_a_pause_as_ever(string retryAfter)
    {
        server.At("/feed", Answers.Status(503, $"Retry-After: {retryAfter}"), Answers.Good("some words"));
        using var fetching = new Fetching();

        Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed")));
        Assert.InRange(Assert.Single(fetching.Pauses), Duration.FromSeconds(1), Duration.FromSeconds(2));
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_last_address_is_kept()
    {
        server.At("/old", Answers.Redirect("/new?a=b")).At("/new?a=b", Answers.Good("some words"));
        using var fetching = new Fetching();

        Assert.Equal(server.Address("/new?a=b"), Assert.IsType<Fetched>(await fetching.Get(server.Address("/old"))).Answer.Address);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest", "169.254.169.254")]
    [InlineData("http://127.0.0.2/", "127.0.0.2")]
    [InlineData("http://[::1]/", "::1")]
    [InlineData("http://[::ffff:10.0.0.1]/", "::ffff:")]
    [InlineData("http://2130706433/", "127.0.0.1")]
    [InlineData("http://0x7f.1/", "127.0.0.1")]
    [InlineData("http://localhost/", "localhost")]
    [InlineData("file:///etc/hostname", "'file'")]
    [InlineData("ftp://127.0.0.1/", "'ftp'")]
    [InlineData("javascript:alert(1)", "'javascript'")]
    [InlineData("http://ann:secret@198.51.100.1/", "a name or a password")]
    public async Task A_redirect_to_where_Muster_does_not_go_is_refused(string to, string found)
    {
        server.At("/feed", Answers.Redirect(to));
        using var fetching = new Fetching();

        var refused = AssertRefused(ProblemCodes.FeedAddress, found, await fetching.Get(server.Address("/feed")));

        Assert.Equal(1, refused.Tries);
        Assert.DoesNotContain("secret", refused.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_server_of_the_inner_network_is_refused_though_the_feeds_own_is_allowed()
    {
        using var other = new LoopbackServer();
        other.At("/", Answers.Good("inner words"));
        server.At("/feed", Answers.Redirect(other.Address("/").AbsoluteUri));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedAddress, "inner network", await fetching.Get(server.Address("/feed")));
        Assert.Empty(other.Seen);
    }

    [Fact]
    public void What_came_over_https_does_not_go_on_in_the_clear()
    {
        var problem = CheckAddress.OfRedirect(new Uri("https://a.example/"), new Uri("http://a.example/?key=secret"));

        Assert.Equal(ProblemCodes.FeedAddress, problem?.Code);
        Assert.DoesNotContain("secret", problem?.Found, StringComparison.Ordinal);
        Assert.Null(CheckAddress.OfRedirect(new Uri("http://a.example/"), new Uri("https://b.example/")));
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        server.At("/a", Answers.Redirect("/b")).At("/b", Answers.Redirect("/a"));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedAddress, "more than 5 redirects", await fetching.Get(server.Address("/a")));
        Assert.Equal(6, server.Seen.Count);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    public async Task The_machine_itself_is_refused_unless_it_is_allowed(string host)
    {
        server.At("/feed", Answers.Good("some words"));
        using var fetching = new Fetching();

        AssertRefused(ProblemCodes.FeedAddress, "inner network", await fetching.Get(server.Address("/feed", host), allowPrivate: false));
        Assert.Empty(server.Seen);
        Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed", host)));
        AssertRefused(ProblemCodes.FeedAddress, "inner network", await fetching.Get(server.Address("/feed", host), allowPrivate: false));
    }

    [Fact]
    public async Task A_public_name_of_an_inner_machine_is_refused_and_looked_up_once()
    {
        var lookups = 0;
        using var fetching = new Fetching(resolve: (_, _) => Task.FromResult<IPAddress[]>(lookups++ == 0 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Parse("8.8.8.8")]));

        AssertRefused(ProblemCodes.FeedAddress, "feed.example", await fetching.Get(new Uri($"http://feed.example:{server.Port}/"), allowPrivate: false));
        Assert.Equal(1, lookups);
    }

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_looked_up()
    {
        var lookups = 0;
        server.At("/feed", Answers.Good("some words"));
        using var fetching = new Fetching(resolve: (_, _) => Task.FromResult<IPAddress[]>(lookups++ == 0 ? [IPAddress.Loopback] : []));

        Assert.IsType<Fetched>(await fetching.Get(server.Address("/feed", "feed.example")));
        Assert.Equal(1, lookups);
    }

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_host()
    {
        server.At("/feed", async (request, to, stop) =>
        {
            await Task.Delay(20, stop);
            await Answers.Good("some words")(request, to, stop);
        });
        using var fetching = new Fetching();

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fetching.Get(server.Address("/feed"))));

        Assert.All(all, one => Assert.IsType<Fetched>(one));
        Assert.Equal(1, server.MostAtOnce);
    }

    [Fact]
    public async Task Whoever_asks_may_stop_it()
    {
        server.At("/feed", Answers.Silent());
        using var fetch = new FetchAddress(new FetchLimits(), Outside.Real);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch.FetchAsync(new FetchRequest(server.Address("/feed"), AllowPrivate: true), stop.Token));
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://a.example/")]
    [InlineData("http://ann@a.example/")]
    [InlineData("relative/path")]
    public async Task Other_addresses_are_not_even_tried(string address)
    {
        using var fetching = new Fetching();

        Assert.Equal(0, AssertRefused(ProblemCodes.FeedAddress, "", await fetching.Get(new Uri(address, UriKind.RelativeOrAbsolute))).Tries);
    }

    private static NotFetched AssertRefused(string code, string found, FetchResult result)
    {
        var refused = Assert.IsType<NotFetched>(result);
        Assert.Equal(code, refused.Problem.Code);
        Assert.Contains(found, refused.Problem.Found, StringComparison.Ordinal);
        return refused;
    }

    private static int FreePort()
    {
        using var gone = new LoopbackServer();
        return gone.Port;
    }
}
