using System.Collections.Immutable;
using Muster.Departures;
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
        LoadCalls.Zone(store, call.Number, warden, now).Then(zone => LoadPeople.Persons(store, zone.Select(one => one.Person.Id)).Then(people => Outcome.Grant<ImmutableArray<WardenRow>>(
            [.. zone.Select(one => Row(one, people.GetValueOrDefault(one.Person.Id), now))])));

    // Whoever left the roster or was erased in mid-call is still looked for: a list from which somebody vanished reads as if they had been found.
    internal static WardenRow Row(KeptCalled called, Person? person, Instant now) =>
        new(called.Number, person?.Name ?? $"{called.Person.Id} (no longer on the roster)", person?.Phone, person?.AddressNote, called.Person.StateAt(now), IsInZone: true);
}
