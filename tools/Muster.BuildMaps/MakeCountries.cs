namespace Muster.BuildMaps;

/// <summary>Puts divisions together to countries.</summary>
internal static class MakeCountries
{
    // A map is about a thousand dots wide: what strays less than that is not seen. The coarsest is some three kilometres.
    private const double DotsAcross = 1200;
    private const double Finest = 1;
    private const double Coarsest = 30;

    public static List<Country> Of(IReadOnlyList<Division> divisions, Topology topology) =>
    [
        .. Enumerable.Range(0, divisions.Count).GroupBy(at => divisions[at].Country, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Make(group.Key, [.. group], divisions, topology)),
    ];

    private static Country Make(string code, int[] parts, IReadOnlyList<Division> divisions, Topology topology)
    {
        var walked = parts.SelectMany(part => topology.Rings[part]).SelectMany(ring => ring).ToArray();
        var byLine = walked.GroupBy(arc => arc < 0 ? ~arc : arc).ToArray();
        var inner = byLine.Where(uses => uses.Count() > 1).Select(uses => uses.Key).Order().ToArray();
        var rings = StitchRings.Of(byLine.Where(uses => uses.Count() == 1).Select(uses => uses.First()), topology.Arcs);
        var tolerance = Math.Clamp(rings.Max(ring => Measure.Diagonal(ring, topology.Arcs)) / DotsAcross, Finest, Coarsest);
        var whole = rings.Sum(ring => Measure.Area(ring, topology.Arcs));
        rings.RemoveAll(ring => Measure.Diagonal(ring, topology.Arcs) < 2 * tolerance && Measure.Area(ring, topology.Arcs) < whole / 100);
        return new Country(code, rings, inner, Names(parts, divisions, topology), tolerance);
    }

    private static List<(string, Spot)> Names(int[] parts, IReadOnlyList<Division> divisions, Topology topology) =>
    [
        .. from part in parts
           where divisions[part] is { Name: not null, Label: not null }
           orderby topology.Rings[part].Sum(ring => Measure.Area(ring, topology.Arcs)) descending, divisions[part].Name
           select (divisions[part].Name!, divisions[part].Label!.Value),
    ];
}
