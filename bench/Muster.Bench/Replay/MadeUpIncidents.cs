using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Bench.Replay;

/// <summary>
/// Invented incidents, the same in every run: 35 years, every type, seven in ten round one of 200 towns and the others anywhere on the globe, one in fifty without a point and
/// one in fifty without a country.
/// </summary>
internal sealed class MadeUpIncidents
{
    private static readonly string[] Codes =
    [
        "ML", "NE", "BF", "NG", "TD", "CF", "SD", "SS", "ET", "SO", "KE", "UG", "CD", "RW", "BI", "MZ", "AO", "CM", "LY", "EG",
        "SY", "IQ", "YE", "LB", "JO", "TR", "IR", "AF", "PK", "IN", "BD", "MM", "TH", "PH", "ID", "NP", "LK", "UA", "RU", "GE",
        "AM", "AZ", "MX", "GT", "HN", "SV", "CO", "VE", "EC", "PE",
    ];

    private const int Seed = 20261122;
    private const int TownCount = 200;
    private const double SpreadKm = 40;
    private const double KmADegree = 111.2;
    private static readonly LocalDate First = new(1989, 1, 1);
    private static readonly int DayCount = Period.DaysBetween(First, new LocalDate(2024, 1, 1));
    private static readonly int TypeCount = Enum.GetValues<IncidentType>().Length;

    private readonly Random chance = new(Seed);
    private int made;

    /// <summary>Where the towns lie.</summary>
    public static GeoPoint[] Towns { get; } = MakeTowns();

    /// <summary>The code of a country; town <c>n</c> lies in country <c>n</c> modulo their number.</summary>
    public static string Country(int number) => Codes[number % Codes.Length];

    /// <summary>The next incidents.</summary>
    public void Fill(Span<PastIncident> batch)
    {
        foreach (ref var one in batch)
        {
            one = Next();
        }
    }

    private PastIncident Next()
    {
        var town = chance.NextDouble() < 0.7 ? chance.Next(TownCount) : -1;
        return new PastIncident
        {
            Id = $"made:{made++}",
            Last = First.PlusDays(chance.Next(DayCount)),
            Type = (IncidentType)chance.Next(TypeCount),
            Point = chance.Next(50) == 0 ? null : town < 0 ? Anywhere(chance) : Near(Towns[town]),
            Country = chance.Next(50) == 0 ? null : Country(town < 0 ? chance.Next(Codes.Length) : town),
            Killed = Math.Max(0, (int)(Math.Pow(chance.NextDouble(), 4) * 20)),
        };
    }

    private GeoPoint Near(GeoPoint town)
    {
        var (north, east) = (Bell() * SpreadKm / KmADegree, Bell() * SpreadKm / KmADegree / Math.Cos(double.DegreesToRadians(town.Lat)));
        return new GeoPoint(town.Lat + north, ((town.Lon + east + 540) % 360) - 180);
    }

    // The sum of four throws: near enough to a bell.
    private double Bell() => chance.NextDouble() + chance.NextDouble() + chance.NextDouble() + chance.NextDouble() - 2;

    private static GeoPoint Anywhere(Random chance) =>
        new(double.RadiansToDegrees(Math.Asin((2 * chance.NextDouble()) - 1)), (360 * chance.NextDouble()) - 180);

    private static GeoPoint[] MakeTowns()
    {
        var places = new Random(Seed + 1);
        return [.. Enumerable.Range(0, TownCount).Select(_ => new GeoPoint((places.NextDouble() * 140) - 70, (places.NextDouble() * 360) - 180))];
    }
}
