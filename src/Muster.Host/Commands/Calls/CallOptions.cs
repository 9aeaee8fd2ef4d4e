using System.CommandLine;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands.Calls;

/// <summary>What the verbs of roll calls share.</summary>
internal static class CallOptions
{
    /// <summary>How every verb ends.</summary>
    public const string Exits = "\n\nExit codes: 0 done; 2 bad input, or an act that the state does not allow; 1 a fault in Muster.";

    /// <summary>Which call.</summary>
    public static readonly Argument<string> Id = new("CALL") { Description = "The roll call's short name." };

    /// <summary>Whose people, and by which channels.</summary>
    public static readonly Option<string?> Plan = new("--plan") { HelpName = "DIR", Description = "The plan: plan.yaml with the posts, channels.json with the channels. Needed." };

    /// <summary>Who.</summary>
    public static readonly Option<string?> By = new("--by") { HelpName = "NAME", Description = "Who answers for it. Needed." };

    /// <summary>Why.</summary>
    public static readonly Option<string?> Because = new("--because") { HelpName = "TEXT", Description = "Why." };

    /// <summary>As JSON.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "One JSON object." };

    /// <summary>The channels of the plan's folder, or a refusal.</summary>
    public static Outcome<ChannelsAtHand> Channels(ParseResult parsed) => PlanFolder(parsed).Then(OpenMessageChannels.Known);

    /// <summary>The plan's folder, or a refusal where none was given.</summary>
    public static Outcome<string> PlanFolder(ParseResult parsed) => parsed.GetValue(Plan) is { Length: > 0 } folder
        ? Outcome.Grant(folder)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, "no --plan", "--plan DIR, the folder with plan.yaml and channels.json"));

    /// <summary>A length of time such as 90s, 30m, 2h or 1d; 0 alone is none.</summary>
    public static Outcome<Duration> Span(string option, string text)
    {
        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - (text is "0" ? 0 : 1))), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number);
        Duration? span = !isNumber || number > 10_000 ? null : text[^1] switch
        {
            's' => Duration.FromSeconds(number),
            'm' => Duration.FromMinutes(number),
            'h' => Duration.FromHours(number),
            'd' => Duration.FromDays(number),
            '0' when text is "0" => Duration.Zero,
            _ => null,
        };
        return span is { } known ? Outcome.Grant(known) : Outcome.Refuse<Duration>(new Problem(ProblemCodes.BadArgument, $"{option} {text}", "a length of time such as 90s, 30m, 2h or 1d"));
    }
}
