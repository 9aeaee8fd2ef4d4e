using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Muster.Channels.Fetch;
using Muster.Desk.Feeds;
using Muster.Desk.Orders;
using Muster.Desk.RollCalls;
using Muster.Desk.Tripwires;
using Muster.Host.Commands.Calls;
using Muster.Host.Pages;
using Muster.Host.Pages.Calls;
using Muster.Host.Pages.CheckIn;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Store;

namespace Muster.Host.Commands;

/// <summary><c>muster serve</c>: pulls the feeds when they are due, and shows what is known on pages.</summary>
internal static class ServeCommand
{
    private const string Default = "http://127.0.0.1:8484";

    private const string About = "Pulls every feed when it is due, tells whom it must, and shows what is known on pages. Goes on until Ctrl-C or SIGTERM.";

    private const string Examples = """
        Pages:
          /               how well the feeds see, then every country that anything is known of
          /picture/ML     one country
          /feeds          each feed's health
          /tripwires      how each tripwire stands, with forms to acknowledge, decide and reset
          /report         a form for a warden's report
          /calls          the roll calls: who is unaccounted for
          /health         for a monitor: JSON, status 200 while every feed sees, else 503

        Examples:
          muster serve --data my-data
          muster serve --data my-data --plan my-plan --tell mailto:duty@example.org
          muster serve --data my-data --listen http://10.0.0.5:8484
          muster serve --data my-data --plan my-plan --outside http://0.0.0.0:8485 --links https://check.example.org
          muster serve --data my-data --plan my-plan --scim-tokens scim-tokens

        With --plan every new fact is judged at once against the plan's tripwires, and those of --tell are told of trips, as often as the plan's budget allows.

        With --plan and --links the messages of roll calls are handed over, and each wave begins by the clock; without one of them no message leaves. --outside serves what people outside need, and nothing else: their
        check-in page, a warden's list, the addresses of SMS gateways. Put a server that speaks https before it; --links is the address by which people reach that.

        There is no login yet for the pages inside: whoever reaches the address can read everything and report under any name. Without --listen only this machine reaches it.

        Exit codes: 0 ended by Ctrl-C or SIGTERM; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    // A pull that is busy with something that cannot be broken off has kept nothing yet, and is let go.
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private static readonly Option<string?> Listen = new("--listen") { HelpName = "ADDRESS", Description = $"Where the pages are; port 0 takes a free one. Default: {Default}" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("serve", About, Examples)
        {
            DataOption.Option, PlanToWatch.Plan, PlanToWatch.Tell, Listen, CallsToServe.OutsideAddress, CallSend.Links, CallsToServe.GatewaysFile, CallsToServe.TokensFile,
            ScimToServe.Tokens, ScimToServe.MassChange,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var (folder, listen) = (DataOption.From(parsed), EndPoint("--listen", parsed.GetValue(Listen) ?? Default));
        var prepared = folder.Then(OpenStore.At).Then(PrepareStore.Run);
        var asked = PlanToWatch.From(parsed);
        var calls = CallsToServe.From(parsed);
        var scim = ScimToServe.From(parsed);
        var opened = prepared.Then(store => asked.Then(_ => calls.Then(served => Ways(served, store))));
        Problem[] problems = [.. prepared.Problems, .. asked.Problems, .. listen.Problems, .. calls.Problems, .. scim.Problems, .. prepared.IsGranted && asked.IsGranted && calls.IsGranted ? opened.Problems : []];
        if (problems.Length > 0)
        {
            return ProblemLines.Write(problems);
        }

        await using var ways = opened.Value;
        await using var desk = new CallDesk(prepared.Value, () => Outside.Real.Now);
        var served = new ServedCalls(desk, prepared.Value, TimeProvider.System);
        var inside = new MapCalls(new CallRoutes(served, TimeProvider.System), new ApiRoutes(served, calls.Value.Tokens, TimeProvider.System));
        await using var site = MakeSite.Of(listen.Value, new Routes(folder.Value, TimeProvider.System), inside, scim.Value?.Over(prepared.Value, asked.Value!.Watched.Posts, TimeProvider.System));
        await using var outside = calls.Value.Outside is { } open ? MakeOutside.Of(open, served, calls.Value.Gateways, TimeProvider.System) : null;
        if (await StartAsync(site, "--listen", listen.Value) is { } trouble || (outside is not null && await StartAsync(outside, "--outside", calls.Value.Outside!) is { } more && (trouble = more) is not null))
        {
            return ProblemLines.Write([trouble]);
        }

        SayWhere(site, listen.Value);
        if (outside is not null)
        {
            Console.Out.WriteLine($"People outside are served at {string.Join(' ', outside.Urls)}.");
        }

        using var mark = ways is null ? null : HandingOver.Begin(folder.Value);
        calls.Value.SayWhatLeaves(ways, isFirst: mark is not null);

        var stop = site.Lifetime.ApplicationStopping;
        var lines = new PollLines(TimeProvider.System);
        var poll = new PollFeeds(prepared.Value, LoadedReader.PullFeed(Outside.Real, stop), LoadedReader.SendNotices(), Outside.Real, lines);
        var watching = asked.Value?.Over(prepared.Value) is { } watch ? new KeepWatch(watch, prepared.Value, Outside.Real, lines).RunAsync(stop) : Task.CompletedTask;
        var calling = ways is null ? Task.CompletedTask
            : new KeepCalls(prepared.Value, ways.Known, new SendMessages(prepared.Value, ways, calls.Value.Links!, () => Outside.Real.Now), Outside.Real, lines).RunAsync(stop);
        var clocks = new KeepOrderClock(prepared.Value, PlanToWatch.Told(parsed), Outside.Real, lines, look => Console.Out.WriteLine($"{OneLine.Of(look.Order.Id)}: the clock has moved; 'muster order show' says where it stands")).RunAsync(stop);
        var polling = Task.WhenAll(poll.RunAsync(stop), watching, calling, clocks);
        await site.WaitForShutdownAsync(CancellationToken.None);
        await Task.WhenAny(polling, Task.Delay(LongestGoodbye));
        if (outside is not null)
        {
            await outside.StopAsync();
        }

        return ExitCodes.Done;
    }

    // Messages leave where it is known by which channels, and where their links lead to.
    private static Outcome<MessageWays?> Ways(CallsToServe calls, DataStore store) => calls is { PlanFolder: { } plan, Links: not null }
        ? OpenMessageChannels.Open(plan, store.Folder).Then(ways => calls.StrangeGateways(ways).ToList() is { Count: > 0 } strange ? Outcome.Refuse<MessageWays?>(strange) : Outcome.Grant<MessageWays?>(ways))
        : Outcome.Grant<MessageWays?>(null);

    private static async Task<Problem?> StartAsync(WebApplication site, string option, IPEndPoint listen)
    {
        try
        {
            await site.StartAsync();
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or SocketException)
        {
            return new Problem(ProblemCodes.BadArgument, $"{option} http://{listen}, which cannot be had", "an address of this machine and a port that no other program holds; does another 'muster serve' run?");
        }
    }

    private static void SayWhere(WebApplication site, IPEndPoint listen)
    {
        Console.Out.WriteLine($"Muster is at {string.Join(' ', site.Urls)} until Ctrl-C.");
        if (!IPAddress.IsLoopback(listen.Address))
        {
            Console.Error.WriteLine("muster: warning: there is no login yet; whoever reaches this address can read everything and report under any name.");
        }
    }

    /// <summary>An address of this machine to listen at.</summary>
    public static Outcome<IPEndPoint> EndPoint(string option, string text)
    {
        var isOne = Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" };
        var host = address?.Host == "localhost" ? "127.0.0.1" : address?.Host.Trim('[', ']');
        return isOne && IPAddress.TryParse(host, out var ip)
            ? Outcome.Grant(new IPEndPoint(ip, address!.Port))
            : Outcome.Refuse<IPEndPoint>(new Problem(ProblemCodes.BadArgument, $"{option} {text}", $"http, an IP address of this machine and a port, such as {Default}"));
    }
}
