using Muster.Picture.Pages;
using Spectre.Console;

namespace Muster.Host.Views.Pictures;

/// <summary>Two versions of a page on a terminal: a paragraph a change, "-" for what went, "+" for what came, and a few words around it.</summary>
internal static class VersionsTerminal
{
    private static readonly Style New = new(foreground: Color.Green);

    /// <summary>Writes it to standard output.</summary>
    public static void Write(PageVersion old, PageVersion now)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, Rows(old, now));
    }

    /// <summary>The paragraphs, in order.</summary>
    public static IEnumerable<Row> Rows(PageVersion old, PageVersion now)
    {
        var compared = CompareVersions.Of(old.Text, now.Text);
        return
        [
            new("", OneLine.Of($"{old.Name} → {now.Name}"), RowStyle.Heading),
            new("", VersionWords.InOneLine(compared), compared.IsReissue ? RowStyle.Plain : RowStyle.Warning),
            Row.Empty,
            .. FoldRuns.Of(compared).Where(run => run.Folded > 0 || !string.IsNullOrWhiteSpace(run.Text)).Select(Of),
        ];
    }

    private static Row Of(ShownRun run) => (run.Kind, run.Folded) switch
    {
        (RunKind.Removed, _) => new Row("- ", OneLine.Of(run.Text), RowStyle.Grave, RowStyle.Grave),
        (RunKind.Added, _) => new Row("+ ", OneLine.Of(run.Text), New, New),
        (_, > 0) => new Row("  ", $"… {run.Folded} words unchanged …", RowStyle.Quiet),
        _ => new Row("  ", OneLine.Of(run.Text), RowStyle.Quiet),
    };
}
