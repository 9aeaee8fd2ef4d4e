using System.Collections.Immutable;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using NodaTime;

namespace Muster.Desk.Tripwires;

/// <summary>
/// Watches a plan's tripwires over a data folder. Each look judges what was kept since the last, and keeps what follows from it with the notices in one transaction; what was
/// not kept is found again at the next look, so that it may be killed at any moment. For one thread at a time.
/// </summary>
public sealed class WatchTripwires
{
    private readonly DataStore store;
    private readonly Plan plan;
    private readonly ImmutableArray<string> tell;
    private LiveWorld? world;

    /// <summary>Over an opened and upgraded folder.</summary>
    /// <param name="store">The folder.</param>
    /// <param name="plan">The plan; all of its tripwires are watched.</param>
    /// <param name="tell">Whom to tell of trips: <c>mailto:</c> or <c>https:</c>; nobody where empty.</param>
    public WatchTripwires(DataStore store, Plan plan, ImmutableArray<string> tell) => (this.store, this.plan, this.tell) = (store, plan, tell);

    /// <summary>How the tripwires stand now, each with what has just befallen it, in the plan's order; retired ones follow.</summary>
    public Outcome<ImmutableArray<LifeStep>> Look(Instant now)
    {
        var verdicts = (world ??= new LiveWorld(store, plan, now)).At(now);
        return verdicts.Then(judged => LoadFeeds.From(store, now).Then(feeds => LoadTrackRecords.Of(store, plan.Name).Then(records => KeepLives.In(
            store,
            plan.Name,
            lives => TakeStock.Of(plan, judged, [.. feeds.Select(feed => ListFeeds.Of(feed, now))], lives, now),
            new SayTrips(plan, tell, records, now).Of,
            now))));
    }
}
