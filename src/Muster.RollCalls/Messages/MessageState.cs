namespace Muster.RollCalls.Messages;

/// <summary>Where a message stands (doctrine). The last four are final.</summary>
public enum MessageState
{
    /// <summary>Written with its cause.</summary>
    Created,

    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>A channel has taken it; a receipt may follow.</summary>
    HandedOver,

    /// <summary>Could not be handed over now; is tried again.</summary>
    TempFail,

    /// <summary>The channel's receipt says that it arrived. Changes nobody's state.</summary>
    Delivered,

    /// <summary>Will never arrive at this address.</summary>
    PermFail,

    /// <summary>Our side or the channel is broken, and every try is used up.</summary>
    TechFail,

    /// <summary>Nobody can say: no receipts there, or the program or the line broke off while it was handed over. Never tried again under its key; the next wave has a key of its own.</summary>
    Unknown,
}
