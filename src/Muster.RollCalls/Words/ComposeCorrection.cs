using Muster.RollCalls.Calls;

namespace Muster.RollCalls.Words;

/// <summary>Writes the message that says what was wrong in an earlier one. It asks for nothing and has no link.</summary>
public static class ComposeCorrection
{
    /// <summary>The text, one line; throws <see cref="InvalidOperationException"/> where the call has no correction.</summary>
    /// <param name="call">The call, with its newest correction.</param>
    /// <param name="words">In the person's language; the correction itself stays as it was written.</param>
    /// <param name="name">The person's name, or null.</param>
    public static string Text(RollCall call, CallWords words, string? name)
    {
        var text = call.Correction ?? throw new InvalidOperationException($"The roll call '{call.Id}' has no correction.");
        return ExerciseMark.Before(Addressed.To(name) + Topic(words.Correction, call).Replace("{text}", text, StringComparison.Ordinal), call, words);
    }

    /// <summary>A mail's subject, without anything that could end a header.</summary>
    public static string Subject(RollCall call, CallWords words) => OneLine.Cleaned(ExerciseMark.Before(Topic(words.CorrectionSubject, call), call, words));

    private static string Topic(string text, RollCall call) => text.Replace("{topic}", call.Topic, StringComparison.Ordinal);
}
