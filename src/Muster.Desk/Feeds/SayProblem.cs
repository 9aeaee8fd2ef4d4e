using Muster.Kernel;

namespace Muster.Desk.Feeds;

/// <summary>Says a refusal in the clause that a feed's health ends with.</summary>
internal static class SayProblem
{
    public static string InOneClause(Problem problem) => $"gave {problem.Found}, expected {problem.Expected}";
}
