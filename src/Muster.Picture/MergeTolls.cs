using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>
/// Makes one toll of several tellings of one incident. Entries of the same people span what the sources give; nothing is added up across sources.
/// Where one source gives a total and another its parts, the parts stay and an <c>other</c> entry holds what the total has above them; where the
/// total lies below the parts, or they cannot be laid over each other, one entry without a word for the people spans the totals.
/// </summary>
internal static class MergeTolls
{
    private const string Attacker = "attacker";

    public static ImmutableArray<Toll> Of(IEnumerable<ImmutableArray<Toll>> tellings)
    {
        var told = tellings.Where(tolls => !tolls.IsEmpty).Select(OneEntryEach).ToList();
        if (told.Count <= 1)
        {
            return told.Count == 0 ? [] : told[0];
        }

        var victims = told.Select(tolls => tolls.RemoveAll(IsAttacker)).Where(tolls => !tolls.IsEmpty).ToList();
        var attackers = told.Select(tolls => tolls.RemoveAll(toll => !IsAttacker(toll))).Where(tolls => !tolls.IsEmpty).ToList();
        return [.. Victims(victims), .. SpanByPeople(attackers)];
    }

    private static bool IsAttacker(Toll toll) => toll.Who is Attacker;

    private static ImmutableArray<Toll> OneEntryEach(ImmutableArray<Toll> tolls) =>
        [.. tolls.GroupBy(toll => toll.Who).Select(people => new Toll(people.Key, Span.Sum(people.Select(toll => toll.Count))))];

    private static ImmutableArray<Toll> Victims(List<ImmutableArray<Toll>> told)
    {
        var people = told.Select(tolls => string.Join('|', tolls.Select(toll => toll.Who ?? "").Order(StringComparer.Ordinal))).Distinct().Count();
        return people <= 1 || told.TrueForAll(tolls => tolls.All(toll => toll.Who is not null)) ? SpanByPeople(told) : PartsUnderATotal(told);
    }

    private static ImmutableArray<Toll> SpanByPeople(List<ImmutableArray<Toll>> told) =>
        [.. told.SelectMany(tolls => tolls)
            .GroupBy(toll => toll.Who)
            .OrderBy(people => people.Key, StringComparer.Ordinal)
            .Select(people => new Toll(people.Key, Span.Over(people.Select(toll => toll.Count))))];

    private static ImmutableArray<Toll> PartsUnderATotal(List<ImmutableArray<Toll>> told)
    {
        var total = Span.Over(told.Select(TotalOf));
        var parts = told.Where(tolls => tolls.All(toll => toll.Who is not null)).ToList();
        var partsTold = SpanByPeople(parts);
        var sum = TotalOf(partsTold);
        if (parts.Count == 0 || sum.Min != total.Min)
        {
            return [new Toll(null, total)];
        }

        return (sum.Max, total.Max) switch
        {
            ({ } most, { } all) when all > most => [.. partsTold, new Toll("other", new CountRange(0, all - most))],
            ({ }, null) => [.. partsTold, new Toll("other", new CountRange(0, null))],
            _ => partsTold,
        };
    }

    private static CountRange TotalOf(ImmutableArray<Toll> tolls) => Span.Sum(tolls.Select(toll => toll.Count));
}
