using System.Text;
using Muster.Kernel;
using NodaTime;

namespace Muster.Fuzz;

/// <summary>Makes a report that nobody wrote out of reports that somebody did. The same seed and index give the same report.</summary>
internal sealed class Mutate(IReadOnlyList<string> texts, int seed, int longest)
{
    private const int MostChanges = 8;
    private static readonly LocalDate FirstDay = new(2010, 1, 1);

    private static readonly string[] OddMarks =
    [
        "\0", "\u0001", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u200E", "\u200F", "\u202E", "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uD83D", "\uDE00", "\uD83D\uDE00",
        "\u0301", "\u0327", "\u3000", "\u202F", "\t", "\r", "\n", "\n\n", "\r\n", "\v", "\f", "-", "–", "—", "…", "...", ".", ",", ";", ":", "'", "’", "\"", "“", "«", "(", ")", "[", "]", "{", "}", "$", "%", "‰", "№", "½", "٣", "一", "ﬁ", "ß", "İ", "ı",
    ];

    private static readonly string[] BrokenMarkup =
    [
        "<", ">", "</", "<b>", "</b>", "<p", "<div><div>", "<table><tr><td>", "</td>", "<!--", "-->", "<script>", "</script>", "<style>", "<![CDATA[", "&", "&amp", "&#x", "&#1114112;", "&#xD800;", "&nbsp;", "&lt;", "<a href=\"",
        "[", "](", "[x](", "![", "**", "__", "```", "~~~", "`", "|", "| --- |", "#", "######", "* ", "- ", "1. ", "> ", "===", "---", "\\", "<br/>", "<li>", "<h1>",
    ];

    private static readonly string[] Numbers =
    [
        "0", "00", "-1", "1.", ".5", "1,000,000", "2147483647", "2147483648", "9223372036854775808", "99999999999999999999999999", "1,2,3,4", "10-5", "5-5-5", "1e9", "3,00", "one hundred thousand million", "million million million",
        "dozens of hundreds of", "half a", "no", "31 February", "29 February 2021", "0000", "9999", "13/13/2013", "the 400th", "4th", "24:99", "twenty-", "a hundred and", "0.0000001", "12 to", "1/0",
    ];

    // Letters that look alike and are others: Cyrillic and Greek ones, full width, a dotless i.
    private static readonly Dictionary<char, char> Confusables = new()
    {
        ['a'] = 'а', ['c'] = 'с', ['e'] = 'е', ['i'] = 'ı', ['o'] = 'ο', ['p'] = 'р', ['x'] = 'х', ['y'] = 'у', ['A'] = 'А', ['B'] = 'Β', ['K'] = 'Κ', ['M'] = 'Μ', ['T'] = 'Т', ['1'] = '１', ['2'] = '２', [' '] = '\u2009', ['.'] = '․', ['-'] = '‑',
    };

    private readonly Action<StringBuilder, Random>[] changes = Changes(texts);

    /// <summary>Report number <paramref name="index"/> of this seed.</summary>
    public Report At(long index)
    {
        var chance = new Random(unchecked((int)((seed * 1_000_003L) + (index * 7_919L))));
        var text = new StringBuilder(Piece(Any(texts, chance), longest, chance));
        for (var left = chance.Next(1, MostChanges + 1); left > 0; left--)
        {
            Any(changes, chance)(text, chance);
        }

        var markup = chance.Next(5) == 0 ? Markup.Html : Markup.Text;
        LocalDate? published = chance.Next(4) == 0 ? null : FirstDay.PlusDays(chance.Next(6_000));
        return new Report($"{seed}/{index}", text.ToString(), published, Known(chance, "US"), Known(chance, "ML"), markup);
    }

    private static string? Known(Random chance, string code) => chance.Next(6) == 0 ? code : null;

    private static Action<StringBuilder, Random>[] Changes(IReadOnlyList<string> texts) =>
    [
        (text, chance) => Remove(text, At(text, chance), 1),
        (text, chance) => Repeat(text, At(text, chance), 1, 2),
        (text, chance) => Insert(text, chance, Any(OddMarks, chance)),
        (text, chance) => Insert(text, chance, string.Concat(Enumerable.Repeat(Any(OddMarks, chance), chance.Next(2, 40)))),
        (text, chance) => Insert(text, chance, Any(BrokenMarkup, chance)),
        (text, chance) => Insert(text, chance, " " + Any(Numbers, chance) + " "),
        (text, chance) => ReplaceNumber(text, chance),
        (text, chance) => Confuse(text, chance),
        (text, chance) => SwapCharacters(text, At(text, chance)),
        (text, chance) => WithUnit(text, chance, ' ', (at, length) => Remove(text, at, length)),
        (text, chance) => WithUnit(text, chance, ' ', (at, length) => Repeat(text, at, length, chance.Next(2, 6))),
        (text, chance) => WithUnit(text, chance, ' ', (at, length) => Move(text, at, length, chance)),
        (text, chance) => WithUnit(text, chance, '.', (at, length) => Remove(text, at, length)),
        (text, chance) => WithUnit(text, chance, '.', (at, length) => Repeat(text, at, length, chance.Next(2, 6))),
        (text, chance) => WithUnit(text, chance, '.', (at, length) => Move(text, at, length, chance)),
        (text, chance) => WithUnit(text, chance, ' ', (at, length) => FlipCase(text, at, length, chance)),
        (text, chance) => FlipCase(text, 0, text.Length, chance),
        (text, chance) => Insert(text, chance, " " + Words(Any(texts, chance), chance) + " "),
        (text, chance) => Insert(text, chance, Piece(Any(texts, chance), 400, chance)),
        (text, chance) => text.Append(chance.Next(2) == 0 ? "\n\n" : " ").Append(Piece(Any(texts, chance), 400, chance)),
        (text, chance) => text.Length = At(text, chance),
    ];

    private static T Any<T>(IReadOnlyList<T> of, Random chance) => of[chance.Next(of.Count)];

    private static int At(StringBuilder text, Random chance) => chance.Next(text.Length + 1);

    private static string Piece(string text, int longest, Random chance)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var from = chance.Next(text.Length - longest + 1);
        return text.Substring(from, longest);
    }

    private static string Words(string text, Random chance)
    {
        var words = text.Split(' ');
        return string.Join(' ', words.Skip(chance.Next(words.Length)).Take(chance.Next(1, 6)));
    }

    private static void Remove(StringBuilder text, int at, int length) => text.Remove(at, Math.Min(length, text.Length - at));

    private static void Repeat(StringBuilder text, int at, int length, int times)
    {
        var unit = text.ToString(at, Math.Min(length, text.Length - at));
        text.Insert(at, unit, times - 1);
    }

    private static void Insert(StringBuilder text, Random chance, string what) => text.Insert(At(text, chance), what);

    private static void Move(StringBuilder text, int at, int length, Random chance)
    {
        var unit = text.ToString(at, length);
        text.Remove(at, length);
        text.Insert(At(text, chance), unit);
    }

    private static void SwapCharacters(StringBuilder text, int at)
    {
        if (at + 1 < text.Length)
        {
            (text[at], text[at + 1]) = (text[at + 1], text[at]);
        }
    }

    // A word, or a sentence, is what stands between two marks.
    private static void WithUnit(StringBuilder text, Random chance, char mark, Action<int, int> change)
    {
        var all = text.ToString();
        var from = all.LastIndexOf(mark, Math.Max(0, Math.Min(all.Length - 1, At(text, chance)))) + 1;
        var to = from < all.Length ? all.IndexOf(mark, from) : -1;
        change(from, (to < 0 ? all.Length : to + 1) - from);
    }

    private static void FlipCase(StringBuilder text, int from, int length, Random chance)
    {
        var upper = chance.Next(2) == 0;
        for (var at = from; at < Math.Min(text.Length, from + length); at++)
        {
            text[at] = upper ? char.ToUpperInvariant(text[at]) : char.ToLowerInvariant(text[at]);
        }
    }

    private static void Confuse(StringBuilder text, Random chance)
    {
        for (var left = chance.Next(1, 12); left > 0 && text.Length > 0; left--)
        {
            var at = chance.Next(text.Length);
            text[at] = Confusables.GetValueOrDefault(text[at], text[at]);
        }
    }

    private static void ReplaceNumber(StringBuilder text, Random chance)
    {
        var from = At(text, chance);
        while (from < text.Length && !char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        var to = from;
        while (to < text.Length && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        text.Remove(from, to - from).Insert(from, Any(Numbers, chance));
    }
}
