using Muster.Picture.Pages;

namespace Muster.Host.Views.Pictures;

/// <summary>Two versions of a page as one page: what went is struck out, what came is underlined, long stretches without a change are folded.</summary>
internal static class VersionsHtml
{
    /// <summary>The whole page; everything from outside is encoded.</summary>
    public static string Of(PageVersion old, PageVersion now)
    {
        var compared = CompareVersions.Of(old.Text, now.Text);
        var page = new HtmlPage();
        page.Add($"{PictureStyle.Start}<title>{old.Name} → {now.Name}</title>\n</head>\n<body>\n<header>\n<h1>What changed</h1>\n<p>From <cite>{old.Name}</cite> to <cite>{now.Name}</cite></p>\n");
        page.Add($"<p><strong>{VersionWords.InOneLine(compared)}</strong></p>\n<p class=\"soft\"><del>struck out</del>: gone · <ins>underlined</ins>: new</p>\n</header>\n<main class=\"text\">");
        page.AddEach(FoldRuns.Of(compared), Append);
        page.Add($"</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Append(HtmlPage page, ShownRun run)
    {
        var text = HtmlPage.Lines(run.Text);
        switch (run.Kind)
        {
            case RunKind.Removed: page.Add($"<del>{text}</del>"); break;
            case RunKind.Added: page.Add($"<ins>{text}</ins>"); break;
            case RunKind.Same when run.Folded > 0: page.Add($"<div class=\"fold\">{run.Folded} words unchanged</div>"); break;
            default: page.Add($"{text}"); break;
        }
    }
}
