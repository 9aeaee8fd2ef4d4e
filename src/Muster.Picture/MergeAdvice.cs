using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>
/// Advice per issuer, country and area: the newest issue wins. The level is the newest that anybody tells, and of one day the issuer's own word, then
/// the graver one; somebody else's report never lowers a level that the issuer itself gave. Tellings of an earlier level are no longer tellings of
/// this fact. Reasons and venues are those of the newest day on which any are told.
/// </summary>
internal static class MergeAdvice
{
    public static IEnumerable<MergedFact> From(List<Told> told) =>
        told.Where(one => one.Fact is Advice)
            .GroupBy(one => (one.Sort, Of(one).Issuer, Of(one).Country, Area: FoldedText.Of(Of(one).Area)))
            .Select(issue => Newest([.. issue.OrderByDescending(one => one.Day).ThenByDescending(one => one.Official).ThenBy(one => one.Canon, StringComparer.Ordinal)]));

    private static Advice Of(Told told) => (Advice)told.Fact;

    private static MergedFact Newest(List<Told> newestFirst)
    {
        var level = LevelOf(newestFirst);
        var since = newestFirst.Where(one => Of(one).Level is { } other && other != level).Select(one => one.Day).DefaultIfEmpty(NodaTime.LocalDate.MinIsoValue).Max();
        var standing = newestFirst.Where(one => Of(one).Level == level || (Of(one).Level is null && one.Day >= since)).ToList();
        var reasons = OfTheNewestDay(standing, advice => !advice.Reasons.IsEmpty);
        var venues = OfTheNewestDay(standing, advice => !advice.Venues.IsEmpty);
        return MergedFact.Of<Advice>(
            standing,
            tellings => tellings[0] with
            {
                Level = level,
                Action = OfTheNewestDay(standing, _ => true).Max(advice => advice.Action is AdviceAction.LeaveNow ? (1, advice.Action) : (0, advice.Action)).Action,
                Reasons = [.. reasons.SelectMany(advice => advice.Reasons).Distinct().Order()],
                Venues = [.. venues.SelectMany(advice => advice.Venues).Distinct().Order()],
                Area = Span.Fullest(tellings.Select(advice => advice.Area)),
            },
            _ => null);
    }

    private static int? LevelOf(List<Told> newestFirst)
    {
        var told = newestFirst.Where(one => Of(one).Level is not null).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var own = told.Find(one => one.Official);
        var others = told.Where(one => own is null || (!one.Official && one.Day > own.Day)).ToList();
        var theirs = others.Where(one => one.Day == others[0].Day).Max(one => Of(one).Level);
        var ownLevel = own is null ? null : told.Where(one => one.Official && one.Day == own.Day).Max(one => Of(one).Level);
        return ownLevel is null || theirs > ownLevel ? theirs : ownLevel;
    }

    private static List<Advice> OfTheNewestDay(List<Told> standing, Func<Advice, bool> tells)
    {
        var telling = standing.Where(one => tells(Of(one))).ToList();
        return [.. telling.Where(one => one.Day == telling[0].Day).Select(Of)];
    }
}
