using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Muster.RollCalls.People;
using Muster.Store;
using Muster.Store.RollCalls;
using Muster.Tests.Shared.Sinks;
using NodaTime;

namespace Muster.Host.Tests.RollCalls;

/// <summary>The real program, killed at random moments of a running call, with a gateway that is no better than gateways are.</summary>
public sealed class KilledCallTests
{
    // MUSTER_LONG=1 kills two hundred times.
    private static readonly int Kills = Environment.GetEnvironmentVariable("MUSTER_LONG") is "1" ? 200 : 4;

    private readonly ConcurrentDictionary<string, int> acknowledged = new(StringComparer.Ordinal);

    [Fact]
    public async Task No_answer_is_lost_nobody_is_told_twice_for_a_key_and_no_receipt_makes_anybody_safe()
    {
        var acts = new ConcurrentDictionary<int, string>();
        using var job = new ServedCall(request => Act(acts, request.Number));
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        var waves = string.Join(',', Enumerable.Range(0, Kills * 4).Select(wave => wave == 0 ? "0" : (wave * 2).ToString(CultureInfo.InvariantCulture) + "s"));
        job.Open("killed", "all", 41, "--waves", waves, "--channels", "sms", "--wardens-after", "never", "--unaccounted-after", "3s");

        var chance = new Random(20_261_123);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var site = await job.ServeAsync();
            using var over = new CancellationTokenSource();
            var answering = AnswerAsync(job, chance.Next(), over.Token);
            await Task.Delay(chance.Next(100, 2500));
            site.Kill();
            await over.CancelAsync();
            await answering;
        }

        AssertNobodyWasToldTwice(job, acts);
        AssertNothingIsLost(job);
    }

    // Most are taken; some are refused for now, some fall silent, some break off: what happened to those nobody can know.
    private static GatewayAct? Act(ConcurrentDictionary<int, string> acts, int number)
    {
        var (word, act) = (number % 11) switch
        {
            3 => ("refused", GatewayAct.Say(503)),
            5 => ("silent", GatewayAct.Stall),
            7 => ("broken", GatewayAct.Close),
            _ => ("taken", (GatewayAct?)null),
        };
        acts[number] = word;
        return act;
    }

    // Answers through whatever links are out, and receipts for whatever was sent, until the program is gone.
    private async Task AnswerAsync(ServedCall job, int seed, CancellationToken stop)
    {
        var chance = new Random(seed);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        while (!stop.IsCancellationRequested)
        {
            var links = job.LinksByPhone('c').Where(link => !IsSilent(link.Key)).ToList();
            try
            {
                if (links.Count > 0)
                {
                    var (phone, link) = links[chance.Next(links.Count)];
                    await ServedCall.PressAsync(client, link, "1");
                    acknowledged.AddOrUpdate(phone, 1, (_, taken) => taken + 1);
                }

                using var receipt = await client.PostAsync(
                    new Uri($"{job.OutsideAddress}/receipts/{ServedCall.GatewaySecret}"),
                    new FormUrlEncodedContent(new Dictionary<string, string> { ["id"] = "m" + chance.Next(1, 1 + Math.Max(1, job.Gateway.Count)), ["status"] = "delivered" }),
                    CancellationToken.None);
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    // Those whose number ends in an even digit never answer.
    private static bool IsSilent(string phone) => (phone[^1] - '0') % 2 == 0;

    private static void AssertNobodyWasToldTwice(ServedCall job, ConcurrentDictionary<int, string> acts)
    {
        Assert.NotEmpty(job.Gateway.Requests);
        foreach (var key in job.Gateway.Requests.GroupBy(request => ServedCall.Value(request.Body, "id"), StringComparer.Ordinal))
        {
            var words = key.OrderBy(request => request.Number).Select(request => acts[request.Number]).ToList();
            Assert.True(words.SkipLast(1).All(word => word == "refused"), $"{key.Key}: {string.Join(", ", words)}");
        }
    }

    private void AssertNothingIsLost(ServedCall job)
    {
        var store = OpenStore.At(job.Data).Value;
        Assert.True(VerifyLog.Of(store).IsGranted);
        var people = LoadCalls.People(store, "killed").Value.ToDictionary(one => one.Person.Id, one => one.Person, StringComparer.Ordinal);
        var told = LoadCalls.PeopleFromLog(store, "killed").Value;
        Assert.Equal(told, people.Where(one => told.ContainsKey(one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal));

        var byPhone = Store.People.LoadPeople.From(store).Value.Where(one => one.Person.Phone is not null).ToLookup(one => one.Person.Phone!, one => one.Person.Id, StringComparer.Ordinal);
        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged.Keys, phone => Assert.Contains(byPhone[phone], id => people[id].State is CalledState.SafeSelf));
        var now = SystemClock.Instance.GetCurrentInstant();
        Assert.All(people.Values.Where(person => byPhone.Where(phone => IsSilent(phone.Key)).Any(phone => phone.Contains(person.Id))), person => Assert.False(person.IsAccountedForAt(now)));
        Assert.True(LoadCalls.AnswersTaken(store, "killed").Value >= acknowledged.Values.Sum());
    }
}
