using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Muster.Channels.Messages.ByMail;

/// <summary>Writes the one mail for one person.</summary>
internal static partial class WriteMail
{
    /// <summary>The mail; the message has been looked at by <see cref="FindFlaw"/>. The date is in UTC: a zone would tell where the sender is.</summary>
    public static MimeMessage Of(OutgoingMessage message, string from, DateTimeOffset now)
    {
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            Date = now.ToUniversalTime(),
            MessageId = IdOf(message.Key, from),
            Body = new TextPart("plain") { Text = message.Text },
        };
        mail.From.Add(new MailboxAddress("", from));
        mail.To.Add(new MailboxAddress("", message.Address));
        mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office note answers it
        if (LanguageShape().IsMatch(message.Language))
        {
            mail.Headers.Add(HeaderId.ContentLanguage, message.Language);
        }

        return mail;
    }

    /// <summary>The same for the same key, so that a mail that came twice after all is shown once by those who look for that.</summary>
    public static string IdOf(string key, string from)
    {
        var name = IdShape().IsMatch(key) ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return name + "@" + DomainOf(from);
    }

    /// <summary>What stands behind an address's @.</summary>
    public static string DomainOf(string address) => MailboxAddress.EncodeAddrspec(address).Split('@')[^1];

    // The left side of RFC 5322, 3.6.4, and less.
    [GeneratedRegex(@"\A[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex IdShape();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z]{2,8})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LanguageShape();
}
