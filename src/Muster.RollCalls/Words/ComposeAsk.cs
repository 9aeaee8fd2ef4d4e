using Muster.RollCalls.Calls;

namespace Muster.RollCalls.Words;

/// <summary>Writes the message that asks somebody whether they are safe.</summary>
public static class ComposeAsk
{
    /// <summary>The text, one line: "EXERCISE. Ann Example: Explosion in ACI 2000. Are you safe? Answer: https://… or reply 1 safe, 2 need help, 3 not there".</summary>
    /// <param name="call">The call; an exercise is marked at the very beginning.</param>
    /// <param name="words">In the person's language.</param>
    /// <param name="name">The person's name, or null where it would cost too much or should not travel.</param>
    /// <param name="link">Where they answer.</param>
    public static string Text(RollCall call, CallWords words, string? name, string link)
    {
        var ask = ExerciseMark.Before(Addressed.To(name) + Topic(words.Ask, call), call, words);
        return $"{ask} {words.LinkLine.Replace("{link}", link, StringComparison.Ordinal)} {words.ReplyLine}";
    }

    /// <summary>A mail's subject, without anything that could end a header.</summary>
    public static string Subject(RollCall call, CallWords words) => OneLine.Cleaned(ExerciseMark.Before(Topic(words.Subject, call), call, words));

    private static string Topic(string text, RollCall call) => text.Replace("{topic}", call.Topic.TrimEnd('.'), StringComparison.Ordinal);
}
