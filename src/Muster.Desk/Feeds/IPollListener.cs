using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Store.Tripwires;

namespace Muster.Desk.Feeds;

/// <summary>Whoever is told what polling meets. Called from several threads, never twice at a time.</summary>
public interface IPollListener
{
    /// <summary>A feed sees worse or better than before, or was judged for the first time.</summary>
    public void HealthChanged(FeedStanding feed);

    /// <summary>The store could not be read or written. <paramref name="feed"/>: whose pull could not be kept, or null.</summary>
    public void Refused(string? feed, ImmutableArray<Problem> problems);

    /// <summary>A bug or a broken world. <paramref name="feed"/>: while it was pulled, or null.</summary>
    public void Faulted(string? feed, Exception fault);

    /// <summary>Something befell a tripwire that is watched beside the feeds.</summary>
    public void TripwireChanged(LifeStep step)
    {
        // Who only follows feeds has nothing to say of it.
    }
}
