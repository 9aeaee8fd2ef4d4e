using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>Judges a condition that counts no incidents on what pages had told by then, by the same rules as a brief.</summary>
internal static class WalkOfficial
{
    /// <summary>How it stood on each day. Before a country's first entry nothing was known of it.</summary>
    public static DayLine Of(Condition condition, Plan plan, OfficialHistory official, Walk walk)
    {
        var entries = official.Bearing(condition);
        var line = new DayLine(new bool[walk.Days], new long[walk.Days]);
        int[] turns = [walk.First, .. Turns(condition, entries).Where(day => day > walk.First && day <= walk.Last).Order(), walk.Last + 1];
        for (var turn = 0; turn + 1 < turns.Length; turn++)
        {
            var stretch = (turns[turn] - walk.First)..(turns[turn + 1] - walk.First);
            if (Look(DayNumber.ToDay(turns[turn]), condition, plan, entries) is { Holds: true } found)
            {
                line.Holds.AsSpan(stretch).Fill(true);
                line.Amounts.AsSpan(stretch).Fill(Number(found.Evidence));
            }
        }

        return line;
    }

    /// <summary>The facts that it held on, on one day; none where it did not hold.</summary>
    public static ImmutableArray<KnownFact> EvidenceOn(LocalDate day, Condition condition, Plan plan, OfficialHistory official) =>
        Look(day, condition, plan, official.Bearing(condition)) is { Holds: true } found ? found.Evidence : [];

    private static Finding Look(LocalDate day, Condition condition, Plan plan, ImmutableArray<KnownSince> entries) =>
        JudgeTripwires.Look(condition, new Outlook(plan, OfficialHistory.On(day, entries), Near: null));

    // Of advice it is the issuers that count, else the facts.
    private static int Number(ImmutableArray<KnownFact> evidence) =>
        evidence.Select(known => known.Fact is Advice { Issuer: { } issuer } ? issuer : (object)known).Distinct().Count();

    // Between two of these days nothing can change: something new is known, a date comes or has passed, or one leaves the window.
    private static HashSet<int> Turns(Condition condition, ImmutableArray<KnownSince> entries)
    {
        var window = condition is GovernmentCondition government ? government.InDays : 0;
        var turns = new HashSet<int>();
        foreach (var entry in entries)
        {
            turns.Add(DayNumber.Of(entry.From));
            foreach (var date in entry.Facts.Select(known => DateOf(known)).OfType<PartialDate>())
            {
                turns.UnionWith([DayNumber.Of(date.First), DayNumber.Of(date.Last), DayNumber.Of(date.Last) + 1, DayNumber.Of(date.Last) + window]);
            }

            var told = entry.Facts.SelectMany(known => known.Tellings.Select(telling => telling.Published).Append(known.Since)).OfType<LocalDate>().Select(DayNumber.Of);
            turns.UnionWith(told.SelectMany(day => new[] { day, day + 1 }));
        }

        return turns;
    }

    private static PartialDate? DateOf(KnownFact known) => known.Fact switch
    {
        Departure departure => departure.Date,
        Government government => government.Date,
        _ => null,
    };
}
