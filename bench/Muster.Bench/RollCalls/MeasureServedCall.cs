using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Muster.Channels.Messages;
using Muster.Desk.RollCalls;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Bench.RollCalls;

/// <summary>The real program serving a call of many people: answers by link over HTTP, each on disk before its 200, and the board asked for meanwhile.</summary>
internal static class MeasureServedCall
{
    private const int Lines = 48;

    // Answers a second: what a call of 100,000 must at least take.
    private const int AskedRate = 3000;

    /// <summary>Over a data folder whose roster was imported from <see cref="MadeUpRoster"/>.</summary>
    public static async Task InAsync(string program, string folder)
    {
        var store = OpenStore.At(folder).Then(PrepareStore.Run).Value;
        var id = "served-" + Guid.NewGuid().ToString("N")[..8];
        var none = new ChannelsAtHand([new KnownChannel("none", AddressKind.None, false)]);
        _ = ActOnCall.In(folder, id, none, (_, _) => new DraftCall("Measured", "to measure", false, ["north", "south"], new CallPlan { Channels = ["none"] }, "Ada Example"), Now()).Value;
        var people = LayOutCall.In(folder, id, none, "Ada Example", Now()).Value.People;
        _ = ActOnCall.Known(folder, id, none, (call, room) => new OpenCall(room.PeopleIn(call.Posts), people, "Ada Example"), Now()).Value;
        var paths = Paths(store, LoadCalls.People(store, id).Value);

        var (inside, outside) = (FreeEndPoint(), FreeEndPoint());
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--data", folder, "--listen", $"http://{inside}", "--outside", $"http://{outside}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _ = await process.StandardOutput.ReadLineAsync();
        _ = await process.StandardOutput.ReadLineAsync();
        await PourAsync(id, inside, outside, paths);
        process.Kill();
    }

    private static async Task PourAsync(string id, IPEndPoint inside, IPEndPoint outside, string[] paths)
    {
        var warm = paths.Length / 20;
        await RunAsync(outside, paths[..warm], GetFormAsync);
        var forms = new string[paths.Length];
        var watch = Stopwatch.StartNew();
        await RunAsync(outside, paths, async (http, path, at) => forms[at] = await GetFormAsync(http, path, at));
        Say($"forms shown: {paths.Length / watch.Elapsed.TotalSeconds:0}/s");

        var half = paths.Length / 2;
        await AnswerAsync(id, inside, outside, paths[..half], forms[..half], AskedRate);
        await AnswerAsync(id, inside, outside, paths[half..], forms[half..], rate: null);
    }

    // At a steady rate, or as fast as they are taken, with somebody looking at the board all the while.
    private static async Task AnswerAsync(string id, IPEndPoint inside, IPEndPoint outside, string[] paths, string[] forms, int? rate)
    {
        using var over = new CancellationTokenSource();
        var board = Task.Run(() => LookAsync(id, inside, over.Token));
        var watch = Stopwatch.StartNew();
        await RunAsync(outside, paths, async (http, path, at) =>
        {
            if (rate is { } each && TimeSpan.FromSeconds((double)at / each) - watch.Elapsed is var early && early > TimeSpan.Zero)
            {
                await Task.Delay(early);
            }

            var (status, _) = await http.PostAsync(path, $"n={Uri.EscapeDataString(forms[at])}&a=1&w=");
            return status == 200 ? "" : throw new InvalidOperationException(status.ToString(CultureInfo.InvariantCulture));
        });
        Say($"answers, each on disk before its 200{(rate is null ? ", as fast as they are taken" : ", at a steady rate")}: {paths.Length} in {watch.Elapsed.TotalSeconds:0.0} s, {paths.Length / watch.Elapsed.TotalSeconds:0}/s");
        await over.CancelAsync();
        var looks = await board;
        Say($"board over HTTP meanwhile: {looks.Count} looks, median {At(looks, 0.5):0.0} ms, p99 {At(looks, 0.99):0.0} ms, at most {looks[^1]:0.0} ms");
    }

    private static async Task<string> GetFormAsync(RawHttp http, string path, int at)
    {
        var (status, body) = await http.GetAsync(path);
        const string Mark = "name=\"n\" value=\"";
        var begins = body.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return status == 200 ? body[begins..body.IndexOf('"', begins)] : throw new InvalidOperationException(FormattableString.Invariant($"{status} at {at}"));
    }

    private static async Task RunAsync(IPEndPoint server, string[] paths, Func<RawHttp, string, int, Task<string>> ask)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Lines).Select(_ => Task.Run(async () =>
        {
            using var http = new RawHttp(server);
            for (var at = Interlocked.Increment(ref next); at < paths.Length; at = Interlocked.Increment(ref next))
            {
                await ask(http, paths[at], at);
            }
        })));
    }

    private static async Task<List<double>> LookAsync(string id, IPEndPoint inside, CancellationToken stop)
    {
        var looks = new List<double>();
        using var http = new RawHttp(inside);
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            var (status, _) = await http.GetAsync("/calls/" + id);
            looks.Add(status == 200 ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : throw new InvalidOperationException("The board was refused."));
            await Task.Delay(25, CancellationToken.None);
        }

        looks.Sort();
        return looks;
    }

    private static string[] Paths(DataStore store, ImmutableArray<KeptCalled> called)
    {
        var key = PersonSeal.In(store).Secret(store, "links");
        var expires = Now() + Duration.FromDays(1);
        return [.. called.Select(one => "/c/" + SignLink.Of(key.AsSpan(), new LinkTo(LinkKind.Person, one.Call, one.Number, expires)))];
    }

    private static IPEndPoint FreeEndPoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(sorted.Count * share))];

    private static Instant Now() => SystemClock.Instance.GetCurrentInstant();

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
