using Muster.RollCalls.Calls;

namespace Muster.RollCalls.Words;

/// <summary>Writes the message that gives a warden the list of their zone. It names nobody: the list is behind the link.</summary>
public static class ComposeHandover
{
    /// <summary>The text, one line.</summary>
    /// <param name="call">The call; an exercise is marked at the very beginning.</param>
    /// <param name="words">In the warden's language.</param>
    /// <param name="link">Where their list is.</param>
    public static string Text(RollCall call, CallWords words, string link) =>
        ExerciseMark.Before(words.Handover.Replace("{link}", link, StringComparison.Ordinal).Replace("{topic}", call.Topic.TrimEnd('.'), StringComparison.Ordinal), call, words);
}
