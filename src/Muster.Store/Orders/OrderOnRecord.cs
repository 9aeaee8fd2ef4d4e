using System.Collections.Immutable;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;

namespace Muster.Store.Orders;

/// <summary>An order with its people and manifests, opened.</summary>
/// <param name="Order">How it stands.</param>
/// <param name="Tracks">How each person of whom anything was said stands, by id.</param>
/// <param name="Manifests">Who travels together, by id.</param>
/// <param name="Told">The alarms that were told.</param>
public sealed record OrderOnRecord(
    DepartureOrder Order, ImmutableSortedDictionary<string, TrackedPerson> Tracks, ImmutableSortedDictionary<string, Manifest> Manifests, ImmutableHashSet<string> Told);

/// <summary>What follows for one order: events of its own, of its people by id, of its manifests by id.</summary>
public sealed record OrderStep(
    string Order,
    ImmutableArray<OrderEvent> Events,
    ImmutableArray<(string Person, TrackEvent Happened)> Tracks,
    ImmutableArray<(string Manifest, ManifestEvent Happened)> Manifests,
    ImmutableArray<string> Told)
{
    /// <summary>Nothing follows.</summary>
    public static OrderStep Nothing(string order) => new(order, [], [], [], []);

    /// <summary>Whether nothing does.</summary>
    public bool IsNothing => Events.IsEmpty && Tracks.IsEmpty && Manifests.IsEmpty && Told.IsEmpty;
}
