using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>Somebody who is not at their post on a day.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Stay">Where they are instead.</param>
public sealed record Away(string Person, Stay Stay)
{
    /// <summary>Whether that was confirmed. A plan that nobody confirmed is no evidence that anybody is out of danger.</summary>
    public bool IsConfirmed => Stay.Standing is StayStanding.Confirmed;
}

/// <summary>Finds who is elsewhere.</summary>
public static class WhoIsAway
{
    /// <summary>Those of the people who are elsewhere on the day, in their order: of several stays the confirmed one, then the latest begun. At their own post nobody is away.</summary>
    public static ImmutableArray<Away> On(LocalDate day, IEnumerable<Person> people, IEnumerable<Stay> stays)
    {
        var then = stays.Where(stay => stay.Standing is not StayStanding.Over && stay.Covers(day)).ToLookup(stay => stay.Person, StringComparer.Ordinal);
        return
        [
            .. from person in people
               let stay = then[person.Id].OrderByDescending(one => one.Standing is StayStanding.Confirmed).ThenByDescending(one => one.From).FirstOrDefault()
               where stay is not null && !string.Equals(stay.Post, person.Post, StringComparison.Ordinal)
               select new Away(person.Id, stay),
        ];
    }
}
