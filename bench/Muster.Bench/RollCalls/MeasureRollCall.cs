using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Channels.Messages;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store;
using Muster.Store.RollCalls;
using Muster.Tests.Shared.Sinks;
using NodaTime;

namespace Muster.Bench.RollCalls;

/// <summary>A roll call of many people over one SQLite file: opened, answered, looked at.</summary>
internal static class MeasureRollCall
{
    private static readonly ChannelsAtHand Channels = new([new KnownChannel("sms", AddressKind.Phone, false), new KnownChannel("mail", AddressKind.Mail, false)]);

    /// <summary>Over a data folder whose roster was imported from <see cref="MadeUpRoster"/>.</summary>
    public static async Task InAsync(string folder)
    {
        var store = OpenStore.At(folder).Then(PrepareStore.Run).Value;
        var id = "bench-" + Guid.NewGuid().ToString("N")[..8];
        Value(ActOnCall.In(folder, id, Channels, (_, _) => new DraftCall("Measured", "to measure", false, ["north", "south"], new CallPlan(), "Ada Example"), Now()));
        var people = Value(LayOutCall.In(folder, id, Channels, "Ada Example", Now())).People;
        var watch = Stopwatch.StartNew();
        Value(ActOnCall.Known(folder, id, Channels, (call, room) => new OpenCall(room.PeopleIn(call.Posts), people, "Ada Example"), Now()));
        Say($"opened, {people} messages queued: {watch.Elapsed.TotalSeconds:0.00} s");

        await SendAsync(store, people);
        var bare = BareCommits(folder, group: 1);
        Say($"bare single-row commits: {bare:0}/s; in groups of 2,000: {BareCommits(folder, group: 2000):0} rows/s");
        var called = Value(LoadCalls.People(store, id));
        await using var desk = new CallDesk(store, Now);
        using var stop = new CancellationTokenSource();
        var board = Task.Run(() => LookAtBoard(desk, id, stop.Token));
        watch.Restart();
        await PourAsync(desk, called);
        var rate = called.Length / watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        var looks = await board;
        Say($"answers, in process: {rate:0}/s = {rate / bare:0.00} x bare single-row commits");
        Say($"board while they poured in: {looks.Count} looks, median {At(looks, 0.5):0.0} ms, p99 {At(looks, 0.99):0.0} ms, at most {looks[^1]:0.0} ms");
        Say($"afterwards: {Value(desk.Board(id, Now())).Unaccounted} unaccounted for");
    }

    // Half by SMS through a gateway, half by mail: real sockets, in this process.
    private static async Task SendAsync(DataStore store, int people)
    {
        using var gateway = new LoopbackGateway();
        using var mail = new LoopbackSmtp(null, null, "PIPELINING");
        var settings = ReadChannels.From(
            $$"""
            { "channels": [ { "name": "sms", "kind": "http", "reaches": "phone", "url": "{{gateway.Address("/send")}}", "body": "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{key}\"}", "taken_as": "$.id" },
                            { "name": "mail", "kind": "smtp", "server": "smtp://127.0.0.1:{{mail.Port}}", "from": "muster@example.org" } ] }
            """,
            "channels.json",
            _ => null).Value;
        var opened = OpenChannels.Of(settings, store.Folder);
        await using var ways = new MessageWays(ChannelsFor.Live(opened), ChannelsFor.Exercises(opened));
        var watch = Stopwatch.StartNew();
        var sent = Value(await new SendMessages(store, ways, new Uri("https://check.example.org/"), Now).AllAsync(_ => { }, CancellationToken.None));
        Say($"handed over and kept: {sent} messages in {watch.Elapsed.TotalSeconds:0.0} s, {sent / watch.Elapsed.TotalSeconds:0}/s ({gateway.Count} to the gateway, {mail.Count} to the mail server)");
        if (gateway.Count + mail.Count != people)
        {
            throw new InvalidOperationException("A message was lost or doubled.");
        }
    }

    private static async Task PourAsync(CallDesk desk, ImmutableArray<KeptCalled> called)
    {
        const int Callers = 256;
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (var at = Interlocked.Increment(ref next); at < called.Length; at = Interlocked.Increment(ref next))
            {
                var one = called[at];
                var key = string.Create(CultureInfo.InvariantCulture, $"bench:{one.Number}");
                Value(await desk.TakeAsync(new AnswerGiven(one.Call, one.Number, AnswerSays.Safe, null, AnswerVia.Link, null, null, key)));
            }
        })));
    }

    private static List<double> LookAtBoard(CallDesk desk, string id, CancellationToken stop)
    {
        var looks = new List<double>();
        while (!stop.IsCancellationRequested || looks.Count == 0)
        {
            var began = Stopwatch.GetTimestamp();
            Value(desk.Board(id, Now()));
            looks.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Thread.Sleep(20);
        }

        looks.Sort();
        return looks;
    }

    // What the same file takes in rows of an answer's size, with nothing decided.
    private static double BareCommits(string folder, int group)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, DataStore.FileName), Pooling = false }.ConnectionString);
        connection.Open();
        connection.Execute("create table if not exists bench (id integer primary key, body text not null) strict");
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into bench (body) values ($body)";
        insert.Parameters.AddWithValue("$body", new string('x', 300));
        var watch = Stopwatch.StartNew();
        var rows = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(4))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            for (var at = 0; at < group; at++)
            {
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            rows += group;
        }

        var rate = rows / watch.Elapsed.TotalSeconds;
        connection.Execute("drop table bench");
        return rate;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(sorted.Count * share))];

    private static Instant Now() => SystemClock.Instance.GetCurrentInstant();

    private static T Value<T>(Outcome<T> outcome) => outcome.Value;

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
