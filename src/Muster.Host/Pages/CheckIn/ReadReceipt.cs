using Muster.RollCalls.Messages;

namespace Muster.Host.Pages.CheckIn;

/// <summary>Understands a gateway's word for what became of a message.</summary>
internal static class ReadReceipt
{
    /// <summary>
    /// Delivered or failed; null for a word that is not final ("sent", "queued", "enroute") or not known, which changes nothing. The words are those of SMPP's receipts and what
    /// gateways made of them; <paramref name="gateway"/> may name its own, such as Kannel's numbers.
    /// </summary>
    public static MessageOutcome? Of(Gateway gateway, string status) => gateway.Delivered.Contains(status.Trim()) ? MessageOutcome.ReceiptDelivered
        : gateway.Failed.Contains(status.Trim()) ? MessageOutcome.ReceiptFailed
        : Usual(status);

    private static MessageOutcome? Usual(string status) => status.Trim().ToUpperInvariant() switch
    {
        "DELIVERED" or "DELIVRD" or "READ" or "SEEN" or "SUCCESS" => MessageOutcome.ReceiptDelivered,
        "FAILED" or "FAILURE" or "UNDELIVERED" or "UNDELIV" or "UNDELIVERABLE" or "REJECTED" or "REJECTD" or "EXPIRED" or "DELETED" or "BOUNCED" => MessageOutcome.ReceiptFailed,
        _ => null,
    };
}
