using System.Collections.Immutable;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>What is known of one country on a day (contract/picture.md): rebuilt from what was taken in, never stored.</summary>
public sealed record CountryPicture
{
    /// <summary>ISO code.</summary>
    public required string Country { get; init; }

    /// <summary>The day; nothing that came in later is used.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What each issuer tells its public, by issuer.</summary>
    public ImmutableArray<IssuerAdvice> Advice { get; init; } = [];

    /// <summary>Who has moved its people: those that stand first, then the ended ones, the newest first.</summary>
    public ImmutableArray<OfficialPosture> Postures { get; init; } = [];

    /// <summary>What happened, the newest first.</summary>
    public ImmutableArray<KnownIncident> Incidents { get; init; } = [];

    /// <summary>Numbers about the whole conflict or crisis.</summary>
    public ImmutableArray<KnownFact> Figures { get; init; } = [];

    /// <summary>Who rules, and how that came.</summary>
    public ImmutableArray<KnownFact> Government { get; init; } = [];

    /// <summary>International missions.</summary>
    public ImmutableArray<KnownFact> Missions { get; init; } = [];

    /// <summary>How well each feed sees that the picture rests on.</summary>
    public ImmutableArray<FeedStanding> Feeds { get; init; } = [];
}
