namespace Muster.Channels.Messages;

/// <summary>One message to one person: no list of recipients ever shares one.</summary>
/// <param name="Key">Never given twice for another message; goes along wherever the channel has a place for it.</param>
/// <param name="Address">An e-mail address or an E.164 number, as the channel asks; empty where it needs none.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Language">ISO 639-1.</param>
public sealed record OutgoingMessage(string Key, string Address, string Subject, string Text, string Language);

/// <summary>What came of handing a message over.</summary>
public enum HandOverResult
{
    /// <summary>The channel has taken it.</summary>
    Taken,

    /// <summary>Certainly not taken, and may be later: the connection was refused, the mailbox is full, the gateway is busy (429, 5xx).</summary>
    TryAgain,

    /// <summary>Certainly not taken, and never will be at this address: no such mailbox, no such number.</summary>
    NeverHere,

    /// <summary>Certainly not taken, because our settings or the channel are wrong: a refused login, 401, 404.</summary>
    Broken,

    /// <summary>Nobody can say whether it was taken: the line broke or fell silent after all of it had been sent.</summary>
    NobodyKnows,
}

/// <summary>What came of handing a message over.</summary>
/// <param name="Result">What.</param>
/// <param name="TakenAs">The channel's own id of it, which its receipts name; or null.</param>
/// <param name="Trouble">What stood in the way, one line without address or text; or null.</param>
public sealed record HandOver(HandOverResult Result, string? TakenAs, string? Trouble);
