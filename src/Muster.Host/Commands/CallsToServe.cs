using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using Muster.Channels;
using Muster.Channels.Messages;
using Muster.Desk.RollCalls;
using Muster.Host.Commands.Calls;
using Muster.Host.Pages.Calls;
using Muster.Host.Pages.CheckIn;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary>What <c>muster serve</c> needs for roll calls: the way outside, the gateways that post replies, and the programs that may use the API.</summary>
/// <param name="Outside">Where the check-in pages are served, or null.</param>
/// <param name="Links">Where people's links lead to, or null where no message is handed over.</param>
/// <param name="Gateways">Which gateways may post.</param>
/// <param name="Tokens">Who may use the API.</param>
/// <param name="PlanFolder">The plan whose channels messages go out by, or null.</param>
internal sealed record CallsToServe(IPEndPoint? Outside, Uri? Links, ImmutableArray<Gateway> Gateways, ApiTokens Tokens, string? PlanFolder)
{
    /// <summary><c>--outside ADDRESS</c>.</summary>
    public static readonly Option<string?> OutsideAddress = new("--outside") { HelpName = "ADDRESS", Description = "Where the check-in pages, wardens' lists and gateways' addresses are served, and nothing else: http://0.0.0.0:8485." };

    /// <summary><c>--gateways FILE</c>.</summary>
    public static readonly Option<string?> GatewaysFile = new("--gateways") { HelpName = "FILE", Description = "Which SMS gateways may post replies and receipts; docs/outside.md shows the form." };

    /// <summary><c>--api-tokens FILE</c>.</summary>
    public static readonly Option<string?> TokensFile = new("--api-tokens") { HelpName = "FILE", Description = "Who may use the JSON API: a line each, NAME and the SHA-256 of the token; docs/api.md." };

    private const int Limit = 1_000_000;

    /// <summary>All of it, or every reason why not.</summary>
    public static Outcome<CallsToServe> From(ParseResult parsed)
    {
        var outside = parsed.GetValue(OutsideAddress) is { } address ? ServeCommand.EndPoint("--outside", address).Then(one => Outcome.Grant<IPEndPoint?>(one)) : Outcome.Grant<IPEndPoint?>(null);
        var links = parsed.GetValue(CallSend.Links) is { } text ? CallSend.LinksOf(text).Then(one => Outcome.Grant<Uri?>(one)) : Outcome.Grant<Uri?>(null);
        var gateways = Text(parsed.GetValue(GatewaysFile), ReadGateways.From, []);
        var tokens = Text(parsed.GetValue(TokensFile), ApiTokens.Read, ApiTokens.None);
        Problem[] problems = [.. outside.Problems, .. links.Problems, .. gateways.Problems, .. tokens.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<CallsToServe>(problems)
            : Outcome.Grant(new CallsToServe(outside.Value, links.Value, gateways.Value, tokens.Value, parsed.GetValue(PlanToWatch.Plan)));
    }

    /// <summary>Says on standard output whether messages of roll calls leave, and by which channels; a silence here would be a call that asks nobody.</summary>
    public void SayWhatLeaves(MessageWays? ways, bool isFirst)
    {
        if (ways is not null)
        {
            var live = ways.Known.All.Where(channel => !channel.IsForExercises).Select(channel => channel.Name).ToList();
            Console.Out.WriteLine(live.Count > 0
                ? $"Messages of roll calls leave by {string.Join(", ", live)}; their links lead to {Links}."
                : "Messages of exercises leave; NO message of a real roll call does: channels.json beside plan.yaml names no channel for them (docs/channels.md).");
            SayWhatCannotComeBack(ways);
            Console.Out.Write(isFirst ? "" : "Another program hands messages of this data folder over already; both do now, and no message leaves twice.\n");
        }
        else if (Links is not null || Outside is not null)
        {
            Console.Out.WriteLine($"NO message of a roll call leaves and no wave begins: {(Links is null ? "--links URL" : "--plan DIR")} is missing.");
        }
    }

    // A link that nothing answers, or a reply that goes nowhere, would look like the silence of whoever answered.
    private void SayWhatCannotComeBack(MessageWays ways)
    {
        if (Outside is null)
        {
            Console.Out.WriteLine("NOTHING here answers at these links: --outside ADDRESS is missing, which serves the check-in pages and takes what gateways post.");
        }

        var mute = ways.Known.All.Where(channel => channel is { IsForExercises: false, Reaches: AddressKind.Phone } && Gateways.All(gateway => gateway.Channel != channel.Name)).Select(channel => channel.Name).ToList();
        if (mute.Count > 0)
        {
            Console.Out.WriteLine($"REPLIES to messages of {string.Join(", ", mute)} come back to nobody: --gateways FILE names no gateway that posts them here (docs/outside.md).");
        }
    }

    /// <summary>Gateways that carry a channel that the plan does not have: what they post about would find nothing.</summary>
    public IEnumerable<Problem> StrangeGateways(MessageWays ways)
    {
        string[] names = [.. ways.Known.All.Select(channel => channel.Name)];
        return Gateways.Where(gateway => !names.Contains(gateway.Channel)).Select(gateway =>
            new Problem(ProblemCodes.ChannelSettings, $"a gateway of --gateways for the channel '{gateway.Channel}'", "a channel of channels.json: " + NearestWord.OneOf(gateway.Channel, names)));
    }

    private static Outcome<T> Text<T>(string? path, Func<string, string, Outcome<T>> read, T none) => path is null
        ? Outcome.Grant(none)
        : OpenFile.Bytes(path, Limit).Then(bytes => DecodeText.From(bytes, path)).Then(text => read(text.Text, path));
}
