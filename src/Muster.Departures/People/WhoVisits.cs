using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>Finds who is at a post that is not their own.</summary>
public static class WhoVisits
{
    /// <summary>
    /// Person to post, for everybody with a stay or trip to one of the posts that is not over: also a planned one, and with a day to either side, since posts lie in other zones than the
    /// clock and people come early and leave late. One who is asked in vain loses a minute; one who is not asked is missed by nobody.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> On(LocalDate day, IEnumerable<Stay> stays, ImmutableArray<string> posts) => stays
        .Where(stay => stay is { Standing: not StayStanding.Over, Post: { } post } && posts.Contains(post) && Enumerable.Range(-1, 3).Any(near => stay.Covers(day.PlusDays(near))))
        .GroupBy(stay => stay.Person, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            person => person.Key, person => person.OrderByDescending(stay => stay.Standing is StayStanding.Confirmed).ThenByDescending(stay => stay.From).First().Post!, StringComparer.Ordinal);
}
