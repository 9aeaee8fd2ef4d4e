using System.Collections.Immutable;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>How a roll call stands.</summary>
/// <param name="Call">The roll call.</param>
/// <param name="People">How many it asks.</param>
/// <param name="Unaccounted">How many are not accounted for now.</param>
/// <param name="States">How many stand in each state; states of nobody may be left out.</param>
/// <param name="Posts">Per post.</param>
/// <param name="Open">The first 100 of those whom somebody has still to do something about.</param>
/// <param name="Messages">How many messages stand in each state; states of none may be left out.</param>
/// <param name="Strays">Replies that belong to nobody.</param>
public sealed record CallBoard(
    RollCall Call,
    int People,
    int Unaccounted,
    ImmutableSortedDictionary<CalledState, int> States,
    ImmutableArray<PostCount> Posts,
    ImmutableArray<OpenRow> Open,
    ImmutableSortedDictionary<MessageState, int> Messages,
    long Strays)
{
    /// <summary>How many of those who are accounted for have sent words since that nobody could be sure of: open too.</summary>
    public int Unread { get; init; }

    /// <summary>Whether a program hands messages over now and begins the waves.</summary>
    public bool IsHandedOver { get; init; }
}

/// <summary>How a post stands in a roll call.</summary>
public sealed record PostCount(string Post, int People, int Unaccounted, int NeedsHelp);

/// <summary>Somebody whom somebody has still to do something about.</summary>
/// <param name="Id">On the roster.</param>
/// <param name="Name">The name, or the id.</param>
/// <param name="Post">The post's id.</param>
/// <param name="State">Where they stand now.</param>
/// <param name="Since">Since when.</param>
/// <param name="Attempts">How often it was tried to reach them.</param>
/// <param name="Trouble">What the last message to them met, or null.</param>
public sealed record OpenRow(string Id, string Name, string Post, CalledState State, Instant Since, int Attempts, string? Trouble);
