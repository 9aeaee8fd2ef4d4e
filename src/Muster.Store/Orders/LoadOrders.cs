using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store.People;

namespace Muster.Store.Orders;

/// <summary>Loads how departure orders stand.</summary>
public static class LoadOrders
{
    /// <summary>Every order of the folder, by id; none from a new store.</summary>
    public static Outcome<ImmutableSortedDictionary<string, OrderOnRecord>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableSortedDictionary<string, OrderOnRecord>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            return Outcome.Grant(In(transaction, new OrderSeal(store, transaction)));
        });

    /// <summary>The same out of the event log alone: what stands in the log must be what stands in the tables.</summary>
    public static Outcome<ImmutableSortedDictionary<string, OrderOnRecord>> FromLog(DataStore store) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var seal = new OrderSeal(store, transaction);
        var bodies = connection.Query<string>(
            "select body from event where type glob 'order_*' or type glob 'track_*' or type glob 'manifest_*' or type = 'alarm_told' order by seq", transaction: transaction);
        return Outcome.Grant(bodies.Aggregate(Empty, (orders, body) => LogBody.Fold(orders, body, seal)));
    });

    private static readonly ImmutableSortedDictionary<string, OrderOnRecord> Empty = ImmutableSortedDictionary.Create<string, OrderOnRecord>(StringComparer.Ordinal);

    internal static ImmutableSortedDictionary<string, OrderOnRecord> In(SqliteTransaction transaction, OrderSeal seal)
    {
        var connection = transaction.Connection!;
        var orders = connection.Query<string>("select json from departure_order", transaction: transaction).Select(json => JsonSerializer.Deserialize(json, OrderJson.Default.DepartureOrder)!).ToList();
        var tracks = connection.Query<Row>("select order_id as OrderId, person as Id, sealed from tracked_person", transaction: transaction)
            .ToLookup(row => row.OrderId, row => seal.OpenTrack(row.Sealed, row.OrderId, row.Id));
        var manifests = connection.Query<Row>("select order_id as OrderId, id, sealed from manifest", transaction: transaction).ToLookup(row => row.OrderId, row => seal.OpenManifest(row.Sealed, row.Id));
        var told = connection.Query<Alarm>("select order_id as OrderId, alarm as Id from order_alarm", transaction: transaction).ToLookup(row => row.OrderId, row => row.Id);
        return orders.ToImmutableSortedDictionary(order => order.Id, order => new OrderOnRecord(order, ById(tracks[order.Id]), ById(manifests[order.Id]), [.. told[order.Id]]), StringComparer.Ordinal);
    }

    internal static OrderOnRecord New(string id) => new(new DepartureOrder(id), ById(Enumerable.Empty<TrackedPerson>()), ById(Enumerable.Empty<Manifest>()), []);

    private static ImmutableSortedDictionary<string, TrackedPerson> ById(IEnumerable<TrackedPerson> tracks) => tracks.ToImmutableSortedDictionary(track => track.Person, track => track, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Manifest> ById(IEnumerable<Manifest> manifests) => manifests.ToImmutableSortedDictionary(one => one.Id, one => one, StringComparer.Ordinal);

    private sealed record Row(string OrderId, string Id, byte[] Sealed);

    private sealed record Alarm(string OrderId, string Id);
}
