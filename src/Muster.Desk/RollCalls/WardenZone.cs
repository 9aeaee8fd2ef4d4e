using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.RollCalls;

/// <summary>Whom a warden looks after in a roll call: their own zone, and nobody else.</summary>
public static class WardenZone
{
    /// <summary>The rows of a warden's list, in the order of ids; empty for somebody who is nobody's warden.</summary>
    public static Outcome<ImmutableArray<WardenRow>> Of(DataStore store, KeptCall call, string warden, Instant now) =>
        LoadCalls.Zone(store, call.Number, warden, now).Then(zone => LoadPeople.Some(store, zone.Select(one => one.Person.Id)).Then(people => Outcome.Grant<ImmutableArray<WardenRow>>(
            [.. zone.Where(one => people.ContainsKey(one.Person.Id)).Select(one => Row(one, people[one.Person.Id], now))])));

    internal static WardenRow Row(KeptCalled called, PersonOnRecord person, Instant now) =>
        new(called.Number, person.Person.Name, person.Person.Phone, person.Person.AddressNote, called.Person.StateAt(now), IsInZone: true);
}
