using System.Net;
using System.Text.Json;
using Muster.Host.Pages.Calls;
using Muster.RollCalls.People;

namespace Muster.Host.Tests.CheckIn;

/// <summary>The API over the network; docs/api.md is its contract.</summary>
public sealed class ApiTests
{
    private const string Answers = "/api/v1/calls/blast/answers";
    private const string Whole = """{"person":"p2","says":"needs_help","words":"second floor","by":"Dede Example","how":"radio","key":"k-1"}""";

    [Fact]
    public async Task Calls_are_listed_and_shown()
    {
        await using var site = await InsideSite.StartAsync();
        using var all = await JsonAsync(await site.AskAsync(HttpMethod.Get, "/api/v1/calls"));
        using var one = await JsonAsync(await site.AskAsync(HttpMethod.Get, "/api/v1/calls/blast"));

        Assert.Equal(["blast", "drill"], all.RootElement.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("id").GetString()));
        Assert.Equal(all.RootElement.GetProperty("calls")[0].GetRawText(), one.RootElement.GetRawText());
        Assert.Equal(
            """{"id":"blast","state":"open","since":"2026-03-02T12:00:00Z","topic":"Explosion in ACI 2000","is_exercise":false,"posts":["bamako"],"opened_at":"2026-03-02T12:00:00Z","wave":1,"takes_answers":true}""",
            one.RootElement.GetRawText());
    }

    [Fact]
    public async Task The_board_counts_every_state_and_shows_neither_phone_nor_address()
    {
        await using var site = await InsideSite.StartAsync();
        using var board = await JsonAsync(await site.AskAsync(HttpMethod.Get, "/api/v1/calls/blast/board"));
        var json = board.RootElement;

        Assert.Equal((2, 3, 4), (json.GetProperty("unaccounted").GetInt32(), json.GetProperty("people").GetInt32(), json.GetProperty("strays").GetInt32()));
        Assert.Equal(Kernel.Words<CalledState>.All, json.GetProperty("states").EnumerateObject().Select(state => state.Name));
        Assert.Equal(1, json.GetProperty("states").GetProperty("needs_help").GetInt32());
        Assert.Equal(1, json.GetProperty("messages").GetProperty("perm_fail").GetInt32());
        Assert.Equal("needs_help", json.GetProperty("open")[0].GetProperty("state").GetString());
        Assert.DoesNotContain("+223", json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_taken_once_under_its_key_with_who_sent_it()
    {
        await using var site = await InsideSite.StartAsync();
        using var first = await JsonAsync(await site.AskAsync(HttpMethod.Post, Answers, body: Whole));
        using var again = await JsonAsync(await site.AskAsync(HttpMethod.Post, Answers, body: Whole));
        var given = Assert.Single(site.Desk.Answers);

        Assert.Equal((1L, 2L, AnswerSays.NeedsHelp, AnswerVia.Api, "Dede Example through duty-app", "radio", "second floor"), (given.Call, given.Called, given.Says, given.Via, given.By, given.How, given.Words));
        Assert.Equal("""{"person":"p2","state":"needs_help","was_known":false}""", first.RootElement.GetRawText());
        Assert.True(again.RootElement.GetProperty("was_known").GetBoolean());
    }

    [Fact]
    public async Task A_call_for_help_is_never_lost_to_a_key_that_was_used_before()
    {
        await using var site = await InsideSite.StartAsync();
        foreach (var says in new[] { "safe", "needs_help", "needs_help" })
        {
            using var answer = await site.AskAsync(HttpMethod.Post, Answers, body: Whole.Replace("needs_help", says, StringComparison.Ordinal));
        }

        Assert.Equal([AnswerSays.Safe, AnswerSays.NeedsHelp], site.Desk.Answers.Select(given => given.Says));
    }

    [Theory]
    [InlineData("GET", "/api/v1/calls", null, null, 401, "bad-argument")]
    [InlineData("GET", "/api/v1/calls/blast/board", "wrong", null, 401, "bad-argument")]
    [InlineData("POST", Answers, "", Whole, 401, "bad-argument")]
    [InlineData("GET", "/api/v1/calls/none", InsideSite.Token, null, 404, "call-step")]
    [InlineData("GET", "/api/v1/calls/none/board", InsideSite.Token, null, 404, "call-step")]
    [InlineData("POST", "/api/v1/calls/none/answers", InsideSite.Token, Whole, 404, "call-step")]
    [InlineData("POST", Answers, InsideSite.Token, """{"person":"p9","says":"safe","how":"x","key":"k"}""", 404, "person-unknown")]
    [InlineData("POST", Answers, InsideSite.Token, "{", 422, "answer-shape")]
    [InlineData("POST", Answers, InsideSite.Token, "[]", 422, "answer-shape")]
    [InlineData("POST", Answers, InsideSite.Token, """{"person":"p1","says":"safe","how":"x"}""", 422, "answer-shape")]
    [InlineData("POST", Answers, InsideSite.Token, """{"person":"p1","says":"fine","how":"x","key":"k"}""", 422, "answer-shape")]
    [InlineData("POST", Answers, InsideSite.Token, """{"person":"p1","says":"safe","key":"k"}""", 422, "answer-shape")]
    [InlineData("POST", Answers, InsideSite.Token, """{"person":1,"says":"safe","how":"x","key":"k"}""", 422, "answer-shape")]
    [InlineData("POST", Answers, InsideSite.Token, """{"person":"p1","says":"safe","how":"x","key":"k","state":"safe_self"}""", 422, "answer-shape")]
    public async Task A_refusal_is_problem_details_and_keeps_nothing(string method, string address, string? token, string? body, int status, string code)
    {
        await using var site = await InsideSite.StartAsync();
        using var answer = await site.AskAsync(new HttpMethod(method), address, token, body);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal((status, code), (problem.RootElement.GetProperty("status").GetInt32(), problem.RootElement.GetProperty("code").GetString()));
        Assert.Contains("expected", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(site.Desk.Answers);
    }

    [Theory]
    [InlineData("text/plain", 10, 415)]
    [InlineData("application/json", 8_200, 413)]
    public async Task What_is_no_small_json_is_refused(string type, int bytes, int status)
    {
        await using var site = await InsideSite.StartAsync();
        using var answer = await site.AskAsync(HttpMethod.Post, Answers, body: new string('a', bytes), type: type);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(site.Desk.Answers);
    }

    [Fact]
    public async Task A_store_that_is_broken_is_said_to_be_and_may_be_tried_again()
    {
        await using var site = await InsideSite.StartAsync(new SomeCalls { IsBroken = true });
        using var answer = await site.AskAsync(HttpMethod.Post, Answers, body: Whole);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory]
    [InlineData("duty-app")]
    [InlineData("duty-app a-token-in-the-clear")]
    [InlineData("a 0000000000000000000000000000000000000000000000000000000000000000\na 1111111111111111111111111111111111111111111111111111111111111111")]
    public void A_list_of_tokens_that_cannot_be_used_is_refused_and_not_shown(string text)
    {
        var problem = ApiTokens.Read(text, "tokens").Problems[0];

        Assert.Equal(("bad-argument", "tokens", text.Split('\n').Length), (problem.Code, problem.File, problem.Line));
        Assert.DoesNotContain("token-in-the-clear", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_no_list_nobody_has_a_token() => Assert.Null(ApiTokens.None.Find("Bearer "));

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
