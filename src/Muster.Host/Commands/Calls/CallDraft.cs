using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call draft</c>: writes a roll call; nobody is asked.</summary>
internal static class CallDraft
{
    private const string Examples = """
        A draft asks nobody. 'muster call dry-run' shows whom it would ask and how, 'muster call open' begins.

        A person is asked through the first of the channels that reaches them; in the next wave, if they are not accounted for, through the next one, and so on in turn. Whom no
        channel reaches is on a warden's list. An exercise says so in every message, and can reach only channels that were made for exercises.

        Examples:
          muster call draft blast-0730 --topic "Explosion in ACI 2000" --posts bamako --because "two wires tripped" --by "Ada Example" --plan my-plan --data my-data
          muster call draft drill-3 --exercise --topic "Yearly exercise" --posts all --waves 0,10m --because "plan, chapter 4" --by "Ada Example" --plan my-plan --data my-data
        """;

    private static readonly Option<string?> Topic = new("--topic") { HelpName = "TEXT", Description = "What it is about; stands in every message, at most 80 characters. Needed." };

    private static readonly Option<string?> Posts = new("--posts") { HelpName = "IDS", Description = "Whose people: ids of posts with commas, or 'all'. Needed." };

    private static readonly Option<bool> Exercise = new("--exercise") { Description = "An exercise: reaches no live channel." };

    private static readonly Option<string?> ChannelNames = new("--channels") { HelpName = "NAMES", Description = "The order in which a person is tried. Default: sms,mail" };

    private static readonly Option<string?> Waves = new("--waves") { HelpName = "TIMES", Description = "When each wave begins after the opening. Default: 0,30m,90m" };

    private static readonly Option<string?> WardensAfter = new("--wardens-after") { HelpName = "TIME", Description = "When the wardens get the list of the silent; 'never' leaves it to a person. Default: 2h" };

    private static readonly Option<string?> UnaccountedAfter = new("--unaccounted-after") { HelpName = "TIME", Description = "After how long without an answer somebody counts as unaccounted for. Default: 3h" };

    private static readonly Option<string?> SafeFor = new("--safe-for") { HelpName = "TIME", Description = "How long SAFE holds before it is stale. Default: 24h" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("draft", "Writes a roll call. Nobody is asked yet.", Examples + CallOptions.Exits)
        {
            CallOptions.Id, CallOptions.Plan, DataOption.Option, Topic, Posts, Exercise, CallOptions.Because, CallOptions.By, ChannelNames, Waves, WardensAfter, UnaccountedAfter, SafeFor,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var drafted = ShortName.Of(parsed.GetValue(CallOptions.Id)!).Then(id => DataOption.From(parsed).Then(folder => CallOptions.PlanFolder(parsed).Then(OpenPlan.WithoutRoster).Then(plan => PostsOf(parsed, [.. plan.Posts.Select(post => post.Id)]))
            .Then(posts => PlanOf(parsed).Then(how => ActOnCall.In(folder, id, new ChannelsAtHand([]), (_, _) => Command(parsed, posts, how), Outside.Real.Now)))));
        if (!drafted.TryGet(out var kept))
        {
            return ProblemLines.Write(drafted.Problems);
        }

        Console.Out.WriteLine($"Drafted {OneLine.Of(kept.Call.Id)}{(kept.Call.IsExercise ? ", an exercise" : "")}. Nobody has been asked.");
        Console.Out.WriteLine(NextStep.Of(parsed, "call dry-run", [kept.Call.Id], CallOptions.By, CallOptions.Plan, DataOption.Option));
        return ExitCodes.Done;
    }

    private static DraftCall Command(ParseResult parsed, ImmutableArray<string> posts, CallPlan how) =>
        new(parsed.GetValue(Topic) ?? "", parsed.GetValue(CallOptions.Because) ?? "", parsed.GetValue(Exercise), posts, how, parsed.GetValue(CallOptions.By) ?? "");

    private static Outcome<ImmutableArray<string>> PostsOf(ParseResult parsed, ImmutableArray<string> known)
    {
        var named = Split(parsed.GetValue(Posts));
        ImmutableArray<string> posts = named is ["all"] ? known : [.. named];
        var odd = posts.Where(post => !known.Contains(post)).ToList();
        return posts.IsEmpty ? Outcome.Refuse<ImmutableArray<string>>(new Problem(ProblemCodes.BadArgument, "no --posts", "'all', or some of " + string.Join(", ", known)))
            : odd.Count > 0 ? Outcome.Refuse<ImmutableArray<string>>(odd.Select(post => new Problem(ProblemCodes.BadArgument, $"the post '{post}'", "'all', or some of " + string.Join(", ", known))))
            : Outcome.Grant(posts);
    }

    private static Outcome<CallPlan> PlanOf(ParseResult parsed)
    {
        var usual = new CallPlan();
        var waves = Split(parsed.GetValue(Waves)).Select(text => CallOptions.Span("--waves", text)).ToList();
        var wardens = parsed.GetValue(WardensAfter) is "never" ? Outcome.Grant<Duration?>(null) : Optional(parsed, WardensAfter, usual.WardensAfter);
        var (unaccounted, safe) = (Optional(parsed, UnaccountedAfter, usual.UnaccountedAfter), Optional(parsed, SafeFor, usual.SafeFor));
        Problem[] problems = [.. waves.SelectMany(wave => wave.Problems), .. wardens.Problems, .. unaccounted.Problems, .. safe.Problems];
        return problems.Length > 0 ? Outcome.Refuse<CallPlan>(problems) : Outcome.Grant(usual with
        {
            Waves = waves.Count == 0 ? usual.Waves : [.. waves.Select(wave => wave.Value)],
            Channels = Split(parsed.GetValue(ChannelNames)) is { Length: > 0 } names ? [.. names] : usual.Channels,
            WardensAfter = wardens.Value,
            UnaccountedAfter = unaccounted.Value ?? usual.UnaccountedAfter,
            SafeFor = safe.Value ?? usual.SafeFor,
        });
    }

    private static Outcome<Duration?> Optional(ParseResult parsed, Option<string?> option, Duration? usual) => parsed.GetValue(option) is { } text
        ? CallOptions.Span(option.Name, text).Then(span => Outcome.Grant<Duration?>(span))
        : Outcome.Grant(usual);

    private static string[] Split(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
