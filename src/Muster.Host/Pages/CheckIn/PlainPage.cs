using Muster.Host.Views.Pictures;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The frame of what the outside sees: a few hundred bytes, readable without its styles, and with no way to any page of the inside.</summary>
internal static class PlainPage
{
    private static readonly Markup Head = new("""
        <meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">
        <style>body{font:1.1em/1.4 sans-serif;max-width:30em;margin:0 auto;padding:.8em;background:#fff;color:#111;overflow-wrap:anywhere}h1{font-size:1.3em;margin:.4em 0}button{display:block;width:100%;font:inherit;font-weight:bold;padding:.9em .4em;margin:.6em 0;border:2px solid #111;border-radius:.4em;background:#eef;color:#111}textarea{display:block;width:100%;box-sizing:border-box;font:inherit}.x{border:3px solid;padding:.5em;font-weight:bold}.b{font-size:1.5em;font-weight:bold}</style>

        """.ReplaceLineEndings("\n"));

    /// <summary>A whole page in a language.</summary>
    public static string Of(string language, bool isRightToLeft, string title, Action<HtmlPage> content)
    {
        var page = new HtmlPage();
        page.Add($"<!DOCTYPE html>\n<html lang=\"{language}\"{Direction(isRightToLeft)}><head>{Head}<title>{title}</title></head>\n<body>\n");
        content(page);
        return page.Add($"</body></html>\n").ToString();
    }

    /// <summary>The attribute for text that runs from right to left.</summary>
    public static Markup Direction(bool isRightToLeft) => new(isRightToLeft ? " dir=\"rtl\"" : "");
}
