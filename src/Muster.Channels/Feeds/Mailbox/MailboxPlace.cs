namespace Muster.Channels.Feeds.Mailbox;

/// <summary>How the connection to a mailbox is kept private.</summary>
public enum MailboxPrivacy
{
    /// <summary>TLS from the first byte (port 993).</summary>
    Tls,

    /// <summary>TLS after a first greeting, and never without (port 143).</summary>
    StartTls,

    /// <summary>In the clear: only where the owner allows a machine of the inner network.</summary>
    None,
}

/// <summary>A mailbox that reports are forwarded to.</summary>
/// <param name="Host">The name of its server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Privacy">How the connection is kept private.</param>
/// <param name="User">The name to log in with.</param>
/// <param name="Folder">The folder to look into.</param>
/// <param name="AllowPrivate">Whether the server may be a machine of the inner network.</param>
public sealed record MailboxPlace(string Host, int Port, MailboxPrivacy Privacy, string User, string Folder = "INBOX", bool AllowPrivate = false);
