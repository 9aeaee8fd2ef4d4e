using System.Collections.Immutable;
using Muster.Departures;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;

namespace Muster.Desk.Orders;

/// <summary>Finds the people that orders are about: those on record in the data folder; where it has none, those of a plan's roster.</summary>
public static class PeopleUnderOrder
{
    /// <summary>Everybody; nobody where neither knows anybody.</summary>
    public static Outcome<ImmutableArray<Person>> From(DataStore store, string? plan) => LoadPeople.From(store).Then(onRecord =>
        !onRecord.IsEmpty ? Outcome.Grant<ImmutableArray<Person>>([.. onRecord.Select(one => one.Person)])
        : plan is null ? Outcome.Grant(ImmutableArray<Person>.Empty)
        : OpenPlan.In(plan, skipBadRows: false).Then(opened => Outcome.Grant(opened.Roster.People)));
}
