using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store.Feeds;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Orders;

/// <summary>Keeps what befalls departure orders: log entries, states, alarms told and notices in one transaction, all of it or nothing.</summary>
public static class KeepOrders
{
    private const string UpsertOrder = """
        insert into departure_order (id, state, json, kept_at) values (@Id, @state, @json, @at)
        on conflict (id) do update set state = excluded.state, json = excluded.json, kept_at = excluded.kept_at
        """;

    private const string UpsertTrack = """
        insert into tracked_person (order_id, person, state, sealed) values (@order, @Person, @state, @closed)
        on conflict (order_id, person) do update set state = excluded.state, sealed = excluded.sealed
        """;

    private const string UpsertManifest = """
        insert into manifest (id, order_id, state, sealed) values (@Id, @order, @state, @closed)
        on conflict (id) do update set state = excluded.state, sealed = excluded.sealed
        """;

    private const string InsertAlarm = "insert into order_alarm (order_id, alarm, told_at) values (@order, @alarm, @at)";

    /// <summary>
    /// The orders after it, by id. <paramref name="decide"/> sees them as they stand while no other writer can come between, and says what follows and whom to tell. Where that is
    /// nothing, nothing is written.
    /// </summary>
    public static Outcome<ImmutableSortedDictionary<string, OrderOnRecord>> In(
        DataStore store,
        Func<ImmutableSortedDictionary<string, OrderOnRecord>, Outcome<(ImmutableArray<OrderStep> Steps, ImmutableArray<NoticeToSend> Notices)>> decide,
        Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var seal = new OrderSeal(store, transaction);
        var before = LoadOrders.In(transaction, seal);
        return decide(before).Then(decided =>
        {
            var keeping = new Keeping(transaction, seal, now);
            var after = decided.Steps.Where(step => !step.IsNothing).Aggregate(before, (orders, step) => orders.SetItem(step.Order, keeping.Keep(orders.GetValueOrDefault(step.Order) ?? LoadOrders.New(step.Order), step)));
            foreach (var notice in decided.Notices)
            {
                QueueNotice.In(transaction, notice, now);
            }

            if (!decided.Notices.IsEmpty || decided.Steps.Any(step => !step.IsNothing))
            {
                transaction.Commit();
            }

            return Outcome.Grant(after);
        });
    });

    private sealed class Keeping(SqliteTransaction transaction, OrderSeal seal, Instant now)
    {
        private readonly EventChain log = new(transaction);
        private readonly string at = InstantPattern.ExtendedIso.Format(now);

        public OrderOnRecord Keep(OrderOnRecord before, OrderStep step)
        {
            var order = step.Events.Aggregate(before.Order, Keep);
            if (!step.Events.IsEmpty)
            {
                Run(UpsertOrder, new { order.Id, state = Words<OrderState>.Of(order.State), json = JsonSerializer.Serialize(order, OrderJson.Default.DepartureOrder), at });
            }

            var tracks = step.Tracks.Aggregate(before.Tracks, (all, one) => all.SetItem(one.Person, Keep(order.Id, all.GetValueOrDefault(one.Person) ?? new TrackedPerson(one.Person), one.Happened)));
            var manifests = step.Manifests.Aggregate(before.Manifests, (all, one) => all.SetItem(one.Manifest, Keep(order.Id, all.GetValueOrDefault(one.Manifest) ?? new Manifest(one.Manifest), one.Happened)));
            foreach (var alarm in step.Told)
            {
                log.Append("alarm_told", LogBody.Told(order.Id, alarm), now);
                Run(InsertAlarm, new { order = order.Id, alarm, at });
            }

            return new OrderOnRecord(order, tracks, manifests, before.Told.Union(step.Told));
        }

        private DepartureOrder Keep(DepartureOrder before, OrderEvent happened)
        {
            var body = JsonSerializer.Serialize(happened, OrderJson.Default.OrderEvent);
            log.Append(TypeOf(body), LogBody.Of(before.Id, body), now);
            return EvolveOrder.After(before, happened);
        }

        private TrackedPerson Keep(string order, TrackedPerson before, TrackEvent happened)
        {
            var after = EvolveTrack.After(before, happened);
            log.Append(TypeOf(JsonSerializer.Serialize(happened, OrderJson.Default.TrackEvent)), LogBody.Sealed(order, "person", before.Person, seal.Close(happened, order, before.Person)), now);
            Run(UpsertTrack, new { order, after.Person, state = Words<TrackState>.Of(after.State), closed = seal.Close(after, order) });
            return after;
        }

        private Manifest Keep(string order, Manifest before, ManifestEvent happened)
        {
            var after = EvolveManifest.After(before, happened);
            log.Append(TypeOf(JsonSerializer.Serialize(happened, OrderJson.Default.ManifestEvent)), LogBody.Sealed(order, "manifest", before.Id, seal.Close(happened, before.Id)), now);
            Run(UpsertManifest, new { after.Id, order, state = Words<ManifestState>.Of(after.State), closed = seal.Close(after) });
            return after;
        }

        private void Run(string sql, object values) => transaction.Connection!.Execute(sql, values, transaction);

        private static string TypeOf(string body)
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("event").GetString()!;
        }
    }
}
