using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.Manifests;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Runs the manifests of an order: to begin one, to count heads, to explain a difference, to end it.</summary>
public static class RunManifest
{
    /// <summary>How it stands after the act. Nobody is on two open manifests, whichever orders they belong to; a name stands for one manifest in a folder.</summary>
    public static Outcome<Manifest> In(string folder, string order, string manifest, string? plan, ManifestCommand act, Instant now) => OpenStore.At(folder).Then(store =>
        AdvanceOrders.In(store, now)
            .Then(orders => orders.ContainsKey(order) ? PeopleUnderOrder.From(store, plan) : ActOnOrder.Unknown<ImmutableArray<Person>>(order, orders.Keys))
            .Then(people => KeepOrders.In(store, orders => Decide(orders, order, manifest, people, act, now), now))
            .Then(orders => Outcome.Grant(orders[order].Manifests[manifest])));

    private static Outcome<(ImmutableArray<OrderStep> Steps, ImmutableArray<NoticeToSend> Notices)> Decide(
        ImmutableSortedDictionary<string, OrderOnRecord> orders, string order, string manifest, ImmutableArray<Person> people, ManifestCommand act, Instant now)
    {
        var record = orders[order];
        var known = Mine(orders, order, manifest, act).Then(_ => act is OpenManifest open ? MayTravel(record, people, open) : Outcome.Grant(order));
        return known.Then(_ => DecideManifest.Of(record.Manifests.GetValueOrDefault(manifest) ?? new Manifest(manifest), act, Elsewhere(orders, manifest), now)).Then(events =>
            Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([OrderStep.Nothing(order) with { Manifests = [.. events.Select(happened => (manifest, happened))] }], [])));
    }

    private static Outcome<string> Mine(ImmutableSortedDictionary<string, OrderOnRecord> orders, string order, string manifest, ManifestCommand act)
    {
        var other = orders.Values.FirstOrDefault(one => one.Order.Id != order && one.Manifests.ContainsKey(manifest));
        return other is not null ? Bad($"the manifest '{manifest}' of the order {other.Order.Id}", "another name, or that order")
            : act is OpenManifest || orders[order].Manifests.ContainsKey(manifest) ? Outcome.Grant(order)
            : Bad($"no manifest '{manifest}'", orders[order].Manifests.IsEmpty ? "one that was begun ('manifest open')" : "one of " + string.Join(", ", orders[order].Manifests.Keys));
    }

    private static Outcome<string> MayTravel(OrderOnRecord record, ImmutableArray<Person> people, OpenManifest open) => record.Order.EffectiveAt is null
        ? Outcome.Refuse<string>(new Problem(ProblemCodes.OrderStep, "an order that nobody has approved", "an approved one: before, nobody travels under it"))
        : open.People.IsEmpty ? Outcome.Grant(record.Order.Id)
        : TrackPeople.Find(record, people, open.People).Then(_ => Outcome.Grant(record.Order.Id));

    private static Dictionary<string, string> Elsewhere(ImmutableSortedDictionary<string, OrderOnRecord> orders, string manifest) => orders.Values
        .SelectMany(record => record.Manifests.Values).Where(one => one.IsOpen && one.Id != manifest)
        .SelectMany(one => one.People.Select(person => (person, one.Id))).DistinctBy(one => one.person)
        .ToDictionary(one => one.person, one => one.Id, StringComparer.Ordinal);

    private static Outcome<string> Bad(string found, string expected) => Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, found, expected));
}
