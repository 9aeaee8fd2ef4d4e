using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>One war or uprising: same country, beginnings that can meet, and the same nature unless a side gives none or both give the same beginning.</summary>
internal static class MergeConflicts
{
    public static IEnumerable<MergedFact> From(List<Told> told)
    {
        var groups = new List<List<Told>>();
        foreach (var telling in told.Where(one => one.Fact is Conflict).OrderBy(Vagueness).ThenBy(one => one.Canon, StringComparer.Ordinal))
        {
            var home = groups.Find(group => group.TrueForAll(member => AreOne(member, telling)));
            if (home is null)
            {
                groups.Add([telling]);
            }
            else
            {
                home.Add(telling);
            }
        }

        return groups.Select(group => MergedFact.Of<Conflict>(group, Merge, conflict => conflict.Since));
    }

    private static Conflict Of(Told told) => (Conflict)told.Fact;

    private static int Vagueness(Told told) => (Of(told).Since is null ? 2 : 0) + (Of(told).Nature is null ? 1 : 0);

    private static bool AreOne(Told left, Told right)
    {
        var (one, other) = (Of(left), Of(right));
        return left.Sort == right.Sort
            && string.Equals(one.Country, other.Country, StringComparison.Ordinal)
            && Span.CanMeet(one.Since, other.Since)
            && (one.Nature is null || other.Nature is null || FoldedText.Same(one.Nature, other.Nature) || (one.Since is not null && one.Since == other.Since));
    }

    private static Conflict Merge(IReadOnlyList<Conflict> tellings) => tellings[0] with
    {
        Nature = Span.Fullest(tellings.Select(one => one.Nature)),
        Since = Span.MostExact(tellings.Select(one => one.Since)),
        SpreadTo = [.. tellings.SelectMany(one => one.SpreadTo).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
