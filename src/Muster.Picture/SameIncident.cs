using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>
/// Says whether two tellings can be one incident: compatible types, one country, overlapping dates, one place (the same, one within the other, or
/// absent on a side) and compatible numbers. Facts of one document were told apart by its reader, so they are one only where type, day and place agree.
/// </summary>
internal static class SameIncident
{
    /// <summary>Points this near to each other, in kilometres, are one place under two names.</summary>
    private const double OnePlaceKm = 2;

    /// <summary>Points farther from each other than this, in kilometres, are two places even under one name.</summary>
    private const double TwoPlacesKm = 100;

    /// <summary>Tolls of one place and day told by two sources may differ by this factor: early counts rise.</summary>
    private const int TollFactor = 2;

    public static bool CanBe(Told left, Told right)
    {
        var (one, other) = ((Incident)left.Fact, (Incident)right.Fact);
        if (left.Sort != right.Sort || !TypesMeet(one.Type, other.Type) || !DatesMeet(one, other))
        {
            return false;
        }

        var samePlace = IsSamePlace(one, other);
        return string.Equals(left.Telling.Hash, right.Telling.Hash, StringComparison.Ordinal)
            ? samePlace && one.Type == other.Type && AreBothOfADay(one, other) && NumbersMeet(one, other, samePlace)
            : PlacesMeet(one, other, samePlace) && NumbersMeet(one, other, samePlace);
    }

    /// <summary>How much speaks for the two being one, beyond that nothing speaks against it.</summary>
    public static int InCommon(Told left, Told right)
    {
        var (one, other) = ((Incident)left.Fact, (Incident)right.Fact);
        return (IsSamePlace(one, other) ? 8 : 0)
            + (Victims(one.Killed) is { } killed && Victims(other.Killed) is { } also && Span.Overlap(killed, also) ? 4 : 0)
            + (one.Type == other.Type ? 2 : 0)
            + (one.Count == other.Count ? 1 : 0);
    }

    private static bool TypesMeet(IncidentType one, IncidentType other) => one == other || TypesMeetInOrder(one, other) || TypesMeetInOrder(other, one);

    // Words that different writers use of one event: a bomb is an attack, an explosion without a stated cause is "other", a drone fires missiles.
    private static bool TypesMeetInOrder(IncidentType one, IncidentType other) => (one, other) is
        (IncidentType.Attack, IncidentType.ArmedClash or IncidentType.Bombing or IncidentType.SuicideBombing or IncidentType.Arson)
        or (IncidentType.Bombing, IncidentType.SuicideBombing)
        or (IncidentType.Shelling, IncidentType.AirStrike)
        or (IncidentType.Protest, IncidentType.Riot)
        or (IncidentType.Other, IncidentType.Bombing or IncidentType.SuicideBombing);

    private static bool DatesMeet(Incident one, Incident other)
    {
        if (one.Date is not { } left || other.Date is not { } right)
        {
            return false;
        }

        var overlap = left.First <= (other.DateEnd ?? right).Last && right.First <= (one.DateEnd ?? left).Last;
        return overlap && (AreBothOfADay(one, other) || SamePlaceAndToll(one, other));
    }

    private static bool AreBothOfADay(Incident one, Incident other) => one.Date is { IsDay: true } && other.Date is { IsDay: true };

    // A month or a year overlaps with much: it takes the place and the toll to know the incident again.
    private static bool SamePlaceAndToll(Incident one, Incident other) =>
        IsSamePlace(one, other) && Victims(one.Killed) is { } left && Victims(other.Killed) is { } right && Span.Overlap(left, right);

    private static bool IsSamePlace(Incident one, Incident other)
    {
        if (one.Place is null || other.Place is null)
        {
            return false;
        }

        var apart = one.Point is { } here && other.Point is { } there ? here.KilometresTo(there) : (double?)null;
        return apart <= OnePlaceKm
            || (!(apart > TwoPlacesKm) && (FoldedText.HoldsWords(one.Place, other.Place) || FoldedText.HoldsWords(other.Place, one.Place)));
    }

    // Three attacks in a country and one at a named place of it are a whole and a part, not the same.
    private static bool PlacesMeet(Incident one, Incident other, bool samePlace) =>
        samePlace
            ? one.Country is null || other.Country is null || SameCountry(one, other)
            : SameCountry(one, other)
                && (one.Place is null || other.Place is null)
                && (one.Count == other.Count || (one.Place is null && other.Place is null));

    private static bool SameCountry(Incident one, Incident other) =>
        one.Country is not null && string.Equals(one.Country, other.Country, StringComparison.Ordinal);

    private static bool NumbersMeet(Incident one, Incident other, bool samePlace) =>
        (one.Count == other.Count || one.Count == 1 || other.Count == 1)
        && TollsMeet(one.Killed, other.Killed, samePlace)
        && TollsMeet(one.Injured, other.Injured, samePlace)
        && TollsMeet(one.Abducted, other.Abducted, samePlace);

    private static bool TollsMeet(IEnumerable<Toll> one, IEnumerable<Toll> other, bool samePlace) =>
        Victims(one) is not { } left || Victims(other) is not { } right || Span.Overlap(left, right)
        || (samePlace && Span.Overlap(Widened(left), Widened(right)));

    private static CountRange Widened(CountRange range) => range with { Max = range.Max is { } most and < long.MaxValue / TollFactor ? most * TollFactor : null };

    /// <summary>The toll without the attackers, which some sources count and some do not; null where no victim is told.</summary>
    private static CountRange? Victims(IEnumerable<Toll> tolls)
    {
        var victims = tolls.Where(toll => toll.Who is not "attacker").Select(toll => toll.Count).ToList();
        return victims.Count == 0 ? null : Span.Sum(victims);
    }
}
