using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Live;
using NodaTime;

namespace Muster.Tripwires.Live;

/// <summary>
/// The facts of a picture laid out by kind and country, and incidents also by place, so that each tripwire is judged against the little that concerns it and gives
/// the very verdict that the whole picture would. What a model proposed is never among them.
/// </summary>
internal sealed class FactsAtHand
{
    // Kilometres of a degree of latitude, a little too few so that a box is never too small.
    private const double KmOfADegree = 110;

    private readonly Dictionary<(string Kind, string? Country), SortedFacts> byCountry = [];
    private readonly Dictionary<(int Lat, int Lon), SortedFacts> byCell = [];
    private readonly Dictionary<string, SortedFacts> unplaced = new(StringComparer.Ordinal);

    public HeardAtHand Heard { get; } = new();

    /// <summary>All that a picture holds.</summary>
    public static FactsAtHand Of(CountriesPicture picture)
    {
        var facts = new FactsAtHand();
        for (var at = 0; at < picture.Facts.Length; at++)
        {
            facts.Add(new OrderedFact(at.ToString("D9", CultureInfo.InvariantCulture), picture.Facts[at]));
        }

        foreach (var report in picture.Heard)
        {
            facts.Heard.Hear(report);
        }

        return facts;
    }

    public void Add(OrderedFact fact)
    {
        foreach (var shelf in fact.Known.Fact.Origin is FactOrigin.Reader ? ShelvesOf(fact.Known.Fact) : [])
        {
            shelf.Add(fact);
        }
    }

    public void Remove(OrderedFact fact)
    {
        foreach (var shelf in fact.Known.Fact.Origin is FactOrigin.Reader ? ShelvesOf(fact.Known.Fact) : [])
        {
            shelf.Remove(fact);
        }
    }

    /// <summary>The part of the picture that can matter to a concern on a day.</summary>
    public CountriesPicture For(Concern concern, LocalDate day)
    {
        var facts = concern.Everything ? byCountry.Values.SelectMany(shelf => shelf.All) : Told(concern).Concat(Incidents(concern, day));
        return new CountriesPicture(day, null, [.. InOrder(facts).Select(fact => fact.Known)])
        {
            Heard = concern.Everything ? Heard.All : Heard.For(concern),
        };
    }

    // One fact can stand on several shelves. Facts compare by reference: to hash their words would cost more than to judge them.
    private static List<OrderedFact> InOrder(IEnumerable<OrderedFact> facts)
    {
        var all = facts.Distinct<OrderedFact>(ReferenceEqualityComparer.Instance).ToList();
        for (var at = 1; at < all.Count; at++)
        {
            if (string.CompareOrdinal(all[at - 1].Order, all[at].Order) > 0)
            {
                all.Sort((one, other) => string.CompareOrdinal(one.Order, other.Order));
                break;
            }
        }

        return all;
    }

    private IEnumerable<SortedFacts> ShelvesOf(Fact fact)
    {
        var country = CountryOf.Fact(fact);
        yield return Shelf(byCountry, (fact.Kind, country));
        if (fact is Incident incident)
        {
            if (incident.Point is { } point)
            {
                yield return Shelf(byCell, CellOf(point));
            }
            else if (country is not null)
            {
                yield return Shelf(unplaced, country);
            }
        }
    }

    private static SortedFacts Shelf<TKey>(Dictionary<TKey, SortedFacts> shelves, TKey key)
        where TKey : notnull
    {
        if (!shelves.TryGetValue(key, out var shelf))
        {
            shelves[key] = shelf = new SortedFacts();
        }

        return shelf;
    }

    private IEnumerable<OrderedFact> Told(Concern concern) =>
        concern.Countries.SelectMany(country => ((string[])["departure", "advice", "assistance", "government"]).SelectMany(kind => AllOf(kind, country)))
            .Concat(concern.Conflicts ? byCountry.Where(shelf => shelf.Key.Kind is "conflict").SelectMany(shelf => shelf.Value.All) : []);

    private IEnumerable<OrderedFact> AllOf(string kind, string? country) => byCountry.TryGetValue((kind, country), out var shelf) ? shelf.All : [];

    private IEnumerable<OrderedFact> Incidents(Concern concern, LocalDate day)
    {
        if (!concern.CountsIncidents)
        {
            return [];
        }

        var first = day.PlusDays(1 - concern.Days);
        if (concern.AnyIncident)
        {
            return byCountry.Where(shelf => shelf.Key.Kind is "incident").SelectMany(shelf => shelf.Value.Since(first));
        }

        var somewhere = concern.Incidents.Select(country => ("incident", (string?)country)).Append(("incident", null));
        return somewhere.SelectMany(key => byCountry.GetValueOrDefault(key)?.Since(first) ?? [])
            .Concat(concern.Rings.SelectMany(ring => Inside(ring, first)));
    }

    private IEnumerable<OrderedFact> Inside(Ring ring, LocalDate first) =>
        CellsOf(ring).SelectMany(cell => byCell.GetValueOrDefault(cell)?.Since(first) ?? []).Where(fact => ((Incident)fact.Known.Fact).Point!.Value.KilometresTo(ring.Middle) <= ring.Km)
            .Concat(unplaced.GetValueOrDefault(ring.Country)?.Since(first) ?? []);

    private IEnumerable<(int Lat, int Lon)> CellsOf(Ring ring)
    {
        var north = (ring.Km / KmOfADegree) + 1;
        var farthest = Math.Abs(ring.Middle.Lat) + north;
        var east = farthest < 89 ? (ring.Km / (KmOfADegree * Math.Cos(double.DegreesToRadians(farthest)))) + 1 : 180;
        if (east >= 180 || north * east > byCell.Count)
        {
            return byCell.Keys;
        }

        return Enumerable.Range((int)Math.Floor(ring.Middle.Lat - north), (2 * (int)Math.Ceiling(north)) + 1)
            .SelectMany(lat => Enumerable.Range((int)Math.Floor(ring.Middle.Lon - east), (2 * (int)Math.Ceiling(east)) + 1).Select(lon => (lat, Wrapped(lon))));
    }

    private static (int Lat, int Lon) CellOf(GeoPoint point) => ((int)Math.Floor(point.Lat), Wrapped((int)Math.Floor(point.Lon)));

    private static int Wrapped(int lon) => (((lon + 180) % 360) + 360) % 360;
}
