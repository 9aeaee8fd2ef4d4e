using Muster.Kernel;

namespace Muster.Channels;

/// <summary>Says how a text is marked up, and whether marked-up text is whole.</summary>
public static class RecogniseMarkup
{
    /// <summary>HTML by the name's ending or by the text's own beginning, else plain text (Markdown too).</summary>
    public static Markup Of(string name, string text)
    {
        var plainName = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return plainName.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || plainName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || Begins(text, "<!doctype html")
            || Begins(text, "<html")
            ? Markup.Html : Markup.Text;
    }

    /// <summary>Whether an HTML page opens its <c>html</c> element and never closes it: the mark of half a download.</summary>
    public static bool IsCutOff(string html) =>
        html.Contains("<html", StringComparison.OrdinalIgnoreCase) && !html.Contains("</html", StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text, string with) => text.AsSpan().TrimStart().StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
