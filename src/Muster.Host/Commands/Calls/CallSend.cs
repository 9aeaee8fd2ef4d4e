using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Store;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call send</c>: hands over what waits, without a server.</summary>
internal static class CallSend
{
    private const string Examples = """
        'muster serve' does this by itself. This verb is for a machine where nothing is served: it hands over what is due now, and ends.

        Example:
          muster call send --links https://check.example.org --plan my-plan --data my-data
        """;

    /// <summary>Where people's links lead to.</summary>
    public static readonly Option<string?> Links = new("--links") { HelpName = "URL", Description = "Where the check-in pages are for people outside: https://check.example.org. Needed for messages." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("send", "Hands over the messages that wait, and ends.", Examples + CallOptions.Exits) { CallOptions.Plan, DataOption.Option, Links };
        command.SetAction((parsed, stop) => RunAsync(parsed, stop));
        return command;
    }

    /// <summary>Where links lead to, ended by a slash.</summary>
    public static Outcome<Uri> LinksOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", Query: "", Fragment: "", UserInfo: "" }
        ? Outcome.Grant(new Uri(address.AbsoluteUri.TrimEnd('/') + "/"))
        : Outcome.Refuse<Uri>(new Problem(ProblemCodes.BadArgument, text is null ? "no --links" : $"--links {text}", "the address of the check-in pages as people outside reach it, such as https://check.example.org"));

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var links = LinksOf(parsed.GetValue(Links));
        var store = DataOption.Begun(parsed).Then(OpenStore.At).Then(PrepareStore.Run);
        var opened = CallOptions.PlanFolder(parsed).Then(plan => store.Then(data => OpenMessageChannels.Open(plan, data.Folder)));
        Problem[] problems = [.. links.Problems, .. opened.Problems];
        if (problems.Length > 0)
        {
            return ProblemLines.Write(problems);
        }

        await using var ways = opened.Value;
        var send = new SendMessages(store.Value, ways, links.Value, () => Outside.Real.Now);
        var tried = 0;
        var sent = await send.AllAsync(more => Show(Interlocked.Add(ref tried, more)), stop);
        if (!sent.TryGet(out var total))
        {
            return ProblemLines.Write(sent.Problems);
        }

        Console.Out.WriteLine($"{BriefWords.Count(total, "message")} tried; 'muster call status' shows what came of them.");
        return ExitCodes.Done;
    }

    private static void Show(int tried)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{tried} messages");
        }
    }
}
