using Muster.Kernel;

namespace Muster.Host.Views;

/// <summary>Tells refusals on standard error, one line each.</summary>
internal static class ProblemLines
{
    /// <summary>Writes <c>muster: file:line: found …; expected … [code]</c>; returns exit code 2.</summary>
    public static int Write(IReadOnlyCollection<Problem> problems)
    {
        foreach (var problem in problems.Distinct())
        {
            Console.Error.WriteLine("muster: " + OneLine.Of(problem.ToString()));
        }

        return ExitCodes.BadInput;
    }
}
