namespace Muster.RollCalls.Messages;

/// <summary>What happens to a message.</summary>
public enum MessageOutcome
{
    /// <summary>It takes its place in the queue.</summary>
    Enqueued,

    /// <summary>A channel has taken it.</summary>
    Taken,

    /// <summary>The channel could not take it now: busy, too many at once, no line yet, and certainly nothing sent.</summary>
    NotTakenNow,

    /// <summary>The channel says that this address will never do.</summary>
    Rejected,

    /// <summary>The channel itself is broken or wrongly set up, and certainly nothing was sent: no further try will help before somebody mends it.</summary>
    ChannelBroken,

    /// <summary>The program or the line broke off while it was handed over: it may have been sent.</summary>
    BrokenOff,

    /// <summary>The time of its next try has come.</summary>
    RetryDue,

    /// <summary>A receipt: it arrived.</summary>
    ReceiptDelivered,

    /// <summary>A receipt: it will never arrive.</summary>
    ReceiptFailed,

    /// <summary>The channel gives no receipts, or none came in its time.</summary>
    NoReceipt,
}
