using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace Muster.Channels.Messages.ByMail;

/// <summary>
/// Says what a mail server's refusal means. 4xx: later. 5xx to the recipient: never at this address, but for 5.7.x (RFC 3463: policy), which is about us, and for codes
/// that are about commands and logins. 5xx to the sender: our settings. 5xx after the text: 550, 551 and 553 are about the recipient (many servers look only then),
/// 552 and 554 about the text, which is ours. Nothing of the server's words is repeated: they often hold the address.
/// </summary>
internal static partial class SortReply
{
    /// <summary>What a refusal within a mail means.</summary>
    public static HandOver Of(SmtpCommandException refusal)
    {
        var code = (int)refusal.StatusCode;
        var place = refusal.ErrorCode switch
        {
            SmtpErrorCode.SenderNotAccepted => "to the sender",
            SmtpErrorCode.RecipientNotAccepted => "to the recipient",
            _ => "to the mail",
        };
        return new HandOver(ResultOf(refusal.ErrorCode, code, IsPolicy(refusal.Message)), null, $"the mail server answered {code} {place}");
    }

    /// <summary>What a refused greeting or login means: for now where it says so (4xx), else our settings.</summary>
    public static HandOver OfOpening(int code, string what) =>
        new(code is >= 400 and < 500 ? HandOverResult.TryAgain : HandOverResult.Broken, null, code > 0 ? $"the mail server answered {code} to {what}" : $"the mail server refused {what}");

    private static HandOverResult ResultOf(SmtpErrorCode step, int code, bool isPolicy) => (step, code) switch
    {
        (_, >= 400 and < 500) => HandOverResult.TryAgain,
        (SmtpErrorCode.SenderNotAccepted, _) => HandOverResult.Broken,
        (_, 550 or 551 or 553 or 556) when !isPolicy => HandOverResult.NeverHere,
        (SmtpErrorCode.RecipientNotAccepted, 552 or 554) when !isPolicy => HandOverResult.NeverHere,
        _ => HandOverResult.Broken,
    };

    private static bool IsPolicy(string words) => Policy().IsMatch(words);

    [GeneratedRegex(@"^\s*(\d{3}[ -])?5\.7\.\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Policy();
}
