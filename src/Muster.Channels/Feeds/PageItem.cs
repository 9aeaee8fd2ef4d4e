using NodaTime;

namespace Muster.Channels.Feeds;

/// <summary>An issuer's page about a country as it stands now.</summary>
public sealed record PageItem : FeedItem
{
    /// <summary>Who issues it: ISO code, <c>UN</c>, <c>EU</c> or a name.</summary>
    public required string Issuer { get; init; }

    /// <summary>The country as the feed names it.</summary>
    public required string CountryName { get; init; }

    /// <summary>Its ISO 3166-1 alpha-2 code, or null where the name is none that Muster knows.</summary>
    public string? Country { get; init; }

    /// <summary>The level of the whole country, 1 to 4 on the common scale, where the feed states it outside the words; else null.</summary>
    public int? Level { get; init; }

    /// <summary>The day that the issuer gives this version, or null. (A UK minor update keeps the day of the one before.)</summary>
    public LocalDate? Issued { get; init; }
}
