using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>One event of those who rule: same country, event, other side and tone, and dates that overlap. An undated telling means the latest such event.</summary>
internal static class MergeGovernment
{
    public static IEnumerable<MergedFact> From(List<Told> told) =>
        told.Where(one => one.Fact is Government)
            .GroupBy(one => (one.Sort, Of(one).Country, Of(one).Event, Other: FoldedText.Of(Of(one).Other), Of(one).Tone))
            .SelectMany(tellings => ByDate([.. tellings]));

    private static Government Of(Told told) => (Government)told.Fact;

    private static IEnumerable<MergedFact> ByDate(List<Told> told)
    {
        var groups = new List<List<Told>>();
        foreach (var telling in told.OrderBy(one => Exactness(Of(one).Date)).ThenByDescending(one => Of(one).Date).ThenBy(one => one.Canon, StringComparer.Ordinal))
        {
            var home = groups.Find(group => group.TrueForAll(member => Span.CanMeet(Of(member).Date, Of(telling).Date)));
            if (home is null)
            {
                groups.Add([telling]);
            }
            else
            {
                home.Add(telling);
            }
        }

        return groups.Select(group => MergedFact.Of<Government>(group, Merge, government => government.Date));
    }

    private static int Exactness(PartialDate? date) => date switch { null => 3, { IsDay: true } => 0, { Month: not null } => 1, _ => 2 };

    private static Government Merge(IReadOnlyList<Government> tellings) => tellings[0] with
    {
        Date = Span.MostExact(tellings.Select(one => one.Date)),
        Other = Span.Fullest(tellings.Select(one => one.Other)),
    };
}
