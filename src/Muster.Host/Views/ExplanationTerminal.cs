using System.Collections.Immutable;
using System.Globalization;
using Muster.Desk;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>For each fact the chain rule → frame → words, as a tree without colours in eighty columns.</summary>
internal sealed class ExplanationTerminal(Func<string, string> countryName) : IExplanationView
{
    private const int Width = 80;
    private const int QuoteLimit = 60;
    private const int WordsShown = 6;
    private readonly StreamWriter output = StandardOutput.Text();

    /// <inheritdoc/>
    public void Write(ExplainedReport explained)
    {
        var (told, lines) = (explained.Explanation, new LineNumbers(explained.Report.Text));
        var reading = told.Reading;
        Wrapped("", "", $"{OneLine.Of(reading.Document)} · {(reading.Published is { } day ? PartialDate.OfDay(day).ToString() : "no date")} · {(reading.Country is { } country ? countryName(country) : "no country")} · {Count(reading.Facts.Length, "fact")}");
        Tree(told.Document, lines);
        for (var at = 0; at < reading.Facts.Length; at++)
        {
            output.WriteLine();
            var number = (at + 1).ToString(CultureInfo.InvariantCulture);
            Wrapped($"{number} {reading.Facts[at].Kind.ToUpperInvariant()}  ", "  ", FactWords.Of(reading.Facts[at], countryName));
            Tree(reading.Facts[at].Why, lines);
        }

        if (!reading.Doubts.IsEmpty)
        {
            output.WriteLine("\nDOUBTS");
            foreach (var doubt in reading.Doubts)
            {
                Wrapped("  ", "  ", string.Create(CultureInfo.InvariantCulture, $"line {lines.Of(doubt.Start)}: {OneLine.Of(doubt.Why)}"));
            }
        }

        if (!told.LeftOut.IsEmpty)
        {
            output.WriteLine("\nNOT TAKEN AS FACTS");
            Tree(told.LeftOut, lines);
        }

        output.WriteLine();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Quotes(ImmutableArray<Evidence> words, LineNumbers lines)
    {
        var shown = words.Take(WordsShown).Select(span => $"\"{OneLine.Of(span.Quote, QuoteLimit)}\"");
        var more = words.Length > WordsShown ? " …" : "";
        int[] at = [.. words.Take(WordsShown).Select(span => lines.Of(span.Start)).Distinct()];
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(" … ", shown)}{more}  line{(at.Length > 1 ? "s" : "")} {string.Join(", ", at)}");
    }

    private void Tree(ImmutableArray<Reason> reasons, LineNumbers lines)
    {
        var column = reasons.IsEmpty ? 0 : reasons.Max(reason => reason.Rule.Length);
        for (var at = 0; at < reasons.Length; at++)
        {
            var (branch, trunk) = at == reasons.Length - 1 ? ("  └─ ", "     ") : ("  ├─ ", "  │  ");
            Wrapped(branch + reasons[at].Rule.PadRight(column) + " → ", trunk + new string(' ', column) + "   ", OneLine.Of(reasons[at].Says));
            if (!reasons[at].Words.IsEmpty)
            {
                Wrapped(trunk + "→ ", trunk + "  ", Quotes(reasons[at].Words, lines));
            }
        }
    }

    private void Wrapped(string first, string next, string text)
    {
        var begin = first;
        foreach (var line in WrapLines.Of(text, Width - Math.Max(first.Length, next.Length)))
        {
            output.WriteLine((begin + line).TrimEnd());
            begin = next;
        }
    }
}
