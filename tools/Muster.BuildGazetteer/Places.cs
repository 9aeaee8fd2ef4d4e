using System.Globalization;
using Muster.Kernel;
using Muster.Reading.Places;

namespace Muster.BuildGazetteer;

/// <summary>A place before it is written; <paramref name="Settlement"/> where it is one.</summary>
internal sealed record Place(string Name, PlaceKind Kind, string Country, string Admin1, int LatE4, int LonE4, uint Population, string Source, Settlement? Settlement);

/// <summary>Every place that the gazetteer holds, the most populous first.</summary>
internal static class Places
{
    private const string Section = "PPLX";

    public static List<Place> Of(List<Settlement> settlements, List<Division> admin1, List<Division> admin2, List<string[]> areas)
    {
        var within1 = settlements.ToLookup(settlement => settlement.Country + "." + settlement.Admin1, StringComparer.Ordinal);
        var within2 = settlements.ToLookup(settlement => settlement.Country + "." + settlement.Admin1 + "." + settlement.Admin2, StringComparer.Ordinal);
        var inCountry = settlements.ToLookup(settlement => settlement.Country, StringComparer.Ordinal);
        IEnumerable<Place> places =
        [
            .. settlements.Select(One),
            .. admin1.Where(division => within1.Contains(division.Code)).Select(division => One(division, PlaceKind.Admin1, "PPLA", within1[division.Code])),
            .. admin2.Where(division => within2.Contains(division.Code)).Select(division => One(division, PlaceKind.Admin2, "PPLA2", within2[division.Code])),
            .. areas.Select(area => One(area, inCountry)),
        ];
        return [.. places.OrderByDescending(place => place.Population).ThenByDescending(place => place.Kind).ThenBy(place => place.Source, StringComparer.Ordinal)];
    }

    private static Place One(Settlement settlement) => new(
        settlement.Name,
        settlement.Feature == "PPLC" ? PlaceKind.Capital : PlaceKind.Settlement,
        settlement.Country,
        settlement.Admin1,
        settlement.LatE4,
        settlement.LonE4,
        settlement.Population,
        settlement.GeoNameId.ToString(CultureInfo.InvariantCulture),
        settlement);

    private static Place One(Division division, PlaceKind kind, string seatFeature, IEnumerable<Settlement> within)
    {
        var all = within.ToList();
        var seat = Most(all, seatFeature) ?? (kind is PlaceKind.Admin1 ? Most(all, "PPLC") : null) ?? Namesake(all, division.Name);
        var (lat, lon) = seat is null ? Middle(all) : (seat.LatE4, seat.LonE4);
        var people = (uint)all.Where(settlement => settlement.Feature != Section).Sum(settlement => (long)settlement.Population);
        return new Place(division.Name, kind, division.Country, division.Code.Split('.')[1], lat, lon, people, division.Code, Settlement: null);
    }

    private static Place One(string[] area, ILookup<string, Settlement> inCountry)
    {
        var kind = Enum.Parse<PlaceKind>(area[4], ignoreCase: true);
        var (lat, lon) = (GeoNames.TenThousandths(area[2]), GeoNames.TenThousandths(area[3]));
        var admin1 = kind is PlaceKind.Settlement ? NearestDivision(lat, lon, inCountry[area[1]]) : "";
        return new Place(area[0], kind, area[1], admin1, lat, lon, uint.Parse(area[5], CultureInfo.InvariantCulture), area[0], Settlement: null);
    }

    // A settlement of our own list lies in the division of the settlement next to it.
    private static string NearestDivision(int lat, int lon, IEnumerable<Settlement> inCountry)
    {
        var here = Point(lat, lon);
        return inCountry.MinBy(settlement => here.KilometresTo(Point(settlement.LatE4, settlement.LonE4)))?.Admin1 ?? "";
    }

    private static GeoPoint Point(int lat, int lon) => new(lat / 10_000.0, lon / 10_000.0);

    private static Settlement? Most(List<Settlement> within, string feature) => Greatest(within.Where(settlement => settlement.Feature == feature));

    // Where no seat is marked, the town that the division is called after is taken for it.
    private static Settlement? Namesake(List<Settlement> within, string division)
    {
        var name = NameFold.Fold(DivisionNames.Bare(division));
        return Greatest(within.Where(settlement => settlement.Feature != Section && NameFold.Fold(settlement.Name) == name));
    }

    private static Settlement? Greatest(IEnumerable<Settlement> settlements) => settlements
        .OrderByDescending(settlement => settlement.Population)
        .ThenBy(settlement => settlement.GeoNameId)
        .FirstOrDefault();

    // On the sphere, so that a division astride the date line does not land on the other side of the earth.
    private static (int LatE4, int LonE4) Middle(List<Settlement> within)
    {
        double x = 0, y = 0, z = 0;
        foreach (var settlement in within)
        {
            var (lat, lon) = (double.DegreesToRadians(settlement.LatE4 / 10_000.0), double.DegreesToRadians(settlement.LonE4 / 10_000.0));
            x += Math.Cos(lat) * Math.Cos(lon);
            y += Math.Cos(lat) * Math.Sin(lon);
            z += Math.Sin(lat);
        }

        var middleLat = double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y))));
        var middleLon = double.RadiansToDegrees(Math.Atan2(y, x));
        return ((int)Math.Round(middleLat * 10_000), (int)Math.Round(middleLon * 10_000));
    }
}
