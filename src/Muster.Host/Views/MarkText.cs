using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Muster.Desk;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>
/// Writes a report's text with its evidence marked. Spans may nest and overlap: the text is cut at every beginning and end, and each piece bears the colour
/// of the shortest span over it; a number at the beginning of each fact's evidence leads to the fact, a plain anchor takes the way back.
/// </summary>
internal static class MarkText
{
    private readonly record struct Mark(int Start, int End, string Colour, bool IsWord, string Anchor, string? Link);

    /// <summary>The anchor of the words of a fact's reason in the text.</summary>
    public static string Anchor(string owner, int reason, int word) => string.Create(CultureInfo.InvariantCulture, $"{owner}-{reason}-{word}");

    /// <summary>Appends the text; everything in it is escaped.</summary>
    public static void To(StringBuilder page, ExplainedReport explained)
    {
        var marks = Marks(explained.Explanation).OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End).ToArray();
        var cuts = new SortedSet<int>(marks.SelectMany(mark => new[] { mark.Start, mark.End }));
        var (next, open) = (0, new List<Mark>());
        var isOpen = false;
        var piece = new StringBuilder();
        using var cut = cuts.GetEnumerator();
        var hasCut = cut.MoveNext();
        foreach (var (at, text) in ShownText.Of(explained.Report))
        {
            if (hasCut && at >= cut.Current)
            {
                Close(page, piece, isOpen);
                while (hasCut && at >= cut.Current)
                {
                    hasCut = cut.MoveNext();
                }

                open.RemoveAll(mark => mark.End <= at);
                for (; next < marks.Length && marks[next].Start <= at; next++)
                {
                    AppendAnchor(page, marks[next]);
                    open.Add(marks[next]);
                }

                open.RemoveAll(mark => mark.End <= at);
                isOpen = open.Count > 0;
                AppendOpening(page, open);
            }

            piece.Append(text);
        }

        Close(page, piece, isOpen);
        foreach (var mark in marks[next..])
        {
            AppendAnchor(page, mark);
        }
    }

    private static IEnumerable<Mark> Marks(Explanation told)
    {
        for (var number = 1; number <= told.Reading.Facts.Length; number++)
        {
            var fact = told.Reading.Facts[number - 1];
            var owner = string.Create(CultureInfo.InvariantCulture, $"w{number}");
            for (var at = 0; at < fact.Evidence.Length; at++)
            {
                yield return new Mark(fact.Evidence[at].Start, fact.Evidence[at].End, fact.Kind, IsWord: false, string.Create(CultureInfo.InvariantCulture, $"e{number}-{at}"), number.ToString(CultureInfo.InvariantCulture));
            }

            foreach (var mark in OfReasons(fact.Why, owner, fact.Kind))
            {
                yield return mark;
            }
        }

        foreach (var mark in OfReasons(told.Document, "d", "document").Concat(OfReasons(told.LeftOut, "l", "left-out")))
        {
            yield return mark;
        }
    }

    private static IEnumerable<Mark> OfReasons(ImmutableArray<Reason> reasons, string owner, string colour) =>
        reasons.SelectMany((reason, at) => reason.Words.Select((span, word) => new Mark(span.Start, span.End, colour, IsWord(reason), Anchor(owner, at, word), null)));

    // Rules that take a whole clause or sentence would underline everything.
    private static bool IsWord(Reason reason) => reason.Rule is not "incident.folded" && !reason.Rule.StartsWith("modality.", StringComparison.Ordinal);

    private static void AppendAnchor(StringBuilder page, Mark mark)
    {
        page.Append(CultureInfo.InvariantCulture, $"<a id=\"{mark.Anchor}\"");
        page.Append(mark.Link is { } number ? $" class=\"n {mark.Colour}\" href=\"#f{number}\">{number}</a>" : "></a>");
    }

    private static void AppendOpening(StringBuilder page, List<Mark> open)
    {
        if (open.Count > 0)
        {
            var inner = open.MinBy(mark => (mark.Colour is "document", mark.End - mark.Start));
            page.Append(CultureInfo.InvariantCulture, $"<mark class=\"{inner.Colour}{(open.Exists(mark => mark.IsWord && mark.Colour is not ("document" or "left-out")) ? " word" : "")}\">");
        }
    }

    private static void Close(StringBuilder page, StringBuilder piece, bool isOpen)
    {
        page.Append(WebUtility.HtmlEncode(piece.ToString()));
        page.Append(isOpen ? "</mark>" : "");
        piece.Clear();
    }
}
