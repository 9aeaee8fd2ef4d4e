using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>Figures per measure, country and people: the newest telling (by the end that it counts to, then the report's day) with the span that all sources give.</summary>
internal static class MergeFigures
{
    public static IEnumerable<MergedFact> From(List<Told> told) =>
        told.Where(one => one.Fact is Figure)
            .GroupBy(one => (one.Sort, Of(one).Measure, Of(one).Country, Of(one).Who))
            .Select(tellings => Newest([.. tellings]));

    private static Figure Of(Told told) => (Figure)told.Fact;

    private static MergedFact Newest(List<Told> told)
    {
        var newest = told.OrderByDescending(one => Of(one).Until?.Last ?? one.Day).ThenByDescending(one => one.Day).ThenBy(one => one.Canon, StringComparer.Ordinal).First();
        return MergedFact.Of<Figure>(
            told,
            tellings => tellings[0] with
            {
                Count = Span.Over(tellings.Select(one => one.Count)),
                Since = Of(newest).Since ?? Span.MostExact(tellings.Select(one => one.Since)),
                Until = Of(newest).Until,
            },
            figure => figure.Until ?? figure.Since);
    }
}
