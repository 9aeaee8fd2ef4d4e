using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Muster.Host.Pages.CheckIn;
using Muster.RollCalls.Links;

namespace Muster.Host.Tests.CheckIn;

/// <summary>Bodies that are no answer.</summary>
public sealed class SizeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Addresses => ["/c/{c}", "/c/guessed", "/w/{w}", "/sms/" + OutsideSite.Secret, "/sms/guessed", "/receipts/" + OutsideSite.Secret];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Ten_megabytes_are_refused_before_the_first_of_them_is_sent(string address)
    {
        await using var site = await OutsideSite.StartAsync();
        var answer = await RawAsync(site, $"POST {Filled(site, address)} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10485760\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        Assert.Equal("a body of more than 8 kB", Assert.Single(site.Desk.Refused).Why);
        AssertNothingKept(site);
    }

    [Theory]
    [InlineData("/c/{c}")]
    [InlineData("/w/{w}")]
    [InlineData("/sms/" + OutsideSite.Secret)]
    public async Task A_body_that_does_not_say_how_long_it_is_is_read_to_the_limit_and_no_further(string address)
    {
        await using var site = await OutsideSite.StartAsync();
        var chunk = new string('a', 4_096);
        var body = string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n{chunk}\r\n"), 3));
        var answer = await RawAsync(site, $"POST {Filled(site, address)} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{body}");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        AssertNothingKept(site);
    }

    [Fact]
    public async Task The_longest_note_that_the_page_allows_is_kept_whole_in_every_script()
    {
        await using var site = await OutsideSite.StartAsync();
        var link = Filled(site, "/c/{c}");
        var note = new string('爆', CheckInPage.LongestNote);
        using var answer = await site.PostAsync(link, ("n", await site.MarkAsync(link)), ("a", "2"), ("w", note));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(note, Assert.Single(site.Desk.Answers).Words);
    }

    [Theory]
    [InlineData("abc", 2, "ab")]
    [InlineData("a🙂", 2, "a")]
    [InlineData(" \r\n\u0000\u001b ", 9, null)]
    [InlineData("a\r\nb\u0007", 9, "a\nb")]
    public void Words_are_cut_between_letters_and_hold_no_control(string typed, int most, string? expected) => Assert.Equal(expected, SmallBody.Words(typed, most));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48")]
    public void What_is_written_down_of_an_asker_is_a_network(string address, string counted, string noted) =>
        Assert.Equal(new Asker(counted, noted), Asker.From(IPAddress.Parse(address)));

    private static void AssertNothingKept(OutsideSite site)
    {
        Assert.Empty(site.Desk.Answers);
        Assert.Empty(site.Desk.Replies);
        Assert.Empty(site.Desk.Receipts);
    }

    private static string Filled(OutsideSite site, string address) => address
        .Replace("{c}", site.Desk.Link(LinkKind.Person, 1, 1), StringComparison.Ordinal)
        .Replace("{w}", site.Desk.Link(LinkKind.Warden, 1, SomeCalls.Warden), StringComparison.Ordinal);

    private static async Task<string> RawAsync(OutsideSite site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var answer = new byte[64 * 1024];
        var read = await stream.ReadAtLeastAsync(answer, 20, throwOnEndOfStream: false).AsTask().WaitAsync(Patience);
        return Encoding.UTF8.GetString(answer, 0, read);
    }
}
