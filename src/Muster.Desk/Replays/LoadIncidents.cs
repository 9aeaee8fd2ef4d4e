using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;

namespace Muster.Desk.Replays;

/// <summary>
/// Loads files of incidents into a history, a row at a time. A row that cannot be used is counted and named; where that is every second row or more, the whole file is
/// refused: it is another table, and what is left of it would look calm.
/// </summary>
internal static class LoadIncidents
{
    private const int MostNamed = 5;

    /// <summary>What the file held; a refusal where it cannot be opened, is none of the known formats, or holds no usable row.</summary>
    public static Outcome<FileTally> From(string path, GatherIncidents gather, FindCountryByName findCountry, Action<int> step) =>
        OpenIncidents.FromFile(path, findCountry, step, opened =>
        {
            var tally = new FileTally(path, opened.Format);
            foreach (var row in opened.Rows)
            {
                Take(row, tally, gather);
            }

            return Judge(tally);
        });

    private static void Take(IncidentRow row, FileTally tally, GatherIncidents gather)
    {
        if (row.Flaw is { } flaw)
        {
            tally.Flawed++;
            tally.Named = tally.Named.Length < MostNamed ? tally.Named.Add(new Problem(ProblemCodes.HistoryLine, flaw.What, "a row of its format", tally.Path, row.Line)) : tally.Named;
        }
        else if (row.Item is { } item)
        {
            tally.Used += MakePast.Of(item) is { } past && tally.Note(past) ? Add(gather, past) : 0;
            tally.Undated += MakePast.Of(item) is null ? 1 : 0;
        }
        else
        {
            tally.Skipped++;
        }
    }

    private static int Add(GatherIncidents gather, in PastIncident past)
    {
        gather.Add(past);
        return 1;
    }

    private static Outcome<FileTally> Judge(FileTally tally)
    {
        if (tally.Flawed > tally.Used + tally.Skipped || (tally.Used == 0 && tally.Flawed > 0))
        {
            return Outcome.Refuse<FileTally>(tally.Named.Insert(0, new Problem(
                ProblemCodes.FeedShape,
                FormattableString.Invariant($"a table ({tally.Format}) of which {tally.Flawed} of {tally.Rows} rows cannot be used"),
                "a table of which most rows can; the first that cannot follow",
                tally.Path)));
        }

        return tally.Used > 0 ? Outcome.Grant(tally)
            : Outcome.Refuse<FileTally>(new Problem(ProblemCodes.FileEmpty, $"a table ({tally.Format}) without an incident that bears a day", "at least one", tally.Path));
    }
}
