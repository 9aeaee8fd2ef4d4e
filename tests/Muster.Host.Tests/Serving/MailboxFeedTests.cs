using Muster.Channels.Feeds.Mailbox;
using Muster.Channels.Tests.Loopback;

namespace Muster.Host.Tests.Serving;

public class MailboxFeedTests
{
    [Fact]
    public void A_mailbox_is_read_once_from_its_mark_on_and_a_wrong_key_is_no_calm()
    {
        using var server = new LoopbackMailbox();
        using var folder = new TemporaryFolder();
        var (data, key) = (folder.At("data"), folder.Write("key", "right\n"));
        server.Mails[3] = Mail("Gunmen killed two drivers in Gao, Mali, on 1 March 2026.");
        var added = MusterProcess.Run("feed", "add", "mailbox", $"imap://ada@127.0.0.1:{server.Port}/INBOX", "--allow-private", "--key-file", key, "--data", data);
        Assert.True(added.Exit == 0, added.Errors);

        Assert.Contains("1 items, 0 flaws, 1 new; SEEING", Pull(data).Output, StringComparison.Ordinal);
        Assert.Contains("0 items, 0 flaws, 0 new; SEEING", Pull(data).Output, StringComparison.Ordinal);
        server.Mails[9] = Mail("The road to Ansongo is open again.");
        Assert.Contains("1 items, 0 flaws, 1 new; SEEING", Pull(data).Output, StringComparison.Ordinal);

        folder.Write("key", "wrong-secret");
        var refused = Pull(data);
        Assert.Contains("DEGRADED", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", refused.Output + refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imaps://ada@mail.example/INBOX")]
    [InlineData("imaps://ada:secret@mail.example/INBOX", "--key-variable", "KEY")]
    [InlineData("https://mail.example/", "--key-variable", "KEY")]
    [InlineData("imaps://mail.example/", "--key-variable", "KEY")]
    [InlineData("imaps://ada@mail.example/", "--key-variable", "KEY", "--key-file", "key")]
    public void A_mailbox_needs_an_address_without_a_key_and_one_place_where_its_key_is(string address, params string[] more)
    {
        using var folder = new TemporaryFolder();
        var answer = MusterProcess.Run(["feed", "add", "mailbox", address, "--data", folder.At("data"), .. more]);

        Assert.Equal(2, answer.Exit);
        Assert.DoesNotContain("secret", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imaps://ada@mail.example", false, "mail.example", 993, MailboxPrivacy.Tls, "ada", "INBOX")]
    [InlineData("imaps://ada%40mission.example@mail.example:1993/Reports/Mali", false, "mail.example", 1993, MailboxPrivacy.Tls, "ada@mission.example", "Reports/Mali")]
    [InlineData("imap://ada@mail.example/", true, "mail.example", 143, MailboxPrivacy.StartTls, "ada", "INBOX")]
    [InlineData("imap://ada@127.0.0.1/", true, "127.0.0.1", 143, MailboxPrivacy.None, "ada", "INBOX")]
    [InlineData("imap://ada@127.0.0.1/", false, "127.0.0.1", 143, MailboxPrivacy.StartTls, "ada", "INBOX")]
    public void An_address_says_which_mailbox(string text, bool allowPrivate, string host, int port, MailboxPrivacy privacy, string user, string folder) =>
        Assert.Equal(new MailboxPlace(host, port, privacy, user, folder, allowPrivate), MailboxAddress.Read(text, allowPrivate).Value);

    private static string Mail(string text) => $"From: ada@mission.example\r\nSubject: Report\r\nDate: Mon, 02 Mar 2026 08:00:00 +0000\r\n\r\n{text}\r\n";

    private static Answer Pull(string data) => MusterProcess.Run("feed", "pull", "--data", data);
}
