using System.Net;
using CsCheck;
using Muster.Host.Pages.CheckIn;
using Muster.RollCalls.Links;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Host.Tests.CheckIn;

/// <summary>The check-in page over the network, from a real server.</summary>
public sealed class CheckInTests
{
    [Fact]
    public async Task Looking_at_a_link_shows_the_form_and_answers_for_nobody()
    {
        await using var site = await OutsideSite.StartAsync();
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        using var answer = await site.GetAsync(link);
        var page = await answer.Content.ReadAsStringAsync();
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(link, UriKind.Relative)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, head.StatusCode));
        Assert.Contains("Answer as <bdi>Ada</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("p1", page, StringComparison.Ordinal);
        Assert.Empty(site.Desk.Answers);
        AssertHardened(answer);
    }

    [Theory]
    [InlineData("1", AnswerSays.Safe, "I am safe")]
    [InlineData("2", AnswerSays.NeedsHelp, "I need help")]
    [InlineData("3", AnswerSays.NotInArea, "I am not in the area")]
    public async Task A_button_is_an_answer_that_is_said_to_be_kept(string pressed, AnswerSays says, string words)
    {
        await using var site = await OutsideSite.StartAsync();
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        using var answer = await site.PostAsync(link, ("n", await site.MarkAsync(link)), ("a", pressed), ("w", "second floor,\r\nwith Ben & <b>Cy</b>\0"));
        var page = await answer.Content.ReadAsStringAsync();
        var given = Assert.Single(site.Desk.Answers);

        Assert.Equal((1L, 1L, says, AnswerVia.Link, null, null), (given.Call, given.Called, given.Says, given.Via, given.By, given.How));
        Assert.Equal("second floor,\nwith Ben & <b>Cy</b>", given.Words);
        Assert.Contains($"<p class=\"b\">{words}</p>\n<p>14:03 UTC, 2026-03-02</p>", page, StringComparison.Ordinal);
        AssertHardened(answer);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_answer()
    {
        await using var site = await OutsideSite.StartAsync();
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        var mark = await site.MarkAsync(link);
        using var once = await site.PostAsync(link, ("n", mark), ("a", "1"), ("w", ""));
        using var twice = await site.PostAsync(link, ("n", mark), ("a", "1"), ("w", ""));

        Assert.Equal(await once.Content.ReadAsStringAsync(), await twice.Content.ReadAsStringAsync());
        Assert.Single(site.Desk.Answers);
    }

    [Fact]
    public async Task A_call_for_help_from_a_form_that_a_browser_kept_is_not_swallowed()
    {
        await using var site = await OutsideSite.StartAsync();
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        var mark = await site.MarkAsync(link);
        using var safe = await site.PostAsync(link, ("n", mark), ("a", "1"), ("w", ""));
        using var help = await site.PostAsync(link, ("n", mark), ("a", "2"), ("w", ""));

        Assert.Equal([AnswerSays.Safe, AnswerSays.NeedsHelp], site.Desk.Answers.Select(given => given.Says));
        Assert.Contains("Your answers differ", await help.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "1")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!", "1")]
    [InlineData("of another link", "1")]
    [InlineData("ours", "")]
    [InlineData("ours", "4")]
    public async Task A_forged_form_or_one_without_a_button_keeps_nothing_and_is_asked_for_again(string mark, string pressed)
    {
        await using var site = await OutsideSite.StartAsync();
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        var sent = mark switch { "ours" => await site.MarkAsync(link), "of another link" => await site.MarkAsync("/c/" + site.Desk.Link(LinkKind.Person, 1, 2)), _ => mark };
        using var answer = await site.PostAsync(link, ("n", sent), ("a", pressed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Nothing is kept yet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Desk.Answers);
        Assert.Single(site.Desk.Refused);
    }

    [Fact]
    public async Task Every_link_that_cannot_be_opened_is_refused_with_the_same_bytes_and_noted_without_its_text()
    {
        await using var site = await OutsideSite.StartAsync();
        var desk = site.Desk;
        string[] links =
        [
            "guessed", desk.Link(LinkKind.Person, 1, 1, Duration.Zero), desk.Link(LinkKind.Person, 2, 1), desk.Link(LinkKind.Person, 1, SomeCalls.Erased),
            desk.Link(LinkKind.Warden, 1, SomeCalls.Warden), new('A', 2_000), desk.Link(LinkKind.Person, 1, 1) + "%0d%0aX-Injected:%20yes", "..%2f..%2fetc",
        ];
        var answers = new List<string>();
        foreach (var link in links)
        {
            using var shown = await site.GetAsync("/c/" + link);
            using var posted = await site.PostAsync("/c/" + link, ("n", "x"), ("a", "1"));
            answers.AddRange(await OneAsync(shown), await OneAsync(posted));
            Assert.DoesNotContain(desk.Refused, noted => noted.Why.Contains(link, StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("404 ", answers[0], StringComparison.Ordinal);
        Assert.Empty(desk.Answers);
        Assert.Equal(2 * links.Length, desk.Refused.Count);
        Assert.Contains(desk.Refused, noted => noted.Why.Contains("over", StringComparison.Ordinal));
        Assert.All(desk.Refused, noted => Assert.Equal("127.0.0.0/24", noted.Hint));
    }

    [Fact]
    public async Task Any_other_character_anywhere_in_a_link_is_refused_with_the_same_bytes()
    {
        await using var site = await OutsideSite.StartAsync();
        var right = site.Desk.Link(LinkKind.Person, 1, 1);
        using var refused = await site.GetAsync("/c/guessed");
        var expected = await OneAsync(refused);

        await Gen.Select(Gen.Int[0, right.Length - 1], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"]).Where((at, other) => right[at] != other).SampleAsync(
            async (at, other) =>
            {
                site.Clock.Now += Duration.FromMinutes(1);
                using var answer = await site.GetAsync("/c/" + right[..at] + other + right[(at + 1)..]);
                Assert.Equal(expected, await OneAsync(answer));
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public async Task A_form_that_says_two_things_at_once_says_nothing()
    {
        await using var site = await OutsideSite.StartAsync();
        var link = site.Desk.Link(LinkKind.Person, 1, 1);
        var mark = await site.MarkAsync("/c/" + link);
        using var both = await site.PostAsync("/c/" + link, ("n", mark), ("a", "1"), ("a", "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.StatusCode);
        Assert.Empty(site.Desk.Answers);

        using var twice = await site.PostAsync("/c/" + link, ("n", mark), ("a", "2"), ("a", "2"));
        Assert.Equal([AnswerSays.NeedsHelp], site.Desk.Answers.Select(given => given.Says));
    }

    [Fact]
    public async Task Guessing_is_told_to_wait_and_a_valid_link_still_opens()
    {
        await using var site = await OutsideSite.StartAsync();
        var statuses = new List<int>();
        for (var guess = 0; guess < 35; guess++)
        {
            using var answer = await site.GetAsync("/c/guess" + guess);
            statuses.Add((int)answer.StatusCode);
        }

        using var valid = await site.GetAsync("/c/" + site.Desk.Link(LinkKind.Person, 1, 1));
        site.Clock.Now += Duration.FromMinutes(1);
        using var later = await site.GetAsync("/c/guess");

        Assert.Equal([.. Enumerable.Repeat(404, 30), .. Enumerable.Repeat(429, 5)], statuses);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (valid.StatusCode, later.StatusCode));
        Assert.Equal(32, site.Desk.Refused.Count);
    }

    [Fact]
    public async Task One_link_cannot_fill_the_disk_and_keeps_nobody_else_from_answering()
    {
        await using var site = await OutsideSite.StartAsync();
        var (link, other) = ("/c/" + site.Desk.Link(LinkKind.Person, 1, 1), "/c/" + site.Desk.Link(LinkKind.Person, 1, 2));
        var (mark, others) = (await site.MarkAsync(link), await site.MarkAsync(other));
        for (var note = 0; note < 60; note++)
        {
            using var taken = await site.PostAsync(link, ("n", mark), ("a", "1"), ("w", "note " + note));
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await site.PostAsync(link, ("n", mark), ("a", "1"), ("w", "one more"));
        using var ofAnother = await site.PostAsync(other, ("n", others), ("a", "2"));
        site.Clock.Now += Duration.FromMinutes(1);
        using var later = await site.PostAsync(link, ("n", mark), ("a", "1"), ("w", "one more"));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.OK), (refused.StatusCode, ofAnother.StatusCode, later.StatusCode));
        Assert.Equal(62, site.Desk.Answers.Count);
    }

    [Fact]
    public void Whoever_guesses_from_everywhere_fills_no_log()
    {
        var (desk, clock) = (new SomeCalls(), new OutsideSite.FixedClock());
        var notes = new NoteRefusals(desk, clock);
        for (var guess = 0; guess < 1_000; guess++)
        {
            notes.Add("a guess", $"203.0.{guess % 256}.0/24");
        }

        clock.Now += Duration.FromHours(1);
        notes.Add("a late guess", "203.0.113.0/24");

        Assert.Equal([.. Enumerable.Repeat("a guess", 60), "940 more refusals in one minute than are noted one by one", "a late guess"], desk.Refused.Select(noted => noted.Why));
    }

    [Fact]
    public void What_is_remembered_of_askers_is_bounded()
    {
        var count = new CountByMinute<int>(new OutsideSite.FixedClock(), 2);
        int[] counted = [count.Add(1), count.Add(2), count.Add(3), count.Add(4), count.Add(1)];

        Assert.Equal([1, 1, 1, 2, 2], counted);
    }

    [Fact]
    public async Task An_answer_that_could_not_be_kept_is_said_to_be_not_kept()
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { IsBroken = true });
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        using var answer = await site.PostAsync(link, ("n", await site.MarkAsync(link)), ("a", "1"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("could NOT be kept", page, StringComparison.Ordinal);
        Assert.DoesNotContain("disk", page, StringComparison.Ordinal);
        AssertHardened(answer);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Ada\r\nSet-Cookie: x=1")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("{0}")]
    public async Task A_name_is_text_and_nothing_else(string name)
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { Name = name });
        using var answer = await site.GetAsync("/c/" + site.Desk.Link(LinkKind.Person, 1, 1));
        var page = await ReadPage.OfAsync(answer);

        Assert.Equal(OneLine(name), page.QuerySelector("bdi + *, p bdi")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task There_is_nothing_of_the_inside_at_the_outside()
    {
        await using var site = await OutsideSite.StartAsync();
        using var refused = await site.GetAsync("/c/guessed");
        var expected = await OneAsync(refused);
        foreach (var address in new[] { "/", "/calls", "/calls/blast", "/api/v1/calls", "/report", "/health", "/tripwires", "/picture/ML", "/robots.txt", "/c/", "/w/x/y" })
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal(expected, await OneAsync(answer));
        }
    }

    [Fact]
    public async Task A_public_name_a_proxy_and_a_browser_that_tells_nothing_are_let_through()
    {
        await using var site = await OutsideSite.StartAsync();
        var link = "/c/" + site.Desk.Link(LinkKind.Person, 1, 1);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(link, UriKind.Relative)) { Content = new FormUrlEncodedContent([new("n", await site.MarkAsync(link)), new("a", "1")]) };
        request.Headers.Host = "muster.mission.example";
        request.Headers.TryAddWithoutValidation("Origin", "null");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "10.0.0.1, 203.0.113.77");
        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(site.Desk.Answers);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static async Task<string> OneAsync(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {answer.Content.Headers} {string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Select(header => header.Key + ": " + string.Join(',', header.Value)))}\n{await answer.Content.ReadAsStringAsync()}";

    private static void AssertHardened(HttpResponseMessage answer)
    {
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
