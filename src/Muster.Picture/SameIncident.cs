using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>
/// Says whether two tellings can be one incident. What they have in common must outweigh what is open: at one place and time compatible types and numbers
/// will do; the less certain place, time or type is, the more the numbers must agree. Facts of one document were told apart by its
/// reader, so they are one only where type, day and place agree; rows of one register were told apart by its makers, and are never one.
/// The limits were set on half of the pairs in tests/Muster.Picture.Tests/Pairs and measured on both halves (docs/decisions/0012).
/// </summary>
internal static class SameIncident
{
    /// <summary>Points this near to each other, in kilometres, are one place under two names.</summary>
    private const double OnePlaceKm = 2;

    /// <summary>A quarter or a village this near to a town, in kilometres, is told under the town's name.</summary>
    private const double BesideKm = 30;

    /// <summary>Points farther from each other than this, in kilometres, are two places even under one name.</summary>
    private const double TwoPlacesKm = 100;

    /// <summary>A number on which two tellings agree says something from here on: one dead is what most attacks leave.</summary>
    private const long Telling = 2;

    /// <summary>Such a number names the incident on its own: no two of a day in a country will have it.</summary>
    private const long Naming = 10;

    private enum Places
    {
        Apart,
        Unknown,
        Untold,
        Beside,
        Same,
    }

    private enum Days
    {
        Apart,
        Within,
        Next,
        Same,
    }

    private enum Types
    {
        Apart,
        Distant,
        Meet,
    }

    /// <summary>Whether nothing speaks against the two being one, and enough for it.</summary>
    public static bool CanBe(IncidentShape one, IncidentShape other)
    {
        if (AreRowsOfOneRegister(one, other) || !CountriesMeet(one.Incident, other.Incident))
        {
            return false;
        }

        var days = CompareDays(one, other);
        var types = days is Days.Apart ? Types.Apart : CompareTypes(one, other);
        var places = types is Types.Apart ? Places.Apart : ComparePlaces(one, other);
        if (places is Places.Apart || !CountsMeet(one.Incident, other.Incident, places))
        {
            return false;
        }

        return string.Equals(one.Telling.Hash, other.Telling.Hash, StringComparison.Ordinal)
            ? places is Places.Same && days is Days.Same && one.Incident.Type == other.Incident.Type && CompareTolls.Of(one, other) is not TollsMatch.Clash
            : Outweighs(one, other, places, days, types);
    }

    /// <summary>How much speaks for the two being one, beyond that nothing speaks against it.</summary>
    public static int InCommon(IncidentShape one, IncidentShape other) =>
        (4 * (int)ComparePlaces(one, other))
        + (CompareTolls.AgreedNumber(one, other) switch { >= Naming => 12, >= Telling => 6, > 0 => 4, _ => 0 })
        + (2 * (int)CompareDays(one, other))
        + (one.Incident.Type == other.Incident.Type ? 2 : 0)
        + (ComparePerpetrators.Clash(one, other) ? 0 : 1)
        + (one.Incident.Count == other.Incident.Count ? 1 : 0);

    /// <summary>Whether a day of one is a day of the other, or within the time that it gives.</summary>
    public static bool TimesOverlap(IncidentShape one, IncidentShape other) => one.First <= other.Last && other.First <= one.Last;

    /// <summary>Whether the two types can be two words for one event.</summary>
    public static bool TypesMeet(IncidentType one, IncidentType other) => one == other || TypesMeetInOrder(one, other) || TypesMeetInOrder(other, one);

    private static bool Outweighs(IncidentShape one, IncidentShape other, Places places, Days days, Types types)
    {
        var tolls = CompareTolls.Of(one, other);
        var agreed = tolls is TollsMatch.Agree ? CompareTolls.AgreedNumber(one, other) : 0;
        var clash = CompareTolls.SidesClash(one, other) || ComparePerpetrators.Clash(one, other);
        return (places, days, types) switch
        {
            _ when tolls is TollsMatch.Clash => false,
            _ when clash && agreed <= Telling => false,
            (Places.Same, Days.Same, Types.Meet) => true,
            (Places.Same, Days.Same, _) => agreed > 0 || (HasARow(one, other) && tolls is TollsMatch.Revised),
            (Places.Same, Days.Within, _) => agreed > 0,
            (Places.Same, Days.Next, _) => agreed >= Telling,
            (Places.Untold, Days.Same, Types.Meet) => tolls is not TollsMatch.Revised,
            (Places.Beside, Days.Same, _) => agreed >= Telling,
            (Places.Unknown, Days.Same, Types.Meet) => agreed >= Naming,
            _ => false,
        };
    }

    private static bool HasARow(IncidentShape one, IncidentShape other) => one.Telling.Register is not null || other.Telling.Register is not null;

    private static bool AreRowsOfOneRegister(IncidentShape one, IncidentShape other) =>
        one.Telling.Register is { } register && string.Equals(register, other.Telling.Register, StringComparison.Ordinal);

    private static Days CompareDays(IncidentShape one, IncidentShape other)
    {
        if (TimesOverlap(one, other))
        {
            return one.IsOfAFewDays && other.IsOfAFewDays ? Days.Same : Days.Within;
        }

        var (earlier, later) = one.First < other.First ? (one, other) : (other, one);
        return earlier.IsOfAFewDays && later.MayBearItsDayOfPublication && later.First == earlier.Last?.PlusDays(1) ? Days.Next : Days.Apart;
    }

    private static Types CompareTypes(IncidentShape one, IncidentShape other) =>
        TypesMeet(one.Incident.Type, other.Incident.Type) ? Types.Meet
        : IsOfArms(one.Incident.Type) && IsOfArms(other.Incident.Type) ? Types.Distant
        : Types.Apart;

    // Words that different writers use of one event: a bomb is an attack, an explosion without a stated cause is "other", a drone fires missiles.
    private static bool TypesMeetInOrder(IncidentType one, IncidentType other) => (one, other) is
        (IncidentType.Attack, IncidentType.ArmedClash or IncidentType.Bombing or IncidentType.SuicideBombing or IncidentType.Arson or IncidentType.Other)
        or (IncidentType.Bombing, IncidentType.SuicideBombing)
        or (IncidentType.Shelling, IncidentType.AirStrike)
        or (IncidentType.Protest, IncidentType.Riot)
        or (IncidentType.Other, IncidentType.Bombing or IncidentType.SuicideBombing);

    private static bool IsOfArms(IncidentType type) => type is not (IncidentType.Protest or IncidentType.Riot or IncidentType.Arrest or IncidentType.Looting);

    private static Places ComparePlaces(IncidentShape one, IncidentShape other)
    {
        if (one.Place.Length == 0 || other.Place.Length == 0)
        {
            return Places.Untold;
        }

        var apart = one.Incident.Point is { } here && other.Incident.Point is { } there ? here.KilometresTo(there) : (double?)null;
        var named = one.PaddedPlace.Contains(other.PaddedPlace, StringComparison.Ordinal) || other.PaddedPlace.Contains(one.PaddedPlace, StringComparison.Ordinal);
        return apart switch
        {
            <= OnePlaceKm => Places.Same,
            > TwoPlacesKm => Places.Apart,
            _ when named => Places.Same,
            <= BesideKm => Places.Beside,
            null => Places.Unknown,
            _ => Places.Apart,
        };
    }

    // Three attacks in a country and one at a named place of it are a whole and a part, not the same.
    private static bool CountsMeet(Incident one, Incident other, Places places) =>
        one.Count == other.Count
        || ((one.Count == 1 || other.Count == 1) && (places is not Places.Untold || (one.Place is null && other.Place is null)));

    private static bool CountriesMeet(Incident one, Incident other) =>
        one.Country is null || other.Country is null ? one.Place is not null && other.Place is not null : string.Equals(one.Country, other.Country, StringComparison.Ordinal);
}
