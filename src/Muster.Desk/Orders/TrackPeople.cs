using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Says what is asked of a person, who may be proposed to leave or to stay.</summary>
/// <param name="order">The order.</param>
/// <param name="person">Who.</param>
public delegate TrackCommand TrackAsked(DepartureOrder order, Person person);

/// <summary>Keeps what befalls people under an order: all of those named, or none.</summary>
public static class TrackPeople
{
    /// <summary>How they stand after it, in the order in which they were named; or every problem. Nobody named means everybody of whom nothing was said yet.</summary>
    public static Outcome<ImmutableArray<TrackedPerson>> In(string folder, string order, string? plan, ImmutableArray<string> named, TrackAsked asked, Instant now) => OpenStore.At(folder).Then(store =>
        AdvanceOrders.In(store, now)
            .Then(orders => orders.ContainsKey(order) ? PeopleUnderOrder.From(store, plan) : ActOnOrder.Unknown<ImmutableArray<Person>>(order, orders.Keys))
            .Then(people =>
            {
                ImmutableArray<string> moved = [];
                return KeepOrders.In(store, orders => Find(orders[order], people, named).Then(found => Decide(orders[order], found, asked, now).Then(step =>
                {
                    moved = [.. found.Select(person => person.Id)];
                    return Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([step], []));
                })), now).Then(orders => Outcome.Grant<ImmutableArray<TrackedPerson>>([.. moved.Select(id => orders[order].Tracks.GetValueOrDefault(id) ?? new TrackedPerson(id))]));
            }));

    /// <summary>Those named among the people at an order's places.</summary>
    internal static Outcome<ImmutableArray<Person>> Find(OrderOnRecord record, ImmutableArray<Person> people, ImmutableArray<string> named)
    {
        var there = people.Where(person => record.Order.Terms!.Places.Any(place => place.Post == person.Post)).ToImmutableArray();
        if (there.IsEmpty)
        {
            return Outcome.Refuse<ImmutableArray<Person>>(new Problem(ProblemCodes.PersonUnknown, "nobody at the places of the order", "people on record in the data folder, or --plan DIR with a roster"));
        }

        Problem[] unknown = [.. named.Where(id => there.All(person => person.Id != id)).Select(id => new Problem(ProblemCodes.PersonUnknown, $"'{id}'", "the id of somebody at a place of the order"))];
        return unknown.Length > 0 ? Outcome.Refuse<ImmutableArray<Person>>(unknown)
            : named.IsEmpty ? Outcome.Grant<ImmutableArray<Person>>([.. there.Where(person => !record.Tracks.ContainsKey(person.Id))])
            : Outcome.Grant<ImmutableArray<Person>>([.. named.Distinct(StringComparer.Ordinal).Select(id => there.First(person => person.Id == id))]);
    }

    private static Outcome<OrderStep> Decide(OrderOnRecord record, ImmutableArray<Person> people, TrackAsked asked, Instant now)
    {
        var under = TrackUnder.Of(record.Order, now);
        var decided = people.Select(person =>
            (person.Id, Outcome: DecideTrack.Of(record.Tracks.GetValueOrDefault(person.Id) ?? new TrackedPerson(person.Id), asked(record.Order, person), under, now))).ToList();
        Problem[] problems = [.. decided.SelectMany(one => one.Outcome.Problems.Select(problem => Naming(problem, one.Id))).Distinct()];
        return problems.Length > 0
            ? Outcome.Refuse<OrderStep>(problems)
            : Outcome.Grant(OrderStep.Nothing(record.Order.Id) with { Tracks = [.. decided.SelectMany(one => one.Outcome.Value.Select(happened => (one.Id, happened)))] });
    }

    private static Problem Naming(Problem problem, string person) =>
        problem.Found.Contains($"'{person}'", StringComparison.Ordinal) ? problem : problem with { Found = $"for '{person}': {problem.Found}" };
}
