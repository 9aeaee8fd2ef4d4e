using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.RollCalls.Calls;

/// <summary>Judges what a person has written for a roll call, before it is one.</summary>
internal static class CheckDraft
{
    private const int LongestTopic = 80;

    /// <summary>All that is wrong, in the order of the draft; nothing where it can be kept.</summary>
    public static IEnumerable<Problem> Of(DraftCall draft)
    {
        if (OneLine.Trouble(draft.Topic, LongestTopic) is { } trouble)
        {
            yield return Wrong($"a topic {trouble}", $"one line of 1 to {LongestTopic} characters: it goes into every message");
        }

        if (draft.Posts.IsDefaultOrEmpty || draft.Posts.Any(string.IsNullOrWhiteSpace))
        {
            yield return Wrong("no post, or one without a name", "at least one post whose people are asked (--post ID)");
        }

        if (draft.Plan.Channels.IsDefaultOrEmpty || draft.Plan.Channels.Any(string.IsNullOrWhiteSpace))
        {
            yield return Wrong("no channel, or one without a name", "at least one channel to ask through");
        }

        if (!Rise(draft.Plan.Waves))
        {
            yield return Wrong("waves that do not rise from zero", "the first wave at 0, and each later than the one before, as 0 30 90");
        }

        if (!ArePositive(draft.Plan))
        {
            yield return Wrong("a time of the plan that is zero or less", "times longer than zero, for links at least a minute");
        }
    }

    private static bool Rise(ImmutableArray<Duration> waves) =>
        !waves.IsDefaultOrEmpty && waves[0] == Duration.Zero && waves.Zip(waves.Skip(1)).All(pair => pair.First < pair.Second);

    private static bool ArePositive(CallPlan plan) =>
        (plan.WardensAfter is not { } wardens || wardens > Duration.Zero) && plan.UnaccountedAfter > Duration.Zero && plan.SafeFor > Duration.Zero && plan.LinksFor >= Duration.FromMinutes(1);

    private static Problem Wrong(string found, string expected) => new(ProblemCodes.CallStep, found, expected);
}
