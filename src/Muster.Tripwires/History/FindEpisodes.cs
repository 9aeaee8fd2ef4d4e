using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>Finds the maximal runs of days on which a condition held.</summary>
internal static class FindEpisodes
{
    /// <summary>The runs of days on which a condition held, with their peaks; days count from the walk's first.</summary>
    public static List<(int From, int Until, long Peak)> In(Condition condition, LeafLines lines) =>
        condition is Windowed asked ? In(lines.SumsOf(asked), asked.AtLeast) : In(lines.Of(condition));

    private static List<(int From, int Until, long Peak)> In(DayLine line)
    {
        var runs = new List<(int From, int Until, long Peak)>();
        var holds = line.Holds.AsSpan();
        var day = 0;
        while (holds[day..].IndexOf(true) is >= 0 and var wait)
        {
            var from = day + wait;
            day = holds[from..].IndexOf(false) is >= 0 and var length ? from + length : holds.Length;
            runs.Add((from, day - 1, Greatest(line.Amounts.AsSpan(from..day))));
        }

        return runs;
    }

    // The same without a line of its own: a sweep asks it of one row of sums many times.
    private static List<(int From, int Until, long Peak)> In(ReadOnlySpan<long> sums, int atLeast)
    {
        var runs = new List<(int From, int Until, long Peak)>();
        var day = 0;
        while (sums[day..].IndexOfAnyInRange(atLeast, long.MaxValue) is >= 0 and var wait)
        {
            var from = day + wait;
            day = sums[from..].IndexOfAnyExceptInRange(atLeast, long.MaxValue) is >= 0 and var length ? from + length : sums.Length;
            runs.Add((from, day - 1, Greatest(sums[from..day])));
        }

        return runs;
    }

    private static long Greatest(ReadOnlySpan<long> amounts)
    {
        var most = amounts[0];
        foreach (var amount in amounts)
        {
            most = Math.Max(most, amount);
        }

        return most;
    }

    /// <summary>The episodes of a tripwire, with what crossed.</summary>
    public static ImmutableArray<Episode> Of(Tripwire tripwire, LeafLines lines) =>
    [
        .. In(tripwire.When, lines).Select(run => new Episode(
            tripwire.Id, lines.Walk.DayAt(run.From), lines.Walk.DayAt(run.Until), run.Peak, GatherEvidence.On(run.From, tripwire.When, lines))),
    ];
}
