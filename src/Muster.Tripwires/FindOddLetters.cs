using System.Globalization;
using System.Text;
using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>
/// Finds what nobody sees and what would make a plan mean something else than it shows: tabs that indent, control characters, halves of characters, line breaks
/// that only some programs know, and marks that turn the direction of text.
/// </summary>
internal static class FindOddLetters
{
    /// <summary>Whether there are any; each line with one becomes a problem.</summary>
    public static bool In(string yaml, PlanProblems problems)
    {
        var (line, told, isIndent, found) = (1, 0, true, false);
        for (var at = 0; at < yaml.Length; at++)
        {
            var letter = yaml[at];
            if (letter is '\n' || (letter is '\r' && (at + 1 == yaml.Length || yaml[at + 1] is not '\n')))
            {
                (line, isIndent) = (line + 1, true);
                continue;
            }

            if (told < line && What(yaml, at, isIndent) is { } what)
            {
                problems.Add(ProblemCodes.PlanSyntax, what, letter is '\t' ? "spaces: YAML indents with spaces only" : "text that shows all it holds", line);
                (told, found) = (line, true);
            }

            isIndent &= letter is ' ' or '\t';
        }

        return found;
    }

    private static string? What(string yaml, int at, bool isIndent) => yaml[at] switch
    {
        '\t' => !isIndent ? null : IsBlank(yaml, at) ? "a tab on an empty line" : "a tab before the first word of the line",
        '\r' => null,
        '\uFEFF' when at == 0 => null,
        '\u0085' or '\u2028' or '\u2029' => $"a line break that not every program knows ({Code(yaml[at])})",
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => $"a mark that turns the direction of text ({Code(yaml[at])})",
        '\uFEFF' or '\u200B' or '\u2060' => $"a letter that nobody sees ({Code(yaml[at])})",
        >= '\uD800' and <= '\uDFFF' when !IsWhole(yaml, at) => $"half a character ({Code(yaml[at])})",
        var letter when char.IsControl(letter) || letter >= '\uFFFE' => $"a control character ({Code(letter)})",
        _ => null,
    };

    private static bool IsWhole(string yaml, int at) =>
        Rune.TryGetRuneAt(yaml, char.IsLowSurrogate(yaml[at]) ? Math.Max(0, at - 1) : at, out var rune) && rune.Utf16SequenceLength == 2;

    private static bool IsBlank(string yaml, int at)
    {
        var rest = yaml.AsSpan(at);
        var end = rest.IndexOfAny('\n', '\r');
        return rest[..(end < 0 ? rest.Length : end)].IsWhiteSpace();
    }

    private static string Code(char letter) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}");
}
