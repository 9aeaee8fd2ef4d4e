using System.Collections.Immutable;
using System.Text;
using Muster.Desk.RollCalls;
using Muster.Host.Pages.CheckIn;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.RollCalls.Replies;
using Muster.RollCalls.Words;

namespace Muster.Host.Tests.CheckIn;

public class CheckInPageTests
{
    private const int MostBytes = 5 * 1024;

    private static readonly string Mark = SignForm.Make([.. new byte[32]], "link");

    public static TheoryData<string> Languages => [.. CheckInLanguages.All.Select(words => words.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_page_in_every_pair_of_languages_is_valid_html_of_less_than_5_kilobytes(string language)
    {
        foreach (var other in CheckInLanguages.All)
        {
            var view = View([language, other.Language]);
            string[] pages = [CheckInPage.Form(view, Mark), CheckInPage.Form(view, Mark, pressAgain: true), .. Enum.GetValues<AnswerSays>().SkipLast(1).Select(says => CheckInPage.Taken(view, says, new CalledPerson("p1") { State = CalledState.Conflicting }))];
            foreach (var page in pages)
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, MostBytes - 1);
                var read = ReadPage.Of(page);
                Assert.Equal(language, read.DocumentElement.GetAttribute("lang"));
                Assert.Equal(language is "ar" or "fa" ? "rtl" : null, read.DocumentElement.GetAttribute("dir"));
                Assert.Empty(read.QuerySelectorAll("script, link, img, iframe, [style], [onclick]"));
                Assert.Contains("EXERCISE", read.Body!.TextContent, StringComparison.Ordinal);
                Assert.Contains(other.Exercise, read.Body!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Whoever_is_asked_in_a_language_can_answer_in_it()
    {
        foreach (var asked in CallWords.All)
        {
            Assert.Single(CheckInLanguages.All, words => words.Language == asked.Language);
        }
    }

    [Fact]
    public void The_buttons_say_what_a_reply_in_the_same_words_would()
    {
        foreach (var words in CheckInLanguages.All)
        {
            var read = new[] { words.Safe, words.NeedsHelp, words.NotInArea }.Select(button => ReadReply.From(button, [words.Language]).Says);
            Assert.Equal($"{words.Language}: Safe NeedsHelp NotInArea", $"{words.Language}: {string.Join(' ', read)}");
        }
    }

    [Fact]
    public void Every_language_says_everything_and_nothing_twice()
    {
        foreach (var words in CheckInLanguages.All)
        {
            string[] all = [words.AnswerAs, words.Safe, words.NeedsHelp, words.NotInArea, words.Note, words.Taken, words.Change, words.Differ, words.Exercise, words.Press, words.Refused, words.NotKept];

            Assert.Equal(all.Length, all.Distinct().Count());
            Assert.All(all, one => Assert.NotEqual("", one.Trim()));
            Assert.Equal(2, words.AnswerAs.Split("{0}").Length);
        }
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("xx", "en")]
    [InlineData("fr", "fr")]
    [InlineData("FR-ml ar", "fr ar")]
    [InlineData("xx pt_BR", "pt")]
    [InlineData("fr fr-CA ar ru", "fr ar")]
    public void The_page_speaks_the_languages_of_the_roster(string languages, string expected) =>
        Assert.Equal(expected, string.Join(' ', CheckInWords.For([.. languages.Split(' ')]).Select(words => words.Language)));

    [Fact]
    public void The_form_has_three_buttons_and_a_note_that_no_enter_key_sends()
    {
        var page = ReadPage.Of(CheckInPage.Form(View(["fr"]), Mark));

        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll("button").Select(button => button.GetAttribute("value")));
        Assert.Equal("500", page.QuerySelector("textarea")!.GetAttribute("maxlength"));
        Assert.Single(page.QuerySelectorAll("input"));
        Assert.Null(page.QuerySelector("form")!.GetAttribute("action"));
        Assert.Equal("noindex,nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("meta[name=viewport]"));
    }

    [Fact]
    public void The_refusals_are_small_and_in_every_language()
    {
        foreach (var page in new[] { RefusedPage.Link, RefusedPage.NotKept, RefusedPage.Tired, RefusedPage.Often, RefusedPage.Large, RefusedPage.NoForm })
        {
            Assert.InRange(page.Length, 1, MostBytes - 1);
            Assert.Empty(ReadPage.Of(Encoding.UTF8.GetString(page)).QuerySelectorAll("a, form, script"));
        }

        Assert.Equal(CheckInLanguages.All.Length, ReadPage.Of(Encoding.UTF8.GetString(RefusedPage.Link)).QuerySelectorAll("p").Length);
    }

    private static CheckInView View(ImmutableArray<string> languages) =>
        new(new RollCall("blast") { Topic = new string('爆', 80), IsExercise = true }, new CalledPerson("p1"), new string('ዓ', 40), languages);
}
