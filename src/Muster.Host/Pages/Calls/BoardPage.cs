using Muster.Desk.RollCalls;
using Muster.Host.Views.Calls;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;
using NodaTime.Text;
using Markup = Muster.Host.Views.Pictures.Markup;

namespace Muster.Host.Pages.Calls;

/// <summary>
/// How a roll call stands, for a wall and for a tired person: one big number, what is grave beneath it, then whom somebody has still to do something about. It renews
/// itself every ten seconds and has no script. Nothing is told by a colour alone, and no telephone and no address is on it.
/// </summary>
internal static class BoardPage
{
    private static readonly Markup Head = new("""
        <meta http-equiv="refresh" content="10">
        <style>.huge { font-size: 7rem; line-height: 1; font-weight: bold; margin: .2rem 0 0; } .huge + p { font-size: 1.4rem; font-weight: bold; margin: 0 0 1rem; } dl.counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; } dl.counts div { border: 2px solid var(--edge); border-radius: .3rem; padding: .3rem .8rem; } dl.counts dt { font-weight: bold; } dl.counts dd { margin: 0; font-size: 2rem; font-weight: bold; } dl.counts .grave { border-color: var(--bad); border-width: 4px; } .warn, .exercise { border: 4px double; padding: .3rem .8rem; font-weight: bold; font-size: 1.3rem; } @media (max-width: 40em) { dl.counts { display: block; } dl.counts div { display: flex; justify-content: space-between; align-items: center; padding: .1rem .6rem; margin: .3rem 0; } dl.counts dd { font-size: 1.4rem; } }</style>

        """.ReplaceLineEndings("\n"));

    private static readonly InstantPattern Second = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss 'UTC'");

    /// <summary>The whole page.</summary>
    public static string Of(CallBoard board, Instant now) => PageFrame.Of($"Roll call: {board.Call.Topic}", page =>
    {
        page.Add($"{Head}");
        if (board.Call.IsExercise)
        {
            page.Add($"<p class=\"exercise\">EXERCISE</p>\n");
        }

        page.Add($"<p>{board.Call.Id}, {string.Join(", ", board.Call.Posts)}. {CallPhrases.Of(board.Call.State)} since {PictureWords.Moment(board.Call.Since)}, wave {board.Call.Wave} of {board.Call.Plan.Waves.Length}. As of {Second.Format(now)}.</p>\n</header>\n<main>\n");
        if (CallPhrases.IsOpened(board.Call))
        {
            AppendAll(page, board);
        }
        else
        {
            page.Add($"<p class=\"warn\">{CallPhrases.NotAsked}</p>\n<p>'muster call dry-run' shows whom it would ask, 'muster call open' begins.</p>\n");
        }

        page.Add($"</main>\n");
    });

    private static void AppendAll(HtmlPage page, CallBoard board)
    {
        page.Add($"<p class=\"huge\">{board.Unaccounted}</p>\n<p>unaccounted for, of {board.People}. Silence is not safe.</p>\n");
        if (CallPhrases.IsAsking(board.Call) && !board.IsHandedOver)
        {
            page.Add($"<p class=\"warn\">{CallPhrases.NobodyHandsOver}</p>\n");
        }

        AppendCounts(page, board);
        AppendPosts(page, board);
        AppendOpen(page, board);
        AppendMessages(page, board);
    }

    private static void AppendCounts(HtmlPage page, CallBoard board)
    {
        page.Add($"<dl class=\"counts\">\n").AddEach(BoardWords.Order, (to, state) =>
        {
            var count = board.States.GetValueOrDefault(state);
            to.Add($"<div{new Markup(count > 0 && BoardWords.IsGrave(state) ? " class=\"grave\"" : "")}><dt>{BoardWords.Name(state)}</dt><dd>{count}</dd></div>\n");
        }).Add($"</dl>\n");
    }

    private static void AppendPosts(HtmlPage page, CallBoard board)
    {
        page.Add($"<section>\n<h2>Posts</h2>\n<div class=\"scroll\"><table class=\"cards\">\n<thead><tr><th scope=\"col\">Post</th><th scope=\"col\">Unaccounted for</th><th scope=\"col\">Need help</th><th scope=\"col\">People</th></tr></thead>\n<tbody>\n");
        page.AddEach(board.Posts, (to, post) => to.Add($"<tr><th scope=\"row\">{post.Post}</th><td data-of=\"Unaccounted for\">{post.Unaccounted}</td><td data-of=\"Need help\">{post.NeedsHelp}</td><td data-of=\"People\">{post.People}</td></tr>\n"));
        page.Add($"</tbody>\n</table></div>\n</section>\n");
    }

    private static void AppendOpen(HtmlPage page, CallBoard board)
    {
        page.Add($"<section>\n<h2>Somebody has to do something about</h2>\n");
        if (board.Open.IsEmpty)
        {
            page.Add($"<p>Nobody: everybody is accounted for, and nobody needs help.</p>\n</section>\n");
            return;
        }

        page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>{board.Open.Length} of {board.Unaccounted + board.States.GetValueOrDefault(CalledState.NeedsHelp) + board.Unread}</caption>\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Post</th><th scope=\"col\">Stands</th><th scope=\"col\">Since</th><th scope=\"col\">Tried</th><th scope=\"col\">What next</th></tr></thead>\n<tbody>\n");
        page.AddEach(board.Open, (to, row) => AppendOne(to, row, board)).Add($"</tbody>\n</table></div>\n</section>\n");
    }

    private static void AppendOne(HtmlPage page, OpenRow row, CallBoard board) => page.Add(
        $"<tr><th scope=\"row\">{row.Name} <span class=\"soft\">{(row.Name == row.Id ? "" : row.Id)}</span></th><td data-of=\"Post\">{row.Post}</td><td data-of=\"Stands\"><strong>{BoardWords.Name(row.State)}</strong></td><td data-of=\"Since\">{PictureWords.Moment(row.Since == default ? board.Call.OpenedAt : row.Since)}</td><td data-of=\"Tried\">{row.Attempts}</td><td data-of=\"What next\">{BoardWords.Next(row, board.Call)}</td></tr>\n");

    private static void AppendMessages(HtmlPage page, CallBoard board)
    {
        page.Add($"<section>\n<h2>Messages</h2>\n<p>");
        page.AddEach(board.Messages, (to, state) => to.Add($"{Words<MessageState>.Of(state.Key).Replace('_', ' ')}: {state.Value}. "));
        page.Add($"A message that arrived says nothing of the person.</p>\n<p>Replies that belong to nobody: {board.Strays}{(board.Strays > 0 ? ". Somebody has to read them" : "")}.</p>\n</section>\n");
    }
}
