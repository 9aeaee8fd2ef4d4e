using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>Everything that is wrong with one plan, so that all of it is told at once.</summary>
internal sealed class PlanProblems(string file)
{
    private readonly List<Problem> found = [];

    public bool None => found.Count == 0;

    /// <summary>In the order of the file; what concerns the whole file first.</summary>
    public ImmutableArray<Problem> All => [.. found.OrderBy(problem => problem.Line ?? 0)];

    public void Add(string code, string what, string expected, int? line) => found.Add(new Problem(code, what, expected, file, line));

    public void BadValue(string what, string expected, int line) => Add(ProblemCodes.PlanBadValue, what, expected, line);

    public void MissingKey(string owner, string key, int line) => Add(ProblemCodes.PlanMissingKey, $"{owner} without '{key}'", $"the key '{key}'", line);
}
