using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>How well a feed sees (doctrine: Tripwire, health).</summary>
public enum Health
{
    /// <summary>Its answers come, and are of the expected size, age and shape.</summary>
    Seeing,

    /// <summary>Its answers come, but something about them is not as expected.</summary>
    Degraded,

    /// <summary>It tells nothing that can be trusted: its silence means nothing.</summary>
    Blind,
}

/// <summary>A feed as it stands on a day.</summary>
/// <param name="Feed">Its name.</param>
/// <param name="Kind">Its kind, such as <c>us-advisories</c>.</param>
/// <param name="Health">How well it sees.</param>
/// <param name="Why">Why it sees less than it should, as a clause; null where it sees.</param>
/// <param name="LastKnown">When it last gave an answer that could be trusted, or null for never.</param>
/// <param name="LastTried">When it was last asked, or null for never.</param>
public sealed record FeedStanding(string Feed, string Kind, Health Health, string? Why, Instant? LastKnown, Instant? LastTried);
