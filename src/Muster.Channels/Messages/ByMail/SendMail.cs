using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Muster.Channels.Messages.ByMail;

/// <summary>What became of a line.</summary>
internal enum LineAfter
{
    /// <summary>It takes another mail.</summary>
    Usable,

    /// <summary>It broke before the server could have had any of the text: then, and only then, the same mail may go over another line at once.</summary>
    BrokeBefore,

    /// <summary>It is used no more.</summary>
    Spent,
}

/// <summary>Sends one mail over one line, and says what came of it, whatever the server does.</summary>
internal static class SendMail
{
    /// <summary>What came of it, and what became of the line.</summary>
    public static async Task<(HandOver Handed, LineAfter Line)> OverAsync(MailLine line, MimeMessage mail, TimeSpan patience, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(patience);
        var text = new TextProgress();
        try
        {
            if (!line.IsOpen)
            {
                await line.OpenAsync(late.Token).ConfigureAwait(false);
            }

            if (!line.Takes(mail.To.Mailboxes.Single().Address))
            {
                return (new HandOver(HandOverResult.NeverHere, null, "the mail server takes no letters beyond ASCII in addresses"), LineAfter.Usable);
            }

            await line.SendAsync(mail, text, late.Token).ConfigureAwait(false);
            return (new HandOver(HandOverResult.Taken, null, null), LineAfter.Usable);
        }
        catch (SmtpCommandException refusal)
        {
            // 421 (RFC 5321, 3.8): the server closes the line, often only because it was kept open.
            return (SortReply.Of(refusal), refusal.StatusCode is not SmtpStatusCode.ServiceNotAvailable ? LineAfter.Usable : text.HasBegun ? LineAfter.Spent : LineAfter.BrokeBefore);
        }
        catch (AuthenticationException refusal)
        {
            return (SortReply.OfOpening(refusal.InnerException is SmtpCommandException inner ? (int)inner.StatusCode : 0, "the login"), LineAfter.Spent);
        }
        catch (ServiceNotAuthenticatedException)
        {
            return (SortReply.OfOpening(530, "a mail without a login"), LineAfter.Spent);
        }
        catch (OperationCanceledException)
        {
            return (Broken(text.HasBegun, stop.IsCancellationRequested ? "it was stopped" : "no answer in time"), LineAfter.Spent);
        }
        catch (NotSupportedException)
        {
            return (new HandOver(HandOverResult.Broken, null, "the mail server offers no STARTTLS, or no login that Muster knows"), LineAfter.Spent);
        }
        catch (SslHandshakeException refusal) when (refusal.InnerException is System.Security.Authentication.AuthenticationException)
        {
            return (new HandOver(HandOverResult.Broken, null, "the mail server's certificate cannot be trusted"), LineAfter.Spent);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or ProtocolException or SslHandshakeException or ServiceNotConnectedException)
        {
            return (Broken(text.HasBegun, text.HasBegun ? "the line broke after the text" : "no line to the mail server"), text.HasBegun ? LineAfter.Spent : LineAfter.BrokeBefore);
        }
    }

    private static HandOver Broken(bool hasText, string trouble) => new(hasText ? HandOverResult.NobodyKnows : HandOverResult.TryAgain, null, trouble);

    /// <summary>Whether any of the text has been given to the line. The end of it, which makes the server answer for it, is never given before.</summary>
    private sealed class TextProgress : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
