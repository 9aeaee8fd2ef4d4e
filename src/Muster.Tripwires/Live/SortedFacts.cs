using Muster.Kernel.Facts;
using Muster.Picture.Live;
using NodaTime;

namespace Muster.Tripwires.Live;

/// <summary>Facts in the picture's order, each incident with its last day.</summary>
internal sealed class SortedFacts
{
    private readonly List<(OrderedFact Fact, LocalDate? Last)> facts = [];

    /// <summary>All of them.</summary>
    public IEnumerable<OrderedFact> All => facts.Select(one => one.Fact);

    public void Add(OrderedFact fact)
    {
        var last = fact.Known.Fact is Incident incident ? (incident.DateEnd ?? incident.Date)?.Last : null;
        facts.Insert(PlaceOf(fact.Order), (fact, last));
    }

    public void Remove(OrderedFact fact)
    {
        var at = PlaceOf(fact.Order);
        while (!ReferenceEquals(facts[at].Fact, fact))
        {
            at++;
        }

        facts.RemoveAt(at);
    }

    /// <summary>Those that did not end before a day, and those without one.</summary>
    public IEnumerable<OrderedFact> Since(LocalDate first)
    {
        foreach (var (fact, last) in facts)
        {
            if (!(last < first))
            {
                yield return fact;
            }
        }
    }

    // Where a fact of this order stands or would stand: the first of its like.
    private int PlaceOf(string order)
    {
        var (low, high) = (0, facts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(facts[middle].Fact.Order, order) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
