using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;
using static Muster.Channels.Messages.HandOverResult;

namespace Muster.Channels.Tests.Messages;

public class SmtpChannelTests
{
    /// <summary>What a bare server offers, and what most real ones do.</summary>
    private static readonly string[][] Extensions = [[], ["PIPELINING"]];

    [Theory]
    [InlineData(SmtpStep.Greeting, "421 4.3.2 busy", TryAgain)]
    [InlineData(SmtpStep.Greeting, "554 5.3.2 no mail here", Broken)]
    [InlineData(SmtpStep.Sender, "451 4.3.0 later", TryAgain)]
    [InlineData(SmtpStep.Sender, "530 5.7.0 log in", Broken)]
    [InlineData(SmtpStep.Sender, "550 5.1.8 not from you", Broken)]
    [InlineData(SmtpStep.Sender, "553 5.1.7 no such sender", Broken)]
    [InlineData(SmtpStep.Recipient, "421 4.7.0 too many", TryAgain)]
    [InlineData(SmtpStep.Recipient, "450 4.2.1 greylisted", TryAgain)]
    [InlineData(SmtpStep.Recipient, "452 4.2.2 full", TryAgain)]
    [InlineData(SmtpStep.Recipient, "550 5.1.1 no such mailbox", NeverHere)]
    [InlineData(SmtpStep.Recipient, "551 5.1.6 moved", NeverHere)]
    [InlineData(SmtpStep.Recipient, "552 5.2.2 full for good", NeverHere)]
    [InlineData(SmtpStep.Recipient, "553 5.1.3 no mailbox has such a name", NeverHere)]
    [InlineData(SmtpStep.Recipient, "554 5.2.1 closed", NeverHere)]
    [InlineData(SmtpStep.Recipient, "556 5.1.10 takes no mail", NeverHere)]
    [InlineData(SmtpStep.Recipient, "550 5.7.1 no relaying", Broken)]
    [InlineData(SmtpStep.Recipient, "554 5.7.1 you are on a list", Broken)]
    [InlineData(SmtpStep.Recipient, "530 5.7.0 log in", Broken)]
    [InlineData(SmtpStep.Recipient, "501 5.5.4 what", Broken)]
    [InlineData(SmtpStep.Data, "451 4.3.0 later", TryAgain)]
    [InlineData(SmtpStep.Data, "554 5.5.1 no recipients", Broken)]
    [InlineData(SmtpStep.Dot, "421 4.3.2 going down", TryAgain)]
    [InlineData(SmtpStep.Dot, "451 4.3.0 later", TryAgain)]
    [InlineData(SmtpStep.Dot, "550 5.1.1 no such mailbox after all", NeverHere)]
    [InlineData(SmtpStep.Dot, "550 5.7.1 looks like spam", Broken)]
    [InlineData(SmtpStep.Dot, "552 5.3.4 too large", Broken)]
    [InlineData(SmtpStep.Dot, "554 5.6.0 unwanted", Broken)]
    public async Task Each_refusal_has_its_result(SmtpStep step, string reply, HandOverResult expected)
    {
        foreach (var extensions in Extensions)
        {
            using var server = new LoopbackSmtp(moment => moment.Step == step ? SmtpAct.Say(reply) : SmtpAct.Accept, null, extensions);
            await using var mail = Open.Mail(server.Port);

            var handed = await mail.TakeAsync(Open.ByMail(), CancellationToken.None);

            Assert.Equal(expected, handed.Result);
            Assert.Contains(reply[..3], handed.Trouble, StringComparison.Ordinal);
            Assert.DoesNotContain("example.org", handed.Trouble, StringComparison.Ordinal);
            Assert.Equal(0, server.Count);
        }
    }

    [Theory]
    [InlineData(SmtpStep.Greeting, TryAgain)]
    [InlineData(SmtpStep.Sender, TryAgain)]
    [InlineData(SmtpStep.Recipient, TryAgain)]
    [InlineData(SmtpStep.Data, TryAgain)]
    [InlineData(SmtpStep.Dot, NobodyKnows)]
    public async Task A_line_that_breaks_or_falls_silent_leaves_doubt_only_after_the_text(SmtpStep step, HandOverResult expected)
    {
        foreach (var (act, extensions) in new[] { (SmtpAct.Close, Extensions[0]), (SmtpAct.Close, Extensions[1]), (SmtpAct.Stall, Extensions[1]) })
        {
            using var server = new LoopbackSmtp(moment => moment.Step == step ? act : SmtpAct.Accept, null, extensions);
            await using var mail = Open.Mail(server.Port, patience: 2);

            Assert.Equal(expected, (await mail.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
        }
    }

    [Fact]
    public async Task An_address_beyond_ASCII_goes_to_a_server_that_takes_such_and_never_to_another()
    {
        using var server = new LoopbackSmtp(null, null, "SMTPUTF8");
        using var other = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port);
        await using var without = Open.Mail(other.Port);
        var message = Open.ByMail() with { Address = "zoé@example.org" };

        Assert.Equal(Taken, (await mail.TakeAsync(message, CancellationToken.None)).Result);
        Assert.Equal(NeverHere, (await without.TakeAsync(message, CancellationToken.None)).Result);
        Assert.Equal(0, other.Count);
        Assert.Equal(Taken, (await without.TakeAsync(Open.ByMail() with { Address = "zoe@exämple.org" }, CancellationToken.None)).Result);
        Assert.Equal(["zoe@xn--exmple-cua.org"], other.Mails.Single().To);
    }

    [Fact]
    public async Task A_server_that_takes_a_mail_and_hangs_up_gets_it_once()
    {
        using var server = new LoopbackSmtp(moment => moment.Step is SmtpStep.Dot ? SmtpAct.TakeAndClose : SmtpAct.Accept);
        await using var mail = Open.Mail(server.Port);

        Assert.Equal(NobodyKnows, (await mail.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
        Assert.Equal(NobodyKnows, (await mail.TakeAsync(Open.ByMail(2), CancellationToken.None)).Result);
        Assert.Equal(["k-1@example.org", "k-2@example.org"], server.Mails.Select(one => one.Header("Message-Id").Single().Trim('<', '>')));
    }

    [Fact]
    public async Task Yes_is_yes_even_where_the_server_loses_the_mail()
    {
        using var server = new LoopbackSmtp(moment => moment.Step is SmtpStep.Dot ? SmtpAct.Drop : SmtpAct.Accept);
        await using var mail = Open.Mail(server.Port);

        Assert.Equal(new HandOver(Taken, null, null), await mail.TakeAsync(Open.ByMail(), CancellationToken.None));
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_tried_again()
    {
        await using var mail = Open.Mail(Open.DeadPort());

        Assert.Equal(TryAgain, (await mail.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task A_line_that_the_server_has_closed_meanwhile_is_opened_again()
    {
        using var server = new LoopbackSmtp(moment => moment is { Step: SmtpStep.Sender, Number: 2 } ? SmtpAct.Close : SmtpAct.Accept);
        await using var mail = Open.Mail(server.Port);

        foreach (var number in Enumerable.Range(1, 3))
        {
            Assert.Equal(Taken, (await mail.TakeAsync(Open.ByMail(number), CancellationToken.None)).Result);
        }

        Assert.Equal((3, 2), (server.Count, server.Lines));
    }

    [Fact]
    public async Task A_server_that_wants_no_more_on_one_line_gets_the_next_on_another()
    {
        using var server = new LoopbackSmtp(moment => moment is { Step: SmtpStep.Sender, Number: 2 } ? SmtpAct.Say("421 4.7.0 enough on this line") : SmtpAct.Accept);
        await using var mail = Open.Mail(server.Port);

        await mail.TakeAsync(Open.ByMail(1), CancellationToken.None);

        Assert.Equal(Taken, (await mail.TakeAsync(Open.ByMail(2), CancellationToken.None)).Result);
        Assert.Equal(2, server.Count);
    }

    [Fact]
    public async Task After_a_refused_recipient_the_line_serves_the_next()
    {
        using var server = new LoopbackSmtp(moment => moment is { Step: SmtpStep.Recipient, Number: 1 } ? SmtpAct.Say("550 5.1.1 nobody") : SmtpAct.Accept);
        await using var mail = Open.Mail(server.Port);

        Assert.Equal(NeverHere, (await mail.TakeAsync(Open.ByMail(1), CancellationToken.None)).Result);
        Assert.Equal(Taken, (await mail.TakeAsync(Open.ByMail(2), CancellationToken.None)).Result);
        Assert.Equal(["ann2@example.org"], server.Mails.Single().To);
        Assert.Equal(1, server.Lines);
    }

    [Fact]
    public async Task A_login_goes_along_and_a_wrong_one_is_a_broken_channel()
    {
        const string Login = """, "user": "muster", "password": "${PASSWORD}" """;
        using var server = new LoopbackSmtp(login: "muster s3cret pass");
        using var other = new LoopbackSmtp(login: "muster another");
        await using var mail = Open.Mail(server.Port, Login);
        await using var wrong = Open.Mail(other.Port, Login);
        await using var without = Open.Mail(server.Port);

        Assert.Equal(Taken, (await mail.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
        var refused = await wrong.TakeAsync(Open.ByMail(), CancellationToken.None);
        Assert.Equal(new HandOver(Broken, null, "the mail server answered 535 to the login"), refused);
        Assert.Equal(Broken, (await without.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task A_login_that_is_only_busy_is_tried_again()
    {
        using var server = new LoopbackSmtp(moment => moment.Step is SmtpStep.Login ? SmtpAct.Say("454 4.7.0 later") : SmtpAct.Accept, login: "muster s3cret pass");
        await using var mail = Open.Mail(server.Port, """, "user": "muster", "password": "${PASSWORD}" """);

        Assert.Equal(TryAgain, (await mail.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
    }

    [Fact]
    public async Task A_server_without_the_TLS_that_is_asked_for_gets_nothing()
    {
        using var server = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port, """, "tls": "starttls" """);

        Assert.Equal(Broken, (await mail.TakeAsync(Open.ByMail(), CancellationToken.None)).Result);
        Assert.Equal(0, server.Count);
    }

    [Fact]
    public async Task A_mail_has_one_recipient_its_key_and_says_that_no_person_wrote_it()
    {
        using var server = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port);
        var message = new OutgoingMessage("call-7.p-9.w1", "ann@example.org", "Ça va ?", "Répondez.\n.\n..two", "fr");

        await mail.TakeAsync(message, CancellationToken.None);

        var sent = server.Mails.Single();
        Assert.Equal(("muster@example.org", "ann@example.org"), (sent.From, sent.To.Single()));
        Assert.Equal(["ann@example.org"], sent.Header("To"));
        Assert.Equal(["<call-7.p-9.w1@example.org>"], sent.Header("Message-Id"));
        Assert.Equal(["auto-generated"], sent.Header("Auto-Submitted"));
        Assert.Equal(["fr"], sent.Header("Content-Language"));
        Assert.EndsWith("+0000", sent.Header("Date").Single(), StringComparison.Ordinal);
        Assert.Equal(("Ça va ?", "Répondez.\n.\n..two"), (Opened(sent).Subject, Opened(sent).TextBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        Assert.Contains("EHLO example.org", server.Said);
    }

    [Fact]
    public async Task What_is_stopped_before_it_began_was_certainly_not_taken()
    {
        using var server = new LoopbackSmtp();
        await using var mail = Open.Mail(server.Port);

        Assert.Equal(TryAgain, (await mail.TakeAsync(Open.ByMail(), new CancellationToken(canceled: true))).Result);
    }

    private static MimeKit.MimeMessage Opened(SinkMail mail) => MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(mail.Text)));
}
