using System.Collections.Immutable;
using System.Text;
using Muster.Picture.Pages;

namespace Muster.Host.Views.Pictures;

/// <summary>A stretch of a comparison as it is shown.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The words; empty where they are folded away.</param>
/// <param name="Folded">How many words are folded away; 0 where none.</param>
internal sealed record ShownRun(RunKind Kind, string Text, int Folded);

/// <summary>Leaves of long unchanged stretches only the words around the changes.</summary>
internal static class FoldRuns
{
    private const int Around = 25;

    /// <summary>The runs to show, in order; their characters that could turn or hide what stands around them are gone, line breaks stay.</summary>
    public static ImmutableArray<ShownRun> Of(VersionComparison compared)
    {
        var shown = ImmutableArray.CreateBuilder<ShownRun>();
        for (var at = 0; at < compared.Runs.Length; at++)
        {
            var run = compared.Runs[at];
            var text = Clean(run.Kind is RunKind.Removed ? run.Old : run.New);
            var (head, tail) = (at == 0 ? 0 : Around, at == compared.Runs.Length - 1 ? 0 : Around);
            var (before, after) = run.Kind is RunKind.Same ? (EndOf(text, head), StartOf(text, tail)) : (text.Length, text.Length);
            var folded = after > before ? Words(text[before..after]) : 0;
            if (folded <= Around)
            {
                shown.Add(new ShownRun(run.Kind, text, 0));
                continue;
            }

            shown.AddRange(new ShownRun(run.Kind, text[..before], 0), new ShownRun(run.Kind, "", folded), new ShownRun(run.Kind, text[after..], 0));
        }

        return [.. shown.Where(run => run.Text.Length > 0 || run.Folded > 0)];
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Where the first <paramref name="words"/> words end.</summary>
    private static int EndOf(string text, int words)
    {
        var at = 0;
        for (; words > 0 && at < text.Length; words--)
        {
            at = Skip(text, Skip(text, at, isSpace: true), isSpace: false);
        }

        return Skip(text, at, isSpace: true);
    }

    /// <summary>Where the last <paramref name="words"/> words begin.</summary>
    private static int StartOf(string text, int words)
    {
        var at = text.Length;
        for (; words > 0 && at > 0; words--)
        {
            while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            {
                at--;
            }

            while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            {
                at--;
            }
        }

        return at;
    }

    private static int Skip(string text, int at, bool isSpace)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]) == isSpace)
        {
            at++;
        }

        return at;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(ShownText.IsShown))
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
