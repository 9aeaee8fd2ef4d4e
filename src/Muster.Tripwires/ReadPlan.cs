using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>Reads plan.yaml.</summary>
public static class ReadPlan
{
    /// <summary>The plan, or every problem found with its line. <paramref name="file"/> only names the file in problems.</summary>
    public static Outcome<Plan> From(string yaml, string file) => throw new NotSupportedException("to be built");
}
