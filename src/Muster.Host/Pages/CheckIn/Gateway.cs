using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Host.Pages.CheckIn;

/// <summary>A gateway that hands replies and receipts of one channel to us.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Secret">What its addresses end with: at least 16 letters, digits, "-" or "_".</param>
internal sealed record Gateway(string Channel, string Secret)
{
    /// <summary>The shortest secret.</summary>
    public const int ShortestSecret = 16;

    /// <summary>The names under which the sender's number comes, the first that is there; a dot leads into JSON ("results.0.from").</summary>
    public ImmutableArray<string> From { get; init; } = ["from", "From", "msisdn", "sender"];

    /// <summary>Of the text.</summary>
    public ImmutableArray<string> Text { get; init; } = ["text", "Body", "message", "body", "content"];

    /// <summary>Of the gateway's own id of a message.</summary>
    public ImmutableArray<string> Id { get; init; } = ["id", "MessageSid", "messageId", "message_id", "smsid"];

    /// <summary>Of a receipt's word.</summary>
    public ImmutableArray<string> Status { get; init; } = ["status", "MessageStatus", "state", "dlr"];

    /// <summary>Words of its own for a message that arrived, beside those that <see cref="ReadReceipt"/> knows.</summary>
    public ImmutableArray<string> Delivered { get; init; } = [];

    /// <summary>Words of its own for one that never will.</summary>
    public ImmutableArray<string> Failed { get; init; } = [];

    /// <summary>The gateway with this secret, or null. Each is compared, and each in full, so that the time tells nothing.</summary>
    public static Gateway? Find(ImmutableArray<Gateway> gateways, string secret)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        Gateway? found = null;
        foreach (var gateway in gateways)
        {
            found = CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(Encoding.UTF8.GetBytes(gateway.Secret))) ? gateway : found;
        }

        return found;
    }
}
