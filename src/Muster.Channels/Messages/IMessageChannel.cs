namespace Muster.Channels.Messages;

/// <summary>What a channel reaches people by.</summary>
public enum AddressKind
{
    /// <summary>An e-mail address.</summary>
    Mail,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>Nothing of the person's own: a file, a webhook of the organisation's.</summary>
    None,
}

/// <summary>A way to hand messages over. Safe for many hand-overs at once.</summary>
public interface IMessageChannel : IAsyncDisposable
{
    /// <summary>Its name in <c>channels.json</c>.</summary>
    public string Name { get; }

    /// <summary>What it reaches people by.</summary>
    public AddressKind Reaches { get; }

    /// <summary>Whether it was made for exercises. An exercise reaches no other, and a real call reaches none of these.</summary>
    public bool IsForExercises { get; }

    /// <summary>Whether its provider sends receipts: where none come, what was handed over stays so.</summary>
    public bool GivesReceipts { get; }

    /// <summary>Hands one message over. Throws for nothing that the outside does.</summary>
    public Task<HandOver> TakeAsync(OutgoingMessage message, CancellationToken stop);
}
