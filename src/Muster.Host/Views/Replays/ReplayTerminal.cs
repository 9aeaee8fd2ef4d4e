using System.Collections.Immutable;
using System.Globalization;
using Muster.Desk.Replays;
using Muster.Kernel;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>A replay for the terminal: rule by rule, how often it would have tripped, when, and before which real decisions.</summary>
internal static class ReplayTerminal
{
    private const int MostEpisodes = 8;
    private const int MostDecisions = 12;

    /// <summary>Writes it to standard output.</summary>
    public static void Write(Replay replay) => TerminalRows.Write(Console.Out, Rows(replay));

    /// <summary>What is written, paragraph by paragraph.</summary>
    public static IEnumerable<Row> Rows(Replay replay) =>
    [
        .. Head(replay),
        .. replay.Plan.Tripwires.SelectMany(tripwire => OfRule(tripwire, replay)),
        .. SweepTable.Rows(replay),
        .. Notices(replay),
    ];

    private static IEnumerable<Row> Head(Replay replay)
    {
        var decisions = replay.Decisions.IsEmpty ? "" : $"; compared with {ReplayWords.Count(replay.Decisions.Length, "real decision", "real decisions")}, a trip up to {ReplayWords.Count(replay.Warning, "day", "days")} before one being its warning";
        yield return new Row("", $"{replay.Plan.Name}, replayed from {ReplayWords.Day(replay.From)} to {ReplayWords.Day(replay.Until)}", RowStyle.Heading);
        yield return new Row("", $"{ReplayWords.Count(replay.Incidents, "incident", "incidents")}{(replay.AsKnown ? ", each from the day on which it was published" : "")}{decisions}.", RowStyle.Plain);
    }

    private static IEnumerable<Row> OfRule(Tripwire tripwire, Replay replay)
    {
        if (replay.Scores.FirstOrDefault(score => string.Equals(score.Tripwire, tripwire.Id, StringComparison.Ordinal)) is not { } score)
        {
            return [];
        }

        var about = replay.Blind.Contains(tripwire.Id)
            ? [new Row("  ", "It was blind: nothing in these files bears on it, so that it did not trip says nothing.", RowStyle.Warning)]
            : Trips(score, replay).Concat(Episodes([.. replay.Episodes.Where(episode => string.Equals(episode.Tripwire, tripwire.Id, StringComparison.Ordinal))]));
        return
        [
            Row.Empty,
            new Row("", $"{tripwire.Name} ({tripwire.Id}), proposes {Words<ProposedAction>.Of(tripwire.Propose)}", RowStyle.Heading),
            new Row("  ", $"Trips when {ExplainCondition.InWords(tripwire.When, replay.Plan)}.", RowStyle.Plain),
            .. about,
        ];
    }

    private static IEnumerable<Row> Trips(RuleScore score, Replay replay) =>
    [
        new Row("  ", $"{ReplayWords.Count(score.Trips, "trip", "trips")}, {ReplayWords.Yearly(score.TripsAYear)}; held on {ReplayWords.Count(score.DaysHeld, "day", "days")}.", RowStyle.Plain),
        .. replay.Decisions.IsEmpty ? [] : Compared(score),
    ];

    private static IEnumerable<Row> Compared(RuleScore score)
    {
        var all = ReplayWords.Asked(score);
        yield return new Row(
            "  ",
            all == 0 ? "No decision of its countries lies in these days."
            : string.Create(CultureInfo.InvariantCulture, $"Foresaw {score.Hits.Length} of {ReplayWords.Count(all, "decision", "decisions")}, {ReplayWords.Warning(score)}; missed {score.Misses.Length}; ")
                + string.Create(CultureInfo.InvariantCulture, $"{score.Standing.Length} came while it had long been tripped; {ReplayWords.Count(score.FalseTrips.Length, "false trip", "false trips")}; {score.Unscored} not scored."),
            RowStyle.Plain);
        foreach (var hit in score.Hits.Take(MostDecisions))
        {
            yield return new Row("    + ", $"{ReplayWords.Decision(hit.Decision)}: tripped {ReplayWords.Day(hit.TrippedOn)}, {ReplayWords.Least(hit)} before", RowStyle.Plain);
        }

        foreach (var (lead, decision, what) in score.Misses.Select(one => ("    - ", one, "missed")).Concat(score.Standing.Select(one => ("    = ", one, "already tripped"))).Take(MostDecisions))
        {
            yield return new Row(lead, $"{ReplayWords.Decision(decision)}: {what}", RowStyle.Warning);
        }
    }

    private static IEnumerable<Row> Episodes(ImmutableArray<Episode> episodes)
    {
        foreach (var episode in episodes.TakeLast(MostEpisodes).Reverse())
        {
            yield return new Row("    ", $"{ReplayWords.Days(episode.From, episode.Until)}{(episode.Peak > 0 ? string.Create(CultureInfo.InvariantCulture, $", peak {episode.Peak:N0}") : "")}", RowStyle.Quiet);
        }

        if (episodes.Length > MostEpisodes)
        {
            yield return new Row("    ", $"and {ReplayWords.Count(episodes.Length - MostEpisodes, "earlier one", "earlier ones")}: --json lists them all, --html draws them", RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Notices(Replay replay) =>
        replay.Notices.IsEmpty ? [] : [.. Row.Section("What could not be seen"), .. replay.Notices.Select(notice => new Row("  ! ", OneLine.Of(notice), RowStyle.Warning))];
}
