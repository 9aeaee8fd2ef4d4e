using System.Collections.Immutable;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>How many people of a post stand in a state now.</summary>
public sealed record StateCount(string Post, CalledState State, int People);

/// <summary>Somebody about whom something has still to be done.</summary>
/// <param name="Number">In this data folder.</param>
/// <param name="Person">How they stand.</param>
/// <param name="Post">Their post.</param>
/// <param name="Warden">Their warden on the roster, or null.</param>
/// <param name="State">Where they stand now, by the clock.</param>
/// <param name="Trouble">What stood in the way of the newest message that failed, or null.</param>
public sealed record OpenPerson(long Number, CalledPerson Person, string Post, string? Warden, CalledState State, string? Trouble)
{
    /// <summary>The id of the warden on whose list they are now, or empty where no warden can look for them: the desk's.</summary>
    public string List { get; init; } = "";

    /// <summary>Whether that warden was sent the link to the list.</summary>
    public bool IsListTold { get; init; }
}

/// <summary>How a roll call stands.</summary>
/// <param name="Call">The call.</param>
/// <param name="Counts">Per post and state, only where there is somebody; STALE by the clock.</param>
/// <param name="Open">The first of those who are open, those who need help first.</param>
/// <param name="Unread">How many of those who are accounted for, and need no help, have sent words since that nobody could be sure of.</param>
/// <param name="Messages">How many messages stand in each state.</param>
/// <param name="BeingHandedOver">How many of the queued ones somebody is handing over just now.</param>
/// <param name="Strays">How many replies wait that could be put to nobody.</param>
/// <param name="At">As of when.</param>
public sealed record CallCounts(
    KeptCall Call,
    ImmutableArray<StateCount> Counts,
    ImmutableArray<OpenPerson> Open,
    int Unread,
    ImmutableSortedDictionary<MessageState, int> Messages,
    int BeingHandedOver,
    int Strays,
    Instant At);
