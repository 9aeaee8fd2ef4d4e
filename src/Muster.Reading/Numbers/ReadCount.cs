using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Reading.Text;

namespace Muster.Reading.Numbers;

/// <summary>Reads quantities: digits, number words, vague words, and the words that bound them (contract/reading.md, "Numbers").</summary>
public static class ReadCount
{
    private enum Bound
    {
        Exact,
        AtLeast,
        UpTo,
    }

    private static readonly Dictionary<string, long> Units = new Dictionary<string, long>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, long> Scales = new Dictionary<string, long>
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["m"] = 1_000_000, ["mn"] = 1_000_000, ["bn"] = 1_000_000_000,
    };

    // Vague words as the contract fixes them: dozens 24, several 3, many 3, hundreds 200, thousands 2000; the rest by the same rule (twice the unit).
    private static readonly Dictionary<string, long> Vague = new Dictionary<string, long>
    {
        ["several"] = 3, ["many"] = 3, ["numerous"] = 3, ["multiple"] = 3, ["dozens"] = 24, ["scores"] = 40, ["hundreds"] = 200, ["thousands"] = 2_000, ["millions"] = 2_000_000,
    };

    private static readonly (string[] Words, int Bound)[] Bounds =
    [
        (["at", "least"], (int)Bound.AtLeast), (["no", "fewer", "than"], (int)Bound.AtLeast), (["no", "less", "than"], (int)Bound.AtLeast),
        (["not", "less", "than"], (int)Bound.AtLeast), (["a", "minimum", "of"], (int)Bound.AtLeast), (["more", "than"], (int)Bound.AtLeast),
        (["well", "over"], (int)Bound.AtLeast), (["upwards", "of"], (int)Bound.AtLeast), (["over"], (int)Bound.AtLeast),
        (["in", "excess", "of"], (int)Bound.AtLeast), (["a", "total", "of"], (int)Bound.Exact),
        (["up", "to"], (int)Bound.UpTo), (["as", "many", "as"], (int)Bound.UpTo), (["at", "most"], (int)Bound.UpTo), (["no", "more", "than"], (int)Bound.UpTo),
        (["fewer", "than"], (int)Bound.UpTo), (["less", "than"], (int)Bound.UpTo), (["under"], (int)Bound.UpTo),
        (["an", "estimated"], (int)Bound.Exact), (["estimated"], (int)Bound.Exact), (["about"], (int)Bound.Exact), (["around"], (int)Bound.Exact), (["nearly"], (int)Bound.Exact),
        (["almost"], (int)Bound.Exact), (["some"], (int)Bound.Exact), (["approximately"], (int)Bound.Exact), (["roughly"], (int)Bound.Exact),
        (["close", "to"], (int)Bound.Exact), (["exactly"], (int)Bound.Exact), (["only"], (int)Bound.Exact), (["the", "other"], (int)Bound.Exact),
        (["another"], (int)Bound.Exact), (["a", "further"], (int)Bound.Exact), (["an", "additional"], (int)Bound.Exact),
    ];

    private static readonly WordTest Begins = new(MayBeginWith);

    /// <summary>Words of which one, or a digit, stands in every quantity but a mere article.</summary>
    internal static IEnumerable<string> Cues =>
        [.. Units.Keys, .. Scales.Keys, .. Vague.Keys, .. Phrases.Select(phrase => phrase.Words.MaxBy(word => word.Length)!), "another", "tens"];

    /// <summary>Whether a quantity may begin with a word, in lower case.</summary>
    internal static bool MayBeginWith(string word) =>
        char.IsAsciiDigit(word[0]) || Units.ContainsKey(word) || Vague.ContainsKey(word) || Spelled(word) is not null || word is "between" or "from" or "tens" or "a" or "an" or "half" or "both" or "another"
        || Array.Exists(Bounds, bound => bound.Words[0] == word);

    /// <summary>The quantity that begins at a token, its bound words included; null where none does. Years and clock times are the caller's to exclude.</summary>
    public static CountMention? At(ImmutableArray<Token> tokens, int from)
    {
        if (!Begins.Of(tokens[from].Word))
        {
            return null;
        }

        foreach (var (words, kind) in Bounds)
        {
            if (Matches(tokens, from, words) && Bare(tokens, from + words.Length) is { } inner && !inner.IsArticle)
            {
                return inner with { From = from, Count = Apply((Bound)kind, inner.Count) };
            }
        }

        return tokens[from].Lower is "another" ? new CountMention(from, from + 1, CountRange.Exactly(1), IsArticle: false) : Bare(tokens, from);
    }

    /// <summary>The quantity without bound words that begins at a token; "between 10 and 12" and "10 to 12" are ranges.</summary>
    private static CountMention? Bare(ImmutableArray<Token> tokens, int from)
    {
        if (from >= tokens.Length)
        {
            return null;
        }

        var word = tokens[from].Lower;
        if (word is "between" or "from" && Plain(tokens, from + 1) is { } low && low.To + 1 < tokens.Length && tokens[low.To].Lower is "and" or "to"
            && Plain(tokens, low.To + 1) is { } high && high.Value > low.Value)
        {
            return new CountMention(from, high.To, new CountRange(low.Value, high.Value), IsArticle: false);
        }

        if (Plain(tokens, from) is { } value)
        {
            if (value.To + 1 < tokens.Length && tokens[value.To].Lower is "to" or "or" && Plain(tokens, value.To + 1) is { } top && top.Value > value.Value)
            {
                return new CountMention(from, top.To, new CountRange(value.Value, top.Value), IsArticle: false);
            }

            return new CountMention(from, value.To, value.Range ?? CountRange.Exactly(value.Value), IsArticle: false);
        }

        return ReadVague(tokens, from, word);
    }

    private static CountMention? ReadVague(ImmutableArray<Token> tokens, int from, string word)
    {
        if (word is "tens" or "hundreds" && Matches(tokens, from + 1, ["of", "thousands"]))
        {
            return new CountMention(from, from + 3, CountRange.AtLeast(word is "tens" ? 20_000 : 200_000), IsArticle: false);
        }

        // "several hundred": at least three of them.
        if (word is "several" or "many" && from + 1 < tokens.Length && Scales.TryGetValue(tokens[from + 1].Lower, out var scale))
        {
            return new CountMention(from, from + 2, CountRange.AtLeast(3 * scale), IsArticle: false);
        }

        // "A thousand", "a million".
        if (word is "a" && from + 1 < tokens.Length && Scales.TryGetValue(tokens[from + 1].Lower, out var whole) && whole >= 100 && tokens[from + 1].Lower.Length > 2)
        {
            return new CountMention(from, from + 2, CountRange.Exactly(whole), IsArticle: false);
        }

        if (word is "a" && Matches(tokens, from + 1, ["few"]) && from + 2 < tokens.Length && Scales.TryGetValue(tokens[from + 2].Lower, out var few))
        {
            return new CountMention(from, from + 3, CountRange.AtLeast(3 * few), IsArticle: false);
        }

        if (Vague.TryGetValue(word, out var least))
        {
            var to = from + 1 < tokens.Length && tokens[from + 1].Lower is "of" ? from + 2 : from + 1;
            return new CountMention(from, to, CountRange.AtLeast(least), IsArticle: false);
        }

        foreach (var (words, count) in Phrases)
        {
            if (Matches(tokens, from, words))
            {
                return new CountMention(from, from + words.Length, count, IsArticle: false);
            }
        }

        return word is "a" or "an" ? new CountMention(from, from + 1, CountRange.Exactly(1), IsArticle: true) : null;
    }

    private static readonly (string[] Words, CountRange Count)[] Phrases =
        [
            (["a", "number", "of"], CountRange.AtLeast(3)), (["a", "few"], CountRange.AtLeast(3)), (["a", "couple", "of"], CountRange.Exactly(2)), (["a", "couple"], CountRange.Exactly(2)),
            (["a", "pair", "of"], CountRange.Exactly(2)), (["a", "dozen"], CountRange.Exactly(12)), (["half", "a", "dozen"], CountRange.Exactly(6)),
            (["half", "a", "million"], CountRange.Exactly(500_000)), (["a", "hundred"], CountRange.Exactly(100)), (["a", "thousand"], CountRange.Exactly(1_000)),
            (["a", "million"], CountRange.Exactly(1_000_000)), (["both"], CountRange.Exactly(2)),
        ];

    private static (long Value, int To, CountRange? Range)? Plain(ImmutableArray<Token> tokens, int from)
    {
        if (from >= tokens.Length)
        {
            return null;
        }

        var (total, part, at) = (0L, 0L, from);
        CountRange? range = null;
        var any = false;
        while (at < tokens.Length)
        {
            var word = tokens[at].Lower;
            if (tokens[at].Kind is TokenKind.Number && !any)
            {
                if (Digits(word) is not { } digits)
                {
                    return null;
                }

                (part, range) = digits;
                if (Decimal(tokens, at, word) is { } scaled)
                {
                    return (scaled, at + 2, null);
                }
            }
            else if (tokens[at].Kind is TokenKind.Word && Spelled(word) is { } spelled && (!any || CanFollow(part, spelled) || (part == 0 && total > 0)))
            {
                part += spelled;
            }
            else if (Scales.TryGetValue(word, out var scale) && any && word is not ("m" or "mn" or "bn"))
            {
                (total, part) = scale >= 1000 ? (SafeTimes(total + part, scale), 0) : (total, SafeTimes(part, scale));
            }
            else if (word is "and" && any && at + 1 < tokens.Length && part % 100 == 0 && part + total > 0 && Spelled(tokens[at + 1].Lower) is < 100 && tokens[at - 1].Lower.EndsWith("hundred", StringComparison.Ordinal))
            {
                // "one hundred and six"
            }
            else if (word is "dozen" && any)
            {
                part *= 12;
            }
            else
            {
                break;
            }

            any = true;
            at++;
        }

        return any ? (total + part, at, range is { } r && total == 0 && part == r.Least ? r : null) : null;
    }

    private static bool CanFollow(long part, long next) => (part % 100 == 0 && part > 0 && next < 100) || (part % 10 == 0 && part % 100 >= 20 && next < 10);

    private static long SafeTimes(long value, long scale) => value > long.MaxValue / scale ? long.MaxValue : value * scale;

    // "1.2 million"
    private static long? Decimal(ImmutableArray<Token> tokens, int at, string word) =>
        at + 1 < tokens.Length && word.Contains('.', StringComparison.Ordinal) && Scales.TryGetValue(tokens[at + 1].Lower, out var scale)
        && decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000
            ? (long)(value * scale)
            : null;

    private static (long Value, CountRange? Range)? Digits(string word)
    {
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && Whole(word[..dash]) is { } low && Whole(word[(dash + 1)..]) is { } high && high > low)
        {
            return (low, new CountRange(low, high));
        }

        return Whole(word) is { } whole ? (whole, null)
            : word.Contains('.', StringComparison.Ordinal) && decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000 ? ((long)value, null)
            : null;
    }

    private static long? Whole(string word) =>
        word.Length <= 18 && long.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    // "twenty", "twenty-one", "one-hundred"
    private static long? Spelled(string word)
    {
        if (Units.TryGetValue(word, out var unit))
        {
            return unit;
        }

        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || !Units.TryGetValue(word[..dash], out var tens))
        {
            return null;
        }

        var rest = word[(dash + 1)..];
        return Units.TryGetValue(rest, out var ones) && tens >= 20 && ones < 10 ? tens + ones : Scales.TryGetValue(rest, out var scale) ? tens * scale : null;
    }

    private static CountRange Apply(Bound bound, CountRange count) => bound switch
    {
        Bound.AtLeast => CountRange.AtLeast(count.Min ?? 0),
        Bound.UpTo => new CountRange(null, count.Max ?? count.Min),
        _ => count,
    };

    private static bool Matches(ImmutableArray<Token> tokens, int from, string[] words)
    {
        if (from + words.Length > tokens.Length)
        {
            return false;
        }

        for (var at = 0; at < words.Length; at++)
        {
            if (tokens[from + at].Lower != words[at])
            {
                return false;
            }
        }

        return true;
    }
}
