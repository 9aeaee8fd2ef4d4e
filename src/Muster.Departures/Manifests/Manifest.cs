using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.Manifests;

/// <summary>Where a manifest stands.</summary>
public enum ManifestState
{
    /// <summary>Nobody has written it yet.</summary>
    Unwritten,

    /// <summary>Under way, and the last count agreed with the list.</summary>
    Open,

    /// <summary>A count differed from the list, and nobody has explained it.</summary>
    Discrepant,

    /// <summary>Everybody is where the journey ends.</summary>
    Closed,
}

/// <summary>Why a count differed.</summary>
/// <param name="Missing">Who of the list is not there, by id.</param>
/// <param name="Extra">Who is there and was not on the list, by name.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
public sealed record Explanation(ImmutableArray<string> Missing, ImmutableArray<string> Extra, string Because, string By, Instant At);

/// <summary>Heads counted at a checkpoint.</summary>
/// <param name="Checkpoint">Where.</param>
/// <param name="Heads">How many were there.</param>
/// <param name="Expected">How many the list had then.</param>
/// <param name="By">Who counted.</param>
/// <param name="At">When.</param>
/// <param name="Explained">Why it differed; null where it did not, or where nobody has said.</param>
public sealed record HeadCount(string Checkpoint, int Heads, int Expected, string By, Instant At, Explanation? Explained);

/// <summary>Who travels together in one vehicle or flight; every change is an event (<see cref="EvolveManifest"/>).</summary>
/// <param name="Id">Its short name.</param>
public sealed record Manifest(string Id)
{
    /// <summary>Where it stands.</summary>
    public ManifestState State { get; init; }

    /// <summary>The vehicle or the flight.</summary>
    public string Vehicle { get; init; } = "";

    /// <summary>Who is aboard by the list: ids on the roster.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Who came aboard beside the list, by name.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Where heads are to be counted, in this order.</summary>
    public ImmutableArray<string> Checkpoints { get; init; } = [];

    /// <summary>The counts so far.</summary>
    public ImmutableArray<HeadCount> Counts { get; init; } = [];

    /// <summary>How many heads the next count should find.</summary>
    public int Expected => People.Length + Others.Length;

    /// <summary>Where heads are to be counted next, or null after the last.</summary>
    public string? Next => Counts.Length < Checkpoints.Length ? Checkpoints[Counts.Length] : null;

    /// <summary>Whether it is under way: nobody of it may be on another.</summary>
    public bool IsOpen => State is ManifestState.Open or ManifestState.Discrepant;
}
