using Muster.Picture.Feeds;
using NodaTime;

namespace Muster.Store.Feeds;

/// <summary>A feed that an organisation follows.</summary>
/// <param name="Name">Its name; unique.</param>
/// <param name="Kind">Its connector's kind, such as <c>us-advisories</c>.</param>
/// <param name="Address">Where a pull begins: an address, or a folder's path; null for the kind's own.</param>
/// <param name="Every">How often it is pulled.</param>
/// <param name="Expected">What it must do to count as seeing.</param>
/// <param name="AllowPrivate">Whether it may stand on a machine of the inner network.</param>
/// <param name="MaxMegabytes">How large one answer may be.</param>
/// <param name="Tell">Whom to tell when it sees worse or better: <c>mailto:</c> or <c>https:</c>, or null.</param>
public sealed record Feed(string Name, string Kind, string? Address, Duration Every, FeedExpectation Expected, bool AllowPrivate, int MaxMegabytes, string? Tell)
{
    /// <summary>The file that holds the key of a mailbox, or null.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The environment variable that holds the key of a mailbox, or null.</summary>
    public string? KeyVariable { get; init; }
}
