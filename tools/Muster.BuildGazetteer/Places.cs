using System.Globalization;
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
        IEnumerable<Place> places =
        [
            .. settlements.Select(One),
            .. admin1.Where(division => within1.Contains(division.Code)).Select(division => One(division, PlaceKind.Admin1, "PPLA", within1[division.Code])),
            .. admin2.Where(division => within2.Contains(division.Code)).Select(division => One(division, PlaceKind.Admin2, "PPLA2", within2[division.Code])),
            .. areas.Select(One),
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
        var seat = Most(all, seatFeature) ?? (kind is PlaceKind.Admin1 ? Most(all, "PPLC") : null);
        var (lat, lon) = seat is null ? Middle(all) : (seat.LatE4, seat.LonE4);
        var people = (uint)all.Where(settlement => settlement.Feature != Section).Sum(settlement => (long)settlement.Population);
        return new Place(division.Name, kind, division.Country, division.Code.Split('.')[1], lat, lon, people, division.Code, Settlement: null);
    }

    private static Place One(string[] area) => new(
        area[0],
        Enum.Parse<PlaceKind>(area[4], ignoreCase: true),
        area[1],
        "",
        GeoNames.TenThousandths(area[2]),
        GeoNames.TenThousandths(area[3]),
        uint.Parse(area[5], CultureInfo.InvariantCulture),
        area[0],
        Settlement: null);

    private static Settlement? Most(List<Settlement> within, string feature) => within
        .Where(settlement => settlement.Feature == feature)
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
