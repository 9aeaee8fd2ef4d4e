using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>Finds the maximal runs of days on which a condition held.</summary>
internal static class FindEpisodes
{
    /// <summary>The runs with their peaks; days count from the walk's first.</summary>
    public static List<(int From, int Until, long Peak)> In(DayLine line)
    {
        var runs = new List<(int From, int Until, long Peak)>();
        for (var day = 0; day < line.Holds.Length; day++)
        {
            if (!line.Holds[day])
            {
                continue;
            }

            var (from, peak) = (day, line.Amounts[day]);
            for (; day + 1 < line.Holds.Length && line.Holds[day + 1]; day++)
            {
                peak = Math.Max(peak, line.Amounts[day + 1]);
            }

            runs.Add((from, day, peak));
        }

        return runs;
    }

    /// <summary>The episodes of a tripwire, with what crossed.</summary>
    public static ImmutableArray<Episode> Of(Tripwire tripwire, LeafLines lines) =>
    [
        .. In(lines.Of(tripwire.When)).Select(run => new Episode(
            tripwire.Id, lines.Walk.DayAt(run.From), lines.Walk.DayAt(run.Until), run.Peak, GatherEvidence.On(run.From, tripwire.When, lines))),
    ];
}
