using System.Collections.Immutable;
using Muster.Host.Views.Calls;
using Muster.Host.Views.Pictures;
using Muster.RollCalls.Calls;

namespace Muster.Host.Pages.Calls;

/// <summary>Every roll call, each with the way to its board.</summary>
internal static class CallsPage
{
    /// <summary>The whole page.</summary>
    public static string Of(ImmutableArray<RollCall> calls) => PageFrame.Of("Roll calls", page =>
    {
        page.Add($"</header>\n<main>\n");
        if (calls.IsEmpty)
        {
            page.Add($"<p>There is no roll call yet: 'muster call draft' writes one.</p>\n");
        }
        else
        {
            page.Add($"<div class=\"scroll\"><table class=\"cards\">\n<caption>The newest first</caption>\n<thead><tr><th scope=\"col\">Roll call</th><th scope=\"col\">About</th><th scope=\"col\">State</th><th scope=\"col\">Posts</th><th scope=\"col\">Since</th></tr></thead>\n<tbody>\n");
            page.AddEach(calls, AppendRow).Add($"</tbody>\n</table></div>\n");
        }

        page.Add($"</main>\n");
    });

    private static void AppendRow(HtmlPage page, RollCall call) => page.Add(
        $"<tr><th scope=\"row\"><a href=\"/calls/{Uri.EscapeDataString(call.Id)}\">{call.Id}</a></th><td data-of=\"About\">{(call.IsExercise ? "EXERCISE. " + call.Topic : call.Topic)}</td><td data-of=\"State\">{CallPhrases.Of(call.State)}</td><td data-of=\"Posts\">{string.Join(", ", call.Posts)}</td><td data-of=\"Since\">{PictureWords.Moment(call.Since)}</td></tr>\n");
}
