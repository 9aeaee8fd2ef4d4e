using NodaTime;

namespace Muster.RollCalls.Messages;

/// <summary>
/// Where a message goes from where it stands. Whatever may have been sent is never sent again under the same key: a person who is told twice stops reading, and a storm of tries has taken
/// whole networks down. Nothing leaves a final state; a receipt that comes after it is ignored.
/// </summary>
public static class DecideMessage
{
    /// <summary>How often a message is tried: the waits between sum up to about a quarter of an hour, which is over before the next wave.</summary>
    public const int MostTries = 6;

    private const int MostDoublings = 5;

    private static readonly Duration FirstWait = Duration.FromSeconds(30);

    /// <summary>Where it goes; null where the outcome changes nothing there.</summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="outcome">What happens to it.</param>
    /// <param name="tries">How often it was tried, this time among them.</param>
    public static MessageState? Of(MessageState from, MessageOutcome outcome, int tries) => (from, outcome) switch
    {
        (MessageState.Created, MessageOutcome.Enqueued) => MessageState.Queued,
        (MessageState.Queued, MessageOutcome.Taken) => MessageState.HandedOver,
        (MessageState.Queued, MessageOutcome.NotTakenNow) => tries < MostTries ? MessageState.TempFail : MessageState.TechFail,
        (MessageState.Queued, MessageOutcome.Rejected) => MessageState.PermFail,
        (MessageState.Queued, MessageOutcome.ChannelBroken) => MessageState.TechFail,
        (MessageState.Queued, MessageOutcome.BrokenOff) => MessageState.Unknown,
        (MessageState.TempFail, MessageOutcome.RetryDue) => MessageState.Queued,
        (MessageState.HandedOver, MessageOutcome.ReceiptDelivered) => MessageState.Delivered,
        (MessageState.HandedOver, MessageOutcome.ReceiptFailed) => MessageState.PermFail,
        (MessageState.HandedOver, MessageOutcome.NoReceipt) => MessageState.Unknown,
        _ => null,
    };

    /// <summary>Whether nothing leaves this state.</summary>
    public static bool IsFinal(MessageState state) => state is MessageState.Delivered or MessageState.PermFail or MessageState.TechFail or MessageState.Unknown;

    /// <summary>How long to wait after a try that failed: half a minute, then twice as long each time, at most 16 minutes.</summary>
    /// <param name="tries">How often it was tried, from 1.</param>
    public static Duration RetryAfter(int tries) => FirstWait * (1 << Math.Clamp(tries - 1, 0, MostDoublings));
}
