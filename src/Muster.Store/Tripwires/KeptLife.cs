using System.Collections.Immutable;
using Muster.Store.Feeds;
using Muster.Tripwires.Life;

namespace Muster.Store.Tripwires;

/// <summary>A watched tripwire as it is kept.</summary>
/// <param name="Life">How it stands.</param>
/// <param name="Now">How it was judged last.</param>
public sealed record KeptLife(WatchedTripwire Life, JudgedNow Now);

/// <summary>What happened to one tripwire.</summary>
/// <param name="After">How it stands after it.</param>
/// <param name="Now">How it was judged.</param>
/// <param name="Events">What befell it; may be nothing.</param>
public sealed record LifeStep(WatchedTripwire After, JudgedNow Now, ImmutableArray<LifeEvent> Events);

/// <summary>What is to be told, and what was told.</summary>
/// <param name="Untold">Trips of which nobody has been told, oldest first.</param>
/// <param name="Told">Notices of trips so far.</param>
/// <param name="Lives">How each tripwire stands now, by id.</param>
/// <param name="Events">What has just happened, by tripwire.</param>
public sealed record NoticeBook(ImmutableArray<UntoldTrip> Untold, ImmutableArray<ToldNotice> Told, ImmutableDictionary<string, KeptLife> Lives, ImmutableArray<LifeStep> Events);

/// <summary>Notices of trips, and the trips that they tell of.</summary>
/// <param name="Trips">Their numbers; none for a notice of something else.</param>
/// <param name="Notices">One a recipient.</param>
public sealed record TripsTold(ImmutableArray<long> Trips, ImmutableArray<NoticeToSend> Notices);
