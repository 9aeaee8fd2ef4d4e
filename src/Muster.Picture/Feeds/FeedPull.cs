using NodaTime;

namespace Muster.Picture.Feeds;

/// <summary>How a pull ended.</summary>
public enum PullOutcome
{
    /// <summary>An answer came.</summary>
    Answered,

    /// <summary>The server says that its last answer still stands.</summary>
    NotModified,

    /// <summary>The server gave nothing: no connection, a time-out, an error of its own.</summary>
    Unreachable,

    /// <summary>What came is no answer of this feed: empty, another shape, too large, from a place that is not asked.</summary>
    Refused,
}

/// <summary>A feed was asked once.</summary>
/// <param name="At">When.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Items">How many usable items came, or stand where nothing changed.</param>
/// <param name="Flaws">How many that could not be used.</param>
/// <param name="Newest">The newest day that an item bears, or null.</param>
/// <param name="Problem">What was wrong, as a clause, or null.</param>
public sealed record FeedPull(Instant At, PullOutcome Outcome, int Items, int Flaws, LocalDate? Newest, string? Problem);
