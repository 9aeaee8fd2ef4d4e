using Muster.Tests.Shared.Sinks;

namespace Muster.Host.Tests.RollCalls;

/// <summary>Mail over a line that is closed to others.</summary>
public sealed class SealedLineTests
{
    [Theory]
    [InlineData("starttls", false)]
    [InlineData("on_connect", true)]
    public void A_server_that_the_machine_trusts_gets_the_mails_and_another_gets_none(string tls, bool isOnConnect)
    {
        using var job = new ServedCall();
        using var front = new LoopbackTls(job.Mail.Port, isOnConnect);
        File.WriteAllText(Path.Combine(job.Plan, "channels.json"), $$"""
            { "channels": [ { "name": "mail", "kind": "smtp", "server": "smtp://localhost:{{front.Port}}", "from": "muster@example.org", "tls": "{{tls}}" } ] }
            """);
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);

        Send(job, "strange", null);
        Assert.Equal(0, job.Mail.Count);
        Assert.True(front.Lines > 0);
        Assert.Contains("certificate", job.Do(10, "call", "status", "strange"), StringComparison.Ordinal);

        var trusted = Path.Combine(job.Plan, "authority.pem");
        File.WriteAllText(trusted, front.TrustedPem);
        Send(job, "trusted", trusted);
        Assert.Equal(5, job.Mail.Count);
        Assert.All(job.Mail.Mails, mail => Assert.Single(mail.To));
    }

    private static void Send(ServedCall job, string call, string? trusted)
    {
        job.Open(call, "gao", 7);
        string[] send = ["call", "send", "--links", "http://127.0.0.1:9", "--plan", job.Plan, "--data", job.Data];
        var sent = trusted is null ? MusterProcess.Run(send) : MusterProcess.Run(("SSL_CERT_FILE", trusted), send);
        Assert.Contains("5 messages tried", sent.Output, StringComparison.Ordinal);
    }
}
