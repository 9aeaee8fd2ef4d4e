using System.Net.Http.Json;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Muster.Channels.Notices;

/// <summary>Hands a notice over: to a mail server, or to a webhook as JSON <c>{"subject", "body"}</c>.</summary>
public sealed class HandOverNotice(NoticeSettings settings)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What kept it from being handed over, or null.</summary>
    public async Task<string?> ToAsync(string recipient, string subject, string body, CancellationToken stop)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timed.CancelAfter(Longest);
        try
        {
            var address = new Uri(recipient);
            return address.Scheme == Uri.UriSchemeMailto
                ? await ByMailAsync(address, subject, body, timed.Token).ConfigureAwait(false)
                : await ByWebhookAsync(address, subject, body, timed.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "no answer within 30 s";
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or System.Net.Sockets.SocketException or SmtpCommandException or SmtpProtocolException
            or AuthenticationException or SslHandshakeException or ParseException or UriFormatException)
        {
            return trouble.Message;
        }
    }

    private async Task<string?> ByMailAsync(Uri recipient, string subject, string body, CancellationToken stop)
    {
        if (settings.Smtp is not { } server)
        {
            return "no mail server: set MUSTER_SMTP to smtp://host:port";
        }

        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(settings.From));
        mail.To.Add(MailboxAddress.Parse(Uri.UnescapeDataString(recipient.OriginalString["mailto:".Length..])));
        mail.Subject = subject;
        mail.Body = new TextPart("plain") { Text = body };
        using var client = new SmtpClient();
        await client.ConnectAsync(server.Host, server.Port > 0 ? server.Port : 25, server.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, stop).ConfigureAwait(false);
        await client.SendAsync(mail, stop).ConfigureAwait(false);
        await client.DisconnectAsync(quit: true, stop).ConfigureAwait(false);
        return null;
    }

    private static async Task<string?> ByWebhookAsync(Uri recipient, string subject, string body, CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await client.PostAsJsonAsync(recipient, new Dictionary<string, string> { ["subject"] = subject, ["body"] = body }, stop).ConfigureAwait(false);
        return answer.IsSuccessStatusCode ? null : FormattableString.Invariant($"status {(int)answer.StatusCode}");
    }
}
