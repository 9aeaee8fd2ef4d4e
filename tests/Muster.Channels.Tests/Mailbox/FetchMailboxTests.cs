using Muster.Channels.Feeds.Mailbox;
using Muster.Channels.Fetch;
using Muster.Channels.Tests.Loopback;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Tests.Mailbox;

public sealed class FetchMailboxTests : IDisposable
{
    private readonly LoopbackMailbox server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task New_mails_are_read_once_and_nothing_is_changed()
    {
        server.Mails[3] = Mail("One");
        server.Mails[7] = Mail("Two");
        var first = (await Look()).Value;
        var again = (await Look(first.Mark)).Value;
        server.Mails[9] = Mail("Three");
        var later = (await Look(again.Mark)).Value;

        Assert.Equal(["One", "Two"], first.Step.Items.Select(item => item.Title));
        Assert.Empty(again.Step.Items);
        Assert.Equal(["Three"], later.Step.Items.Select(item => item.Title));
        Assert.Equal(new MailboxMark(1, 9), later.Mark);
        Assert.Contains(server.Said, line => line.StartsWith("EXAMINE", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Said, line => line.StartsWith("SELECT", StringComparison.Ordinal) || line.Contains("STORE", StringComparison.Ordinal) || line.Contains("BODY[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_was_made_anew_is_read_from_its_start()
    {
        server.Mails[3] = Mail("One");
        var first = (await Look()).Value;
        server.Validity = 2;

        Assert.Single((await Look(first.Mark)).Value.Step.Items);
    }

    [Fact]
    public async Task So_many_mails_are_read_at_a_time()
    {
        for (var uid = 1u; uid <= FetchMailbox.MostMails + 1; uid++)
        {
            server.Mails[uid] = Mail($"No. {uid}");
        }

        var first = (await Look()).Value;
        var second = (await Look(first.Mark)).Value;

        Assert.Equal((FetchMailbox.MostMails, true), (first.Step.Items.Length, first.IsMore));
        Assert.Equal((1, false), (second.Step.Items.Length, second.IsMore));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_repeated()
    {
        var problem = Assert.Single((await Look(key: "wrong-secret")).Problems);

        Assert.Equal(ProblemCodes.FeedUnreachable, problem.Code);
        Assert.DoesNotContain("wrong-secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailboxPrivacy.None, false, ProblemCodes.FeedAddress)]
    [InlineData(MailboxPrivacy.Tls, false, ProblemCodes.FeedAddress)]
    [InlineData(MailboxPrivacy.Tls, true, ProblemCodes.FeedUnreachable)]
    [InlineData(MailboxPrivacy.StartTls, true, ProblemCodes.FeedUnreachable)]
    public async Task No_key_goes_over_an_open_line_or_to_an_inner_machine_without_leave(MailboxPrivacy privacy, bool allowPrivate, string code)
    {
        var look = await Look(place: new MailboxPlace("127.0.0.1", server.Port, privacy, "ada", AllowPrivate: allowPrivate));

        Assert.Equal(code, Assert.Single(look.Problems).Code);
        Assert.DoesNotContain(server.Said, line => line.Contains("LOGIN", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_server_that_says_nothing_or_is_no_mailbox_is_refused()
    {
        using var other = new LoopbackServer();
        var look = await Look(place: new MailboxPlace("127.0.0.1", other.Port, MailboxPrivacy.None, "ada", AllowPrivate: true));

        Assert.Equal(ProblemCodes.FeedUnreachable, Assert.Single(look.Problems).Code);
    }

    private static string Mail(string subject) => $"From: ada@mission.example\r\nSubject: {subject}\r\n\r\nThe bridge is shut.\r\n";

    private Task<Outcome<MailboxLook>> Look(MailboxMark? since = null, string key = "right", MailboxPlace? place = null) =>
        new FetchMailbox(new FetchLimits { Total = Duration.FromSeconds(3) }, Outside.Real)
            .LookAsync(place ?? new MailboxPlace("127.0.0.1", server.Port, MailboxPrivacy.None, "ada", AllowPrivate: true), key, since, CancellationToken.None);
}
