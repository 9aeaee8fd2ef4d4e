using System.Collections.Immutable;
using Muster.Departures;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>What somebody writes of an order. What is null or empty stays as it was written before.</summary>
public sealed record OrderRequest(string Id, string Plan, string By)
{
    /// <summary>The preset's word.</summary>
    public string? Preset { get; init; }

    /// <summary>The kind's word.</summary>
    public string? Kind { get; init; }

    /// <summary>Ids of posts.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];

    /// <summary>Populations.</summary>
    public ImmutableArray<Category> Who { get; init; } = [];

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Evidence in free words.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Ids of crossed tripwires.</summary>
    public ImmutableArray<string> Tripwires { get; init; } = [];

    /// <summary>Whether all crossed tripwires of the plan are evidence.</summary>
    public bool FromTripwires { get; init; }

    /// <summary>A moment, or a local date and time in the first post's zone, or <c>now</c>.</summary>
    public string? Effective { get; init; }

    /// <summary>The first review.</summary>
    public LocalDate? ReviewOn { get; init; }

    /// <summary>By the end of which day people have left.</summary>
    public LocalDate? LeaveBy { get; init; }
}
