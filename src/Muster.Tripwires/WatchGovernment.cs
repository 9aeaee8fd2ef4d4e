using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>Looks for a change of those who rule. An event known only to the month or the year counts by the last day of that, an undated one never.</summary>
internal static class WatchGovernment
{
    public static Finding Look(GovernmentCondition asked, Outlook outlook)
    {
        var all = outlook.Real<Government>()
            .Where(one => asked.Events.Contains(one.Fact.Event) && string.Equals(one.Fact.Country, asked.Country, StringComparison.Ordinal))
            .ToList();
        var first = outlook.FirstOf(asked.InDays);
        var inTime = all.FindAll(one => one.Fact.Date is { } date && date.Last >= first && date.Last <= outlook.Day);
        var counting = inTime.FindAll(one => Outlook.Lacks(one.Known, asked.Sources) == 0);
        var nearly = inTime.FindAll(one => Outlook.Lacks(one.Known, asked.Sources) == 1);
        var state = counting.Count > 0 ? TripwireState.Tripped : nearly.Count > 0 ? TripwireState.Near : TripwireState.Armed;
        var evidence = counting.Count > 0 ? counting : nearly;
        return new Finding(
            state,
            counting.Count > 0 ? Health.Seeing : WhoWasHeard.InWindow(outlook, asked.Country, asked.InDays),
            [.. evidence.Select(one => one.Known)],
            counting.Count == 0 ? "no such event" : SayWords.And([.. counting.Select(one => $"{Said(one.Fact)} in {asked.Country}")]) + SayWords.Hedges(counting.Select(one => one.Known)),
            string.Join("; ", Notes(asked, outlook, [.. all.Select(one => one.Fact)], [.. inTime.Where(one => !counting.Contains(one)).Select(one => Outlook.Lacks(one.Known, asked.Sources))])));
    }

    private static IEnumerable<string> Notes(GovernmentCondition asked, Outlook outlook, List<Government> all, List<int> lacks)
    {
        yield return $"no {SayWords.Or([.. asked.Events.Select(one => SayWords.Plain(Words<GovernmentEvent>.Of(one)))])} in {asked.Country} since "
            + SayWords.Day(outlook.FirstOf(asked.InDays)) + " is known" + SayWords.Told(asked.Sources);
        foreach (var undated in all.Where(one => one.Date is null))
        {
            yield return $"a {Said(undated)} bears no date and is not counted";
        }

        foreach (var later in all.Where(one => one.Date?.Last > outlook.Day))
        {
            yield return $"a {Said(later)} counts from {SayWords.Day(later.Date!.Value.Last)} on";
        }

        foreach (var lack in lacks)
        {
            yield return SayWords.Count(lack, "more independent source", "more independent sources") + " needed for one that is known";
        }
    }

    private static string Said(Government government) =>
        SayWords.Plain(Words<GovernmentEvent>.Of(government.Event)) + (government.Date is { } date ? $" of {date}" : "");
}
