using System.Net;
using Muster.Host.Pages.Calls;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;

namespace Muster.Host.Tests.CheckIn;

/// <summary>The board and the list, inside.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task The_board_has_one_big_number_and_renews_itself_without_script()
    {
        await using var site = await InsideSite.StartAsync();
        using var answer = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);
        var html = await answer.Content.ReadAsStringAsync();
        var page = ReadPage.Of(html);

        Assert.Equal("2", Assert.Single(page.QuerySelectorAll(".huge")).TextContent);
        Assert.Equal("unaccounted for, of 3. Silence is not safe.", page.QuerySelector(".huge + p")!.TextContent);
        Assert.Equal("10", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.DoesNotContain("+223", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("EXERCISE", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_open_person_comes_with_what_to_do_next()
    {
        await using var site = await InsideSite.StartAsync(new SomeCalls { Name = "<script>alert(1)</script>" });
        using var answer = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);
        var page = await ReadPage.OfAsync(answer);
        var rows = page.QuerySelectorAll("caption").Single(caption => caption.TextContent == "2 of 3").ParentElement!.QuerySelectorAll("tbody tr").ToArray();

        Assert.Contains("<script>alert(1)</script>", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Speak with them now", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("A message to them: sms: number not in service", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task A_call_that_nobody_hands_over_says_so_and_one_that_has_asked_nobody_shows_no_number()
    {
        await using var site = await InsideSite.StartAsync();
        using var open = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);
        Assert.Contains("NOBODY HANDS MESSAGES OVER", (await ReadPage.OfAsync(open)).QuerySelector(".warn")!.TextContent, StringComparison.Ordinal);

        site.Desk.Call = site.Desk.Call with { State = CallState.StandingDown };
        using var over = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);
        var page = await ReadPage.OfAsync(over);
        Assert.Null(page.QuerySelector(".warn"));
        Assert.Contains("Nobody asks them any more", page.Body!.TextContent, StringComparison.Ordinal);

        site.Desk.Call = site.Desk.Call with { State = CallState.DryRun };
        using var draft = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);
        page = await ReadPage.OfAsync(draft);
        Assert.Null(page.QuerySelector(".huge"));
        Assert.Equal("NOBODY HAS BEEN ASKED YET", page.QuerySelector(".warn")!.TextContent);
    }

    [Fact]
    public async Task Whom_nobody_has_tried_stands_there_since_the_call_was_opened()
    {
        await using var site = await InsideSite.StartAsync(new SomeCalls { Since = default });
        using var answer = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);
        var text = (await ReadPage.OfAsync(answer)).Body!.TextContent;

        Assert.DoesNotContain("1970", text, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 12:00 UTC", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_has_its_own_words_and_its_place()
    {
        Assert.Equal(Enum.GetValues<CalledState>(), BoardWords.Order.Order());
        Assert.Equal(BoardWords.Order.Length, BoardWords.Order.Select(BoardWords.Name).Distinct().Count());
        Assert.Equal(CalledState.NeedsHelp, BoardWords.Order[0]);
    }

    [Fact]
    public async Task The_list_leads_to_each_call_and_marks_an_exercise()
    {
        await using var site = await InsideSite.StartAsync();
        using var answer = await site.AskAsync(HttpMethod.Get, "/calls", token: null);
        var page = await ReadPage.OfAsync(answer);

        Assert.Equal(["/calls/blast", "/calls/drill"], page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")));
        Assert.Contains("EXERCISE. Drill", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_is_marked_on_its_board()
    {
        await using var site = await InsideSite.StartAsync(new SomeCalls { Call = new SomeCalls().Call with { IsExercise = true } });
        using var answer = await site.AskAsync(HttpMethod.Get, "/calls/blast", token: null);

        Assert.Equal("EXERCISE", (await ReadPage.OfAsync(answer)).QuerySelector(".exercise")!.TextContent);
    }

    [Fact]
    public async Task A_call_that_there_is_not_has_no_board()
    {
        await using var site = await InsideSite.StartAsync();
        using var answer = await site.AskAsync(HttpMethod.Get, "/calls/%3Cb%3E", token: null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<b>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
