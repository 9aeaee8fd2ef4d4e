using Muster.RollCalls.Calls;

namespace Muster.RollCalls.Words;

/// <summary>Marks what an exercise sends: a drill that was taken for real has emptied cities.</summary>
internal static class ExerciseMark
{
    /// <summary>The text, behind the mark where the call is an exercise.</summary>
    public static string Before(string text, RollCall call, CallWords words) => call.IsExercise ? $"{words.ExerciseMark}. {text}" : text;
}

/// <summary>Puts a name before a text.</summary>
internal static class Addressed
{
    /// <summary>"Ann Example: ", or nothing where there is no name.</summary>
    public static string To(string? name) => string.IsNullOrWhiteSpace(name) ? "" : OneLine.Cleaned(name) + ": ";
}
