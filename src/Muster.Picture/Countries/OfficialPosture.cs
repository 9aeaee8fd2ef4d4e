using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>An official presence that has moved its people.</summary>
public sealed record OfficialPosture
{
    /// <summary>Whose presence: ISO code, <c>UN</c>, <c>EU</c> or a name.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where: ISO code.</summary>
    public required string Country { get; init; }

    /// <summary>What stands or stood; never <c>lifted</c>.</summary>
    public required DepartureStatus Status { get; init; }

    /// <summary>Whom it concerns.</summary>
    public ImmutableArray<Population> Who { get; init; } = [];

    /// <summary>The cities of the posts, where it is not the whole presence.</summary>
    public ImmutableArray<string> Posts { get; init; } = [];

    /// <summary>The date that the text gives, else the day it was first seen.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The day it was lifted, replaced by another status, or first missing; null while it stands.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>How it ended; null while it stands.</summary>
    public PostureEnd? Ended { get; init; }

    /// <summary>An end that is not believed yet, or null.</summary>
    public HeldChange? Held { get; init; }

    /// <summary>The words that tell it, oldest document first.</summary>
    public ImmutableArray<QuotedEvidence> Evidence { get; init; } = [];
}
