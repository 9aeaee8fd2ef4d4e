using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Pictures;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using NodaTime;
using NodaTime.Text;
using Markup = Muster.Host.Views.Pictures.Markup;

namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// The page behind a person's link: three buttons and a note. It needs no script and no style, is under 5 kB, and tells nothing of anybody but the given name of whom
/// the link was sent to. The note is a field of many lines because the enter key in one of a single line would press the first button.
/// </summary>
internal static class CheckInPage
{
    /// <summary>How long the page's own note may be.</summary>
    public const int LongestNote = 500;

    private static readonly Markup InEnglish = new("<span lang=\"en\" dir=\"ltr\">EXERCISE</span><br>");

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("HH':'mm 'UTC', uuuu'-'MM'-'dd");

    /// <summary>The buttons' values, which are the digits that a message answers with.</summary>
    public static AnswerSays? Says(string pressed) => pressed switch
    {
        "1" => AnswerSays.Safe,
        "2" => AnswerSays.NeedsHelp,
        "3" => AnswerSays.NotInArea,
        _ => null,
    };

    /// <summary>The form; <paramref name="pressAgain"/> where one came that was none of ours.</summary>
    public static string Form(CheckInView view, string mark, bool pressAgain = false) => Page(view, (page, words) =>
    {
        if (pressAgain)
        {
            page.Add($"<p class=\"x\">{In(words, one => one.Press)}</p>\n");
        }

        page.Add($"<p>").AddEach(words, (to, one) => AppendName(to, one, view.Name, one == words[0])).Add($"</p>\n<form method=\"post\" accept-charset=\"utf-8\"><input type=\"hidden\" name=\"n\" value=\"{mark}\">\n");
        AppendButton(page, words, "1", one => one.Safe);
        AppendButton(page, words, "2", one => one.NeedsHelp);
        AppendButton(page, words, "3", one => one.NotInArea);
        page.Add($"<label for=\"w\">{In(words, one => one.Note)}</label><textarea id=\"w\" name=\"w\" rows=\"3\" maxlength=\"{LongestNote}\"></textarea>\n</form>\n");
    });

    /// <summary>What stands after an answer that is on disk.</summary>
    public static string Taken(CheckInView view, AnswerSays says, CalledPerson person) => Page(view, (page, words) =>
    {
        var at = (says is AnswerSays.NeedsHelp ? person.Bad : person.Good)?.At ?? person.Since;
        page.Add($"<p>{In(words, one => one.Taken)}</p>\n<p class=\"b\">{In(words, one => Button(one, says))}</p>\n<p>{Moment.Format(at)}</p>\n");
        if (person.State is CalledState.Conflicting)
        {
            page.Add($"<p class=\"x\">{In(words, one => one.Differ)}</p>\n");
        }

        page.Add($"<p>{In(words, one => one.Change)}</p>\n");
    });

    private static string Page(CheckInView view, Action<HtmlPage, ImmutableArray<CheckInWords>> content)
    {
        var words = CheckInWords.For(view.Languages);
        return PlainPage.Of(words[0].Language, words[0].IsRightToLeft, "Muster", page =>
        {
            AppendTopic(page, view.Call, words);
            content(page, words);
        });
    }

    private static void AppendTopic(HtmlPage page, RollCall call, ImmutableArray<CheckInWords> words)
    {
        if (call.IsExercise)
        {
            // Whoever looks over the person's shoulder may not share their language.
            page.Add($"<p class=\"x\">{(words[0].Language == "en" ? default : InEnglish)}{In(words, one => one.Exercise)}</p>\n");
        }

        page.Add($"<h1><bdi>{call.Topic}</bdi></h1>\n");
    }

    private static void AppendName(HtmlPage page, CheckInWords words, string name, bool isFirst)
    {
        var hole = words.AnswerAs.IndexOf("{0}", StringComparison.Ordinal);
        page.Add($"{new Markup(isFirst ? "" : "<br>")}<span lang=\"{words.Language}\"{PlainPage.Direction(words.IsRightToLeft)}>{new Markup(words.AnswerAs[..hole])}<bdi>{name}</bdi>{new Markup(words.AnswerAs[(hole + 3)..])}</span>");
    }

    private static void AppendButton(HtmlPage page, ImmutableArray<CheckInWords> words, string value, Func<CheckInWords, string> says) =>
        page.Add($"<button type=\"submit\" name=\"a\" value=\"{value}\">{value}. {In(words, says)}</button>\n");

    private static string Button(CheckInWords words, AnswerSays says) => says switch
    {
        AnswerSays.Safe => words.Safe,
        AnswerSays.NeedsHelp => words.NeedsHelp,
        _ => words.NotInArea,
    };

    private static Markup In(ImmutableArray<CheckInWords> words, Func<CheckInWords, string> sentence)
    {
        var line = new HtmlPage();
        line.Add($"{sentence(words[0])}").AddEach(words.Skip(1), (to, one) => to.Add($"<br><span lang=\"{one.Language}\"{PlainPage.Direction(one.IsRightToLeft)}>{sentence(one)}</span>"));
        return new Markup(line.ToString());
    }
}
