using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Channels.Feeds;

/// <summary>
/// Understands the answers of one kind of feed. Pure: it fetches nothing, keeps nothing and never falls back to built-in values. Safe for many threads.
/// </summary>
public interface IConnector
{
    /// <summary>The word after <c>muster feed add</c>, such as <c>us-advisories</c>.</summary>
    public string Kind { get; }

    /// <summary>What the feed is, in one line for <c>--help</c>.</summary>
    public string About { get; }

    /// <summary>Where a pull begins when nobody gives another address; empty where only the owner can know it.</summary>
    public ImmutableArray<Uri> Start { get; }

    /// <summary>How few items a whole pull has when the feed is well; 1 where nothing better is known.</summary>
    public int ExpectedMinimum { get; }

    /// <summary>
    /// What the answer tells, or a refusal (<see cref="ProblemCodes.FeedShape"/>) where it is not of the feed's shape at all. A single item that is not of the
    /// shape is a flaw, and the others still count.
    /// </summary>
    public Outcome<FeedStep> Read(FetchedAnswer answer);
}
