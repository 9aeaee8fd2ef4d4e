using System.Collections.Immutable;
using System.Net;
using Muster.Host.Pages.CheckIn;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Host.Tests.CheckIn;

/// <summary>The pages behind a warden's link.</summary>
public sealed class WardenTests
{
    [Fact]
    public async Task A_warden_sees_the_own_zone_and_nobody_else()
    {
        await using var site = await OutsideSite.StartAsync();
        foreach (var page in new[] { "", "/sheet" })
        {
            var html = await site.Client.GetStringAsync(new Uri(Link(site) + page, UriKind.Relative));
            var read = ReadPage.Of(html);

            Assert.Contains("Ada Example", html, StringComparison.Ordinal);
            Assert.Contains("+22370000001", read.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Cy Example", html, StringComparison.Ordinal);
            Assert.Empty(read.QuerySelectorAll("script, img, link"));
            Assert.Equal(2, read.QuerySelectorAll("article, tbody tr").Length);
        }

        Assert.Empty(site.Desk.Answers);
    }

    [Fact]
    public async Task The_sheet_is_made_for_paper_and_has_boxes()
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { Call = new SomeCalls().Call with { IsExercise = true } });
        var html = await site.Client.GetStringAsync(new Uri(Link(site) + "/sheet", UriKind.Relative));

        Assert.Contains("@page{size:A4", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"x\">EXERCISE</p>", html, StringComparison.Ordinal);
        Assert.Equal(8, html.Split('☐').Length - 1);
        Assert.Empty(ReadPage.Of(html).QuerySelectorAll("form, button, input"));
    }

    [Fact]
    public async Task A_wardens_word_is_kept_with_who_and_how()
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, "1", "1", "met", "at her gate, 14:00");
        using var again = await PostAsync(site, "2", "2", "told", "her neighbour Dede");

        Assert.Equal([(AnswerSays.Safe, 1L, "Wanda Example", "I met them in person: at her gate, 14:00"), (AnswerSays.NeedsHelp, 2L, "Wanda Example", "Somebody else told me: her neighbour Dede")], site.Desk.Answers.Select(given => (given.Says, given.Called, given.By!, given.How!)));
        Assert.All(site.Desk.Answers, given => Assert.Equal((1L, AnswerVia.Warden), (given.Call, given.Via)));
        Assert.Contains("Kept for Ada Example: SAFE BY PROXY", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("NEEDS HELP", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "", "met", "here", "no answer")]
    [InlineData("1", "1", "", "here", "nothing about how contact was made")]
    [InlineData("1", "1", "guess", "here", "nothing about how contact was made")]
    [InlineData("1", "1", "met", " \r\n ", "no words about how contact was made")]
    public async Task Without_an_answer_and_how_contact_was_made_nothing_is_kept_and_what_was_typed_stays(string person, string pressed, string how, string words, string found)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, person, pressed, how, words);
        var page = await ReadPage.OfAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(found, page.QuerySelector(".x")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words.Trim().Length == 0 ? "" : words, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty(site.Desk.Answers);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("1 OR 1=1")]
    [InlineData("")]
    public async Task Nobody_outside_the_zone_is_answered_for(string person)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, person, "1", "met", "in the street");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(site.Desk.Answers);
        Assert.Contains(site.Desk.Refused, noted => noted.Why == "a warden's answer for somebody outside the zone");
        Assert.DoesNotContain("Cy", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_not_made_for_this_warden_is_not_taken()
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await site.PostAsync(Link(site), ("n", await site.MarkAsync("/c/" + site.Desk.Link(LinkKind.Person, 1, 1))), ("p", "1"), ("a", "1"), ("how", "met"), ("w", "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(site.Desk.Answers);
    }

    [Fact]
    public async Task A_warden_reads_the_page_in_their_own_language_and_the_desk_reads_what_is_kept_in_its_own()
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { Languages = ["bm", "fr"] });
        using var lacking = await PostAsync(site, "1", "1", "", "au portail");
        using var answer = await PostAsync(site, "1", "1", "told", "Dédé, au portail");
        var page = await ReadPage.OfAsync(answer);

        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("PAS ENREGISTRÉ pour Ada Example : il manque comment", (await ReadPage.OfAsync(lacking)).QuerySelector(".x")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Enregistré pour Ada Example : EN SÉCURITÉ, QUELQU’UN LE DIT.", page.QuerySelector(".x")!.TextContent);
        Assert.Equal("Somebody else told me: Dédé, au portail", Assert.Single(site.Desk.Answers).How);
        Assert.Contains("☐ pas joint", await site.Client.GetStringAsync(new Uri(Link(site) + "/sheet", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_says_everything_to_a_warden_and_no_two_states_alike()
    {
        foreach (var words in WardenLanguages.All)
        {
            var texts = typeof(WardenWords).GetProperties().SelectMany(property => property.GetValue(words) switch { string one => [one], ImmutableArray<string> many => many.ToArray(), _ => [] }).ToList();
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text), words.Language));
            Assert.Equal(Enum.GetValues<CalledState>().Length, words.States.Distinct().Count());
            Assert.Equal((WardenForm.Ways.Length, 3, 5, 4), (words.Ways.Length, words.Buttons.Length, words.Columns.Length, words.Boxes.Length));
            Assert.All(new[] { words.Zone, words.Kept, words.NotKept }, text => Assert.True(text.Contains("{0}", StringComparison.Ordinal) && text.Contains("{1}", StringComparison.Ordinal), text));
            Assert.Contains("{0}", words.Printed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("bm", "en")]
    [InlineData("bm fr-ML en", "fr")]
    [InlineData("PT_br", "pt")]
    public void The_wardens_page_speaks_the_first_language_that_there_is(string languages, string expected) => Assert.Equal(expected, WardenWords.For([.. languages.Split(' ')]).Language);

    [Fact]
    public async Task The_same_form_twice_is_one_word()
    {
        await using var site = await OutsideSite.StartAsync();
        var mark = await site.MarkAsync(Link(site));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await site.PostAsync(Link(site), ("n", mark), ("p", "1"), ("a", "1"), ("how", "met"), ("w", "x"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Single(site.Desk.Answers);
    }

    [Theory]
    [InlineData("w", "")]
    [InlineData("w", "/sheet")]
    public async Task A_persons_link_or_an_old_one_opens_no_list(string address, string page)
    {
        await using var site = await OutsideSite.StartAsync();
        foreach (var link in new[] { site.Desk.Link(LinkKind.Person, 1, 1), site.Desk.Link(LinkKind.Warden, 1, SomeCalls.Warden, Duration.FromMinutes(-1)), site.Desk.Link(LinkKind.Warden, 1, 8), site.Desk.Link(LinkKind.Warden, 2, SomeCalls.Warden) })
        {
            using var answer = await site.GetAsync($"/{address}/{link}{page}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("Ada", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_and_words_are_text_and_nothing_else()
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { Name = "</h2><script>alert(1)</script>" });
        using var answer = await PostAsync(site, "2", "", "met", "</textarea><img src=x onerror=alert(1)>");
        var page = await ReadPage.OfAsync(answer);

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains(page.QuerySelectorAll("textarea"), words => words.TextContent.Trim() == "</textarea><img src=x onerror=alert(1)>");
        Assert.Equal(CallState.Open, site.Desk.Call.State);
    }

    private static string Link(OutsideSite site) => "/w/" + site.Desk.Link(LinkKind.Warden, 1, SomeCalls.Warden);

    private static async Task<HttpResponseMessage> PostAsync(OutsideSite site, string person, string pressed, string how, string words) =>
        await site.PostAsync(Link(site), ("n", await site.MarkAsync(Link(site))), ("p", person), ("a", pressed), ("how", how), ("w", words));
}
