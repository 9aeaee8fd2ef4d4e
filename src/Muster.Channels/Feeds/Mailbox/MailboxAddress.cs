using System.Net;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Mailbox;

/// <summary>Reads where a mailbox is: <c>imaps://user@host/FOLDER</c> (TLS) or <c>imap://user@host/FOLDER</c> (TLS after the greeting; in the clear only within this machine).</summary>
public static class MailboxAddress
{
    private const string Expected = "a mailbox such as imaps://user@host/INBOX (an @ in the user's name is written %40)";
    private const int TlsPort = 993;
    private const int GreetingPort = 143;

    /// <summary>The mailbox, or a refusal; a key has no place in an address.</summary>
    public static Outcome<MailboxPlace> Read(string text, bool allowPrivate)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("imaps" or "imap") || address.IdnHost.Length == 0 || address.UserInfo.Length == 0)
        {
            return Refuse("an address that is no mailbox's");
        }

        if (address.UserInfo.Contains(':', StringComparison.Ordinal) || address.Query.Length + address.Fragment.Length > 0)
        {
            return Refuse("an address with more than user, host and folder");
        }

        var tls = address.Scheme == "imaps";
        var privacy = tls ? MailboxPrivacy.Tls : allowPrivate && IsThisMachine(address.IdnHost) ? MailboxPrivacy.None : MailboxPrivacy.StartTls;
        var folder = Uri.UnescapeDataString(address.AbsolutePath.Trim('/'));
        return Outcome.Grant(new MailboxPlace(
            address.IdnHost,
            address.Port > 0 ? address.Port : tls ? TlsPort : GreetingPort,
            privacy,
            Uri.UnescapeDataString(address.UserInfo),
            folder.Length == 0 ? "INBOX" : folder,
            allowPrivate));
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static Outcome<MailboxPlace> Refuse(string found) => Outcome.Refuse<MailboxPlace>(new Problem(ProblemCodes.FeedAddress, found, Expected));
}
