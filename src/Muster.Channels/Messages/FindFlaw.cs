using System.Text.RegularExpressions;
using MimeKit;

namespace Muster.Channels.Messages;

/// <summary>Finds what forbids sending a message at all: an address that is not exactly one, or a line that would begin another.</summary>
internal static partial class FindFlaw
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of them its brackets.</summary>
    private const int LongestAddress = 254;

    /// <summary>The refusal, or null where the message may be sent.</summary>
    public static HandOver? In(OutgoingMessage message, AddressKind reaches) =>
        !Key().IsMatch(message.Key) ? new HandOver(HandOverResult.Broken, null, "a key that no header carries")
        : !IsAddress(message.Address, reaches) ? Never("an address that is not exactly one of its kind")
        : !OneLine.Is(message.Subject) ? Never("a subject of more than one line")
        : !OneLine.Is(message.Language) ? Never("a language of more than one line")
        : null;

    /// <summary>Whether a text is one mail address and nothing more: no name, no list, no comment, no quoted part.</summary>
    public static bool IsMailAddress(string text) =>
        text.Length <= LongestAddress && OneLine.Is(text) && MailShape().IsMatch(text) && MailboxAddress.TryParse(text, out var box) && box.Address == text && box.Route.Count == 0;

    private static bool IsAddress(string address, AddressKind reaches) => reaches switch
    {
        AddressKind.Mail => IsMailAddress(address),
        AddressKind.Phone => PhoneShape().IsMatch(address),
        _ => OneLine.Is(address),
    };

    private static HandOver Never(string trouble) => new(HandOverResult.NeverHere, null, trouble);

    // Printable ASCII without a space, with at least one letter or digit: it goes into headers and paths.
    [GeneratedRegex(@"\A(?=.*[A-Za-z0-9])[!-~]{1,200}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[^\s@,;:<>()\[\]\\""]{1,64}@[^\s@,;:<>()\[\]\\""]{1,190}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MailShape();

    // E.164: at most 15 digits, the first no zero.
    [GeneratedRegex(@"\A\+[1-9][0-9]{5,14}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PhoneShape();
}
