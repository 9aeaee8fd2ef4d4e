using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Muster.Kernel;
using Muster.Reading.Text;

namespace Muster.Host.Views;

/// <summary>A report's text as a page shows it, each piece with its place in the original, by which evidence counts.</summary>
internal static class ShownText
{
    /// <summary>The characters in order, each with its code point in the original: of a web page only what its reader sees, else all.</summary>
    public static ImmutableArray<(int At, string Text)> Of(Report report)
    {
        var shown = ImmutableArray.CreateBuilder<(int, string)>();
        if (report.Markup is Markup.Text)
        {
            var at = 0;
            foreach (var rune in report.Text.EnumerateRunes())
            {
                Add(shown, at++, rune);
            }

            return shown.ToImmutable();
        }

        var source = SourceText.Of(report);
        for (var at = 0; at < source.Clean.Length; at++)
        {
            var isPair = at + 1 < source.Clean.Length && char.IsSurrogatePair(source.Clean[at], source.Clean[at + 1]);
            Add(shown, source.CodePointOf(at), isPair ? new Rune(source.Clean[at], source.Clean[at + 1]) : char.IsSurrogate(source.Clean[at]) ? Rune.ReplacementChar : new Rune(source.Clean[at]));
            at += isPair ? 1 : 0;
        }

        return shown.ToImmutable();
    }

    /// <summary>Control and format characters could turn or hide what stands around them; a line break stays.</summary>
    public static bool IsShown(Rune rune) => rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static void Add(ImmutableArray<(int, string)>.Builder shown, int at, Rune rune)
    {
        if (IsShown(rune))
        {
            shown.Add((at, rune.ToString()));
        }
    }
}
