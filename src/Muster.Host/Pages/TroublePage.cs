using Muster.Host.Views.Pictures;

namespace Muster.Host.Pages;

/// <summary>A plain page for what could not be shown.</summary>
internal static class TroublePage
{
    /// <summary>The whole page for an HTTP status; <paramref name="words"/> stand in for the usual sentence.</summary>
    public static string Of(int status, string? words = null) => PageFrame.Of(Title(status), page => page.Add($"</header>\n<main>\n<p>{words ?? Sentence(status)}</p>\n</main>\n"));

    private static string Title(int status) => status switch
    {
        404 => "No such page",
        < 500 => "That could not be taken",
        503 => "Not possible just now",
        _ => "A fault in Muster",
    };

    private static string Sentence(int status) => status switch
    {
        403 => "This came from a page of another site, or by a name that this server does not go by. Nothing was kept.",
        404 => "There is nothing at this address.",
        405 => "This page does not take that.",
        413 => "That is more than a report may have (64 kB). Nothing was kept.",
        415 => "Only the forms on these pages are taken. Nothing was kept.",
        _ => "It could not be read as what the page expects. Nothing was kept.",
    };
}
