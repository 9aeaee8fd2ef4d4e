using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Muster.Channels.Messages.ByMail;

/// <summary>One line to a mail server, kept open for many mails; one mail at a time.</summary>
internal sealed class MailLine : IDisposable
{
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly MailSettings settings;
    private readonly SmtpClient client;

    public MailLine(MailSettings settings)
    {
        this.settings = settings;
        client = new SmtpClient
        {
            // Without it the greeting tells the server, and every reader of the mail's head, this machine's own address.
            LocalDomain = WriteMail.DomainOf(settings.From),
            // A list of revoked certificates that cannot be fetched must not keep a roll call in the house.
            CheckCertificateRevocation = false,
        };
    }

    /// <summary>Whether it can take another mail.</summary>
    public bool IsOpen => client.IsConnected;

    /// <summary>Opens it: connection, TLS, login. A server that takes longer than 15 s to greet is one to try again later.</summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(Greeting);
        await client.ConnectAsync(settings.Host, settings.Port, Security(settings.Tls), late.Token).ConfigureAwait(false);
        if (settings.Login is { } login)
        {
            await client.AuthenticateAsync(login.User, login.Password.Reveal(), late.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the server takes such an address (RFC 6531); asked of an open line. A domain beyond ASCII has a spelling in ASCII, what stands before the @ has none.</summary>
    public bool Takes(string address) => Ascii.IsValid(address.AsSpan(0, address.IndexOf('@', StringComparison.Ordinal))) || client.Capabilities.HasFlag(SmtpCapabilities.UTF8);

    /// <summary>Sends one mail to its one recipient. <paramref name="progress"/> is told of every byte of the text, and of none before the server asked for it.</summary>
    public Task SendAsync(MimeMessage mail, ITransferProgress progress, CancellationToken stop) =>
        client.SendAsync(mail, mail.From.Mailboxes.Single(), mail.To.Mailboxes, stop, progress);

    /// <summary>Closes it with a word, where there is time for one.</summary>
    public async Task CloseAsync()
    {
        using var late = new CancellationTokenSource(Farewell);
        try
        {
            await client.DisconnectAsync(quit: true, late.Token).ConfigureAwait(false);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or IOException or ProtocolException or CommandException)
        {
            // Every mail has had its answer: nothing is lost.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static SecureSocketOptions Security(MailTls tls) => tls switch
    {
        MailTls.OnConnect => SecureSocketOptions.SslOnConnect,
        MailTls.WhenAvailable => SecureSocketOptions.StartTlsWhenAvailable,
        MailTls.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
