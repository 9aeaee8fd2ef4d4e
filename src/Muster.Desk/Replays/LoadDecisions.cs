using System.Collections.Immutable;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Tripwires.History;

namespace Muster.Desk.Replays;

/// <summary>Real decisions, and what of their file was left out.</summary>
/// <param name="Decisions">Those that moved people out or stopped the work.</param>
/// <param name="Others">How many rows tell of an end or an extension, which no tripwire has to foresee.</param>
/// <param name="Skipped">Rows that cannot be used.</param>
public sealed record LoadedDecisions(ImmutableArray<RealDecision> Decisions, int Others, ImmutableArray<Problem> Skipped)
{
    /// <summary>Of no file.</summary>
    public static readonly LoadedDecisions None = new([], 0, []);
}

/// <summary>Loads a file of real decisions.</summary>
public static class LoadDecisions
{
    private static readonly string[] DrawingDown = ["ordered", "authorized", "authorised", "suspended", "evacuated", "evacuation", "relocated", "hibernated", "reduced", "unknown"];

    private static readonly string[] NotDrawingDown = ["lifted", "ended", "terminated", "extended", "continued", "converted", "returned", "resumed"];

    /// <summary>The decisions; a refusal where the file cannot be read or holds none. A row that cannot be used is named and left out.</summary>
    public static Outcome<LoadedDecisions> From(string path)
    {
        var (usable, others, skipped) = (new List<RealDecision>(), 0, new List<Problem>());
        foreach (var line in OpenDecisions.FromFile(path))
        {
            if (!line.TryGet(out var row))
            {
                skipped.AddRange(line.Problems);
            }
            else if (IsOne(row.Status, DrawingDown))
            {
                usable.Add(new RealDecision(row.Country, row.Earliest, row.Latest, row.Status, row.Place));
            }
            else if (IsOne(row.Status, NotDrawingDown))
            {
                others++;
            }
            else
            {
                skipped.Add(new Problem(ProblemCodes.HistoryLine, $"the type '{row.Status}'", "one of " + string.Join(", ", [.. DrawingDown, .. NotDrawingDown]), path, row.Line));
            }
        }

        return usable.Count > 0 ? Outcome.Grant(new LoadedDecisions([.. usable], others, [.. skipped]))
            : Outcome.Refuse<LoadedDecisions>(skipped.Count > 0 ? skipped : [new Problem(ProblemCodes.FileEmpty, "no decision", "rows with iso2, date and type", path)]);
    }

    // "extended (authorized)" is an extension.
    private static bool IsOne(string status, string[] words) => words.Contains(status.Split(' ', '(')[0], StringComparer.Ordinal);
}
