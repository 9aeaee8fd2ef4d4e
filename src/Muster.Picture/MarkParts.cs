using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>
/// Marks the incidents that are part of a telling of several: "three attacks in the country", and one of that day at its place. A part is of the
/// whole's country, time and kind, stands at a named place, was not killing more than the whole, and the parts of a whole are never more than it tells of.
/// Both stay as they are told.
/// </summary>
internal static class MarkParts
{
    public static IEnumerable<MergedFact> Of(IReadOnlyList<MergedFact> merged)
    {
        var wholes = merged.Where(IsWhole).OrderBy(whole => whole.OrderKey, StringComparer.Ordinal).ToLookup(whole => (whole.Group[0].Sort, Of(whole).Country));
        if (wholes.Count == 0)
        {
            return merged;
        }

        var room = wholes.SelectMany(same => same).ToDictionary<MergedFact, MergedFact, int>(whole => whole, whole => Of(whole).Count, ReferenceEqualityComparer.Instance);
        var wholeOf = new Dictionary<MergedFact, Incident>(ReferenceEqualityComparer.Instance);
        foreach (var part in merged.Where(one => Of(one).Place is not null && WholesOf(one).Any()).OrderBy(one => one.OrderKey, StringComparer.Ordinal))
        {
            if (WholesOf(part).FirstOrDefault(whole => room[whole] >= Of(part).Count) is { } home)
            {
                room[home] -= Of(part).Count;
                wholeOf[part] = Of(home);
            }
        }

        return merged.Select(one => one with { PartOf = wholeOf.GetValueOrDefault(one) });

        IEnumerable<MergedFact> WholesOf(MergedFact part) => wholes[(part.Group[0].Sort, Of(part).Country)].Where(whole => Contains(Of(whole), Of(part)));
    }

    private static Incident Of(MergedFact merged) => (Incident)merged.Fact;

    /// <summary>Whether it tells of several incidents without their places.</summary>
    public static bool IsWhole(MergedFact merged) => Of(merged) is { Count: > 1, Place: null, Country: not null, Date: not null };

    /// <summary>Whether the one can be among those that the whole tells of.</summary>
    public static bool Contains(Incident whole, Incident part) =>
        part.Count < whole.Count
        && SameIncident.TypesMeet(whole.Type, part.Type)
        && part.Date is { } date
        && date.First >= whole.Date!.Value.First
        && (part.DateEnd ?? date).Last <= (whole.DateEnd ?? whole.Date.Value).Last
        && !(TollSum.Of(part.Killed).Victims?.Min > TollSum.Of(whole.Killed).Victims?.Max);
}
