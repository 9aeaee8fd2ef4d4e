using Muster.Kernel;
using Muster.RollCalls.People;

namespace Muster.Host.Views.Calls;

/// <summary>The words of roll calls that terminal and pages share.</summary>
internal static class CallPhrases
{
    /// <summary>A state in capitals with spaces: NEEDS HELP.</summary>
    public static string Of(CalledState state) => Words<CalledState>.Of(state).Replace('_', ' ').ToUpperInvariant();

    /// <summary>What somebody should do next about a person in this state.</summary>
    public static string Next(CalledState state, string? warden) => state switch
    {
        CalledState.NeedsHelp => "get help there; then resolve",
        CalledState.Conflicting => "speak with them; then resolve",
        CalledState.Missing => "declared missing: keep searching; resolve when found",
        CalledState.Stale => "was safe too long ago: ask again",
        _ => warden is null ? "nobody's zone: phone, or send somebody" : $"warden {warden} has them",
    };
}
