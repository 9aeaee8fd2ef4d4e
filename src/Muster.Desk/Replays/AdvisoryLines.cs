using System.Collections.Immutable;
using System.Globalization;
using Muster.Channels.Feeds;
using Muster.Channels.History;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>Goes through archives of advisories, holding one line at a time, and keeps account of what could not be used.</summary>
internal sealed class AdvisoryLines(Action<int> step)
{
    private const int MostNamed = 5;
    private readonly List<Problem> named = [];
    private readonly List<Problem> refused = [];
    private int bad;

    /// <summary>The first and the last day on which a page was seen, of any country; null where none was.</summary>
    public (LocalDate First, LocalDate Last)? Observed { get; private set; }

    /// <summary>Why files cannot be used.</summary>
    public ImmutableArray<Problem> Problems => [.. refused];

    /// <summary>The usable lines of a file, in its order.</summary>
    public IEnumerable<AdvisoryLine> Of(string path, FindCountryByName findCountry)
    {
        var (usable, before, first) = (0, bad, named.Count);
        foreach (var outcome in OpenAdvisories.FromFile(path, findCountry))
        {
            if (outcome.TryGet(out var line))
            {
                usable++;
                step(line.Bytes);
                See(line.Observed);
                yield return line;
            }
            else if (outcome.Problems[0] is { Code: ProblemCodes.HistoryLine, Line: not null } flaw)
            {
                Leave(flaw);
            }
            else
            {
                refused.Add(outcome.Problems[0]);
                yield break;
            }
        }

        Judge(path, usable, bad - before, named.Skip(first));
    }

    /// <summary>What was left out, in words.</summary>
    public IEnumerable<string> Notices() => bad == 0 ? [] :
    [
        string.Create(CultureInfo.InvariantCulture, $"{bad:N0} {(bad == 1 ? "line" : "lines")} of advisories cannot be used and were left out"),
        .. named.Select(problem => "left out: " + problem),
    ];

    private void Judge(string path, int usable, int left, IEnumerable<Problem> some)
    {
        if (left > usable)
        {
            refused.Add(new Problem(
                ProblemCodes.HistoryShape, string.Create(CultureInfo.InvariantCulture, $"{left} of {usable + left} lines that cannot be used"), "JSON Lines of advisories, most of which can", path));
            refused.AddRange(some);
        }
    }

    private void See(LocalDate day) => Observed = Observed is { } known ? (LocalDate.Min(known.First, day), LocalDate.Max(known.Last, day)) : (day, day);

    private void Leave(Problem problem)
    {
        bad++;
        if (named.Count < MostNamed)
        {
            named.Add(problem);
        }
    }
}
