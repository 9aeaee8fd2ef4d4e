using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>
/// Departures per issuer, country, posts and status. A status that another one ended and that comes again later is a fact of its own, so the life of a
/// presence (authorised, ordered, lifted, ordered again) stays readable.
/// </summary>
internal static class MergeDepartures
{
    public static IEnumerable<MergedFact> From(List<Told> told) =>
        told.Where(one => one.Fact is Departure)
            .GroupBy(one => (one.Sort, Of(one).Issuer, Of(one).Country))
            .SelectMany(life => Runs([.. life]));

    private static Departure Of(Told told) => (Departure)told.Fact;

    private static IEnumerable<MergedFact> Runs(List<Told> life)
    {
        var dated = life.ConvertAll(told => (Told: told, Start: StartOf(told, life)));
        return dated.GroupBy(one => (Of(one.Told).Status, Posts: PostsKey(Of(one.Told))))
            .SelectMany(same => SplitWhereEnded([.. same.OrderBy(one => one.Start).ThenBy(one => one.Told.Canon, StringComparer.Ordinal)], dated));
    }

    private static IEnumerable<MergedFact> SplitWhereEnded(List<(Told Told, LocalDate Start)> same, List<(Told Told, LocalDate Start)> life)
    {
        var run = new List<(Told Told, LocalDate Start)>();
        foreach (var next in same)
        {
            if (run.Count > 0 && life.Exists(other => other.Start > run[^1].Start && other.Start < next.Start && Postures.Ends(Of(other.Told), Of(next.Told))))
            {
                yield return Merge(run);
                run = [];
            }

            run.Add(next);
        }

        yield return Merge(run);
    }

    private static MergedFact Merge(List<(Told Told, LocalDate Start)> run) =>
        MergedFact.Of<Departure>(
            run.Select(one => one.Told),
            tellings => tellings[0] with
            {
                Who = [.. tellings.SelectMany(one => one.Who).Distinct().Order()],
                Date = Span.MostExact(tellings.Select(one => one.Date)),
            },
            departure => departure.Date) with
        { Since = run.Min(one => one.Start) };

    // An authorised departure told without a date beside a stronger one in the same report is what came before it: never its replacement.
    private static LocalDate StartOf(Told told, List<Told> life)
    {
        var own = Postures.StartOf(Of(told), told.Day);
        if (Of(told) is not { Status: DepartureStatus.Authorized, Date: null })
        {
            return own;
        }

        return life.Where(other => string.Equals(other.Telling.Hash, told.Telling.Hash, StringComparison.Ordinal)
                && Of(other).Status is DepartureStatus.Ordered or DepartureStatus.Suspended)
            .Select(other => Postures.StartOf(Of(other), other.Day))
            .Append(own)
            .Min();
    }

    private static string PostsKey(Departure departure) => string.Join('|', Postures.Folded(departure.Posts));
}
