using System.Net;
using System.Text.Json;
using Muster.Tests.Shared;

namespace Muster.Host.Tests.RollCalls;

/// <summary>The whole job with the example's plan, through the real program: a report, a brief, an order, a roll call, and everybody accounted for.</summary>
public sealed class WholeJobTests
{
    private static readonly string Report = Path.Combine(SharedData.Root, "examples", "mali", "2022-07-30-report.txt");

    [Fact]
    public async Task From_a_report_to_the_last_person_heard_from()
    {
        using var job = new ServedCall();
        Assert.Contains("partner-od", job.Do(10, "brief", "--plan", job.Plan, Report), StringComparison.Ordinal);
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);

        job.Do(10, "tripwire", "judge", "--plan", job.Plan);
        job.Do(0, "order", "draft", "bamako-od", "--plan", job.Plan, "--kind", "ordered", "--post", "bamako", "--from-tripwires", "--reason", "A partner orders its people out", "--effective", "now", "--by", "Ada Example");
        job.Do(0, "order", "submit", "bamako-od", "--by", "Ada Example");
        Assert.Contains("order-step", job.Do(2, "order", "approve", "bamako-od", "--by", "Ada Example"), StringComparison.Ordinal);
        Assert.Contains("EFFECTIVE", job.Do(0, "order", "approve", "bamako-od", "--by", "Ben Example"), StringComparison.Ordinal);

        job.Open("blast", "bamako", 22);
        Assert.Contains("NOBODY HANDS MESSAGES OVER", job.Do(10, "call", "status"), StringComparison.Ordinal);
        using var site = await job.ServeAsync();
        Assert.DoesNotContain("NOBODY HANDS", job.Do(10, "call", "status", "blast"), StringComparison.Ordinal);
        using var client = new HttpClient();
        await ServedCall.UntilAsync(() => job.Gateway.Count + job.Mail.Count >= 20, "the first wave was handed over");
        Assert.Equal(22, Unaccounted(job));

        var links = job.LinksByPhone('c');
        await AnswerByLinkAsync(client, links);
        await AnswerByMessageAsync(job, client, links);
        await AnswerByWardensAsync(job, client);
        Assert.Equal(0, AnswerAtTheDesk(job));

        Assert.Contains("everybody is accounted for", job.Do(0, "call", "close", "blast", "--by", "Ada Example"), StringComparison.Ordinal);
        Assert.Contains("The log is whole", job.Do(0, "audit", "verify"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(links.Values.First()))).StatusCode);
    }

    // Four answer through their links: two are safe, one needs help, one is elsewhere.
    private static async Task AnswerByLinkAsync(HttpClient client, Dictionary<string, string> links)
    {
        await ServedCall.PressAsync(client, links["+22370000001"], "1");
        await ServedCall.PressAsync(client, links["+22370000002"], "1");
        await ServedCall.PressAsync(client, links["+22370000003"], "2", "Glass in my arm");
        await ServedCall.PressAsync(client, links["+22370000004"], "3");
    }

    // A number, a word, nothing that anybody could be sure of, and a phone that two people share.
    private static async Task AnswerByMessageAsync(ServedCall job, HttpClient client, Dictionary<string, string> links)
    {
        Assert.Equal(HttpStatusCode.OK, await job.ReplyAsync(client, "+22370000005", "1", "m1"));
        Assert.Equal(HttpStatusCode.OK, await job.ReplyAsync(client, "+22370000006", "safe", "m2"));
        Assert.Equal(HttpStatusCode.OK, await job.ReplyAsync(client, "+22370000007", "who is this?", "m3"));
        Assert.Equal(HttpStatusCode.OK, await job.ReplyAsync(client, "+22370000015", "1", "m4"));
        Assert.Equal(22 - 6, Unaccounted(job));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(links.Values.First() + "x"))).StatusCode);
        job.Do(2, "call", "strays");
        var strays = job.Do(0, "call", "strays", "--by", "Ada Example");
        Assert.Contains("+22370000015", strays, StringComparison.Ordinal);
        Assert.Contains($"--settle NUMBER --by \"Ada Example\" --data {job.Data}", strays, StringComparison.Ordinal);
        Assert.Contains("next: muster call answer blast PERSON safe|help|elsewhere --how", job.Do(0, "call", "words", "blast", "--by", "Ada Example"), StringComparison.Ordinal);
        job.Do(0, "call", "strays", "--settle", "1", "--by", "Ada Example");
        Assert.Contains("No reply waits", job.Do(0, "call", "strays", "--by", "Ada Example"), StringComparison.Ordinal);
        job.Do(2, "call", "strays", "--settle", "1", "--by", "Ada Example");
        AssertWordsAreRead(job);
    }

    // Who is left without a warden who can go is on paper, with phones, for the desk.
    private static void AssertTheDeskHasItsSheet(ServedCall job)
    {
        var file = Path.Combine(job.Plan, "sheets.html");
        job.Do(0, "call", "sheet", "blast", "--html", file, "--by", "Ada Example");
        var page = CheckIn.ReadPage.Of(File.ReadAllText(file));
        var desk = page.QuerySelectorAll("section")[0].TextContent;
        Assert.Contains("nobody; the desk has to see to these", desk, StringComparison.Ordinal);
        Assert.Contains("Bakary Doumbia", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("Annika", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("call_sheet", job.Do(0, "audit", "show", "--type", "private_shown", "--json"), StringComparison.Ordinal);
    }

    // What no rule could be sure of is there for somebody to read, and the log knows who did.
    private static void AssertWordsAreRead(ServedCall job)
    {
        var words = job.Do(0, "call", "words", "blast", "--by", "Ada Example");
        Assert.Contains("p07 Awa Diallo · UNCLEAR · by sms: \"who is this?\"", words, StringComparison.Ordinal);
        Assert.Contains("Glass in my arm", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Glass in my arm", job.Do(0, "call", "words", "blast", "p07", "--by", "Ada Example"), StringComparison.Ordinal);
        Assert.Contains("--by NAME", job.Do(2, "call", "words", "blast"), StringComparison.Ordinal);
        Assert.Contains("call_words", job.Do(0, "audit", "show", "--type", "private_shown", "--json"), StringComparison.Ordinal);
    }

    // p02 is safe, has the list of the Hippodrome and of those whose warden cannot go, and has seen some of them.
    private static async Task AnswerByWardensAsync(ServedCall job, HttpClient client)
    {
        var handover = job.Do(0, "call", "handover", "blast", "--by", "Ada Example", "--plan", job.Plan);
        Assert.Contains("On NO warden's list:", handover, StringComparison.Ordinal);
        Assert.Contains($"next: muster call sheet blast --html sheets.html --by \"Ada Example\" --data {job.Data}", handover, StringComparison.Ordinal);
        AssertTheDeskHasItsSheet(job);
        await ServedCall.UntilAsync(() => job.LinksByPhone('w').ContainsKey("+22370000002"), "the warden had a link");
        var link = job.LinksByPhone('w')["+22370000002"];
        var page = await client.GetStringAsync(new Uri(link));
        Assert.Contains("Helena Costa", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Oumar", page, StringComparison.Ordinal);
        Assert.Contains("Helena Costa", await client.GetStringAsync(new Uri(link + "/sheet")), StringComparison.Ordinal);

        var before = Unaccounted(job);
        Assert.Contains("Helena Costa", await ServedCall.VouchAsync(client, link, "Helena Costa", "1", "met", "at the pharmacy, 09:10"), StringComparison.Ordinal);
        Assert.Equal(before - 1, Unaccounted(job));
    }

    // Whoever is left is spoken to, one by one; who needed help is resolved.
    private static int AnswerAtTheDesk(ServedCall job)
    {
        job.Do(0, "call", "resolve", "blast", "p03", "safe", "--because", "bandaged, in the office", "--by", "Ada Example");
        foreach (var person in Open(job))
        {
            job.Do(0, "call", "answer", "blast", person, "safe", "--how", "spoke on the phone", "--by", "Ada Example");
        }

        return Unaccounted(job);
    }

    private static int Unaccounted(ServedCall job) => Status(job).GetProperty("unaccounted").GetInt32();

    private static string[] Open(ServedCall job) => [.. Status(job).GetProperty("open").EnumerateArray().Select(one => one.GetProperty("person").GetString()!)];

    private static JsonElement Status(ServedCall job)
    {
        var answer = MusterProcess.Run("call", "status", "blast", "--data", job.Data, "--json");
        Assert.True(answer.Exit is 0 or 10, answer.Errors);
        return JsonDocument.Parse(answer.Output).RootElement;
    }
}
