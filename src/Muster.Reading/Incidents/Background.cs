using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Tells figures of a whole conflict, and talk of violence in general, from one incident: mistaking them costs most (see docs/reading.md).</summary>
internal static class Background
{
    private static readonly Lexicon Lists = Lexicon.Of("background");
    private static readonly HashSet<string> TotalBefore = Lists.Set("total_before");
    private static readonly HashSet<string> TotalBegins = Lists.Set("total_begins");
    private static readonly HashSet<string> GeneralBefore = Lists.Set("general_before");
    private static readonly HashSet<string> Causes = Lists.Set("cause");
    private static readonly HashSet<string> Round = Lists.Set("round");
    private static readonly HashSet<string> Long = Lists.Set("long");
    private static readonly HashSet<string> Spans = Lists.Set("span");

    /// <summary>Whether these people are counted over a whole conflict: "bringing the total to 27", "the death toll rises to 60", "have been killed since 2012".</summary>
    public static bool IsCumulative(ImmutableArray<Token> tokens, Victims hurt)
    {
        var (from, to) = (hurt.From, Math.Max(hurt.To, hurt.Anchor));
        for (var at = Math.Max(0, from - 14); at < from; at++)
        {
            if (TotalBefore.Contains(tokens[at].Lower))
            {
                return true;
            }
        }

        for (var at = to; at < Math.Min(tokens.Length, to + 16); at++)
        {
            // "… were killed, bringing the toll since January to 40": the total begins here, these people are the news.
            if (TotalBegins.Contains(tokens[at].Lower))
            {
                break;
            }

            if (tokens[at].Lower is "since" && !IsHourAfter(tokens, at))
            {
                return true;
            }

            // "So far this year" counts a year.
            if (at < to + 6 && ((tokens[at].Lower is "so" && at + 1 < tokens.Length && tokens[at + 1].Lower is "far") || (tokens[at].Lower is "this" && at + 1 < tokens.Length && tokens[at + 1].Lower is "year")))
            {
                return true;
            }

            if (tokens[at].Lower is "toll" && at < to + 3)
            {
                return true;
            }
        }

        return IsOfWar(tokens, Math.Max(0, from - 6)) || IsOfWar(tokens, to) || IsOverMonths(tokens, from) || IsOverMonths(tokens, to) || IsPerfectOfLongAgo(tokens, Math.Min(from, hurt.Anchor), to);
    }

    /// <summary>Whether an event word only names violence in general or long past: "fight against jihadist groups", "since the war began", "war crimes".</summary>
    public static bool IsBackground(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = Math.Max(0, from - 3); at < from; at++)
        {
            if (GeneralBefore.Contains(tokens[at].Lower))
            {
                return true;
            }
        }

        var next = to < tokens.Length ? tokens[to].Lower : "";
        return next is "against" && tokens[to - 1].Lower is "fight" or "fighting" or "battle" or "war" && to + 1 < tokens.Length && Causes.Contains(tokens[to + 1].Lower);
    }

    // "2,783 soldiers were killed during the 2020 war"
    private static bool IsOfWar(ImmutableArray<Token> tokens, int to)
    {
        for (var at = to; at < Math.Min(tokens.Length - 1, to + 5); at++)
        {
            if (tokens[at].Lower is "during" or "in" && tokens[at + 1].Lower is "the")
            {
                return tokens.Skip(at + 2).Take(6).TakeWhile(token => token.Kind is not TokenKind.Mark && token.Lower is not ("in" or "of")).Any(token => token.Lower is "war" or "genocide" or "uprising");
            }
        }

        return false;
    }

    // "in the last six months, killing over 200"
    private static bool IsOverMonths(ImmutableArray<Token> tokens, int near)
    {
        for (var at = Math.Max(0, near - 8); at + 1 < Math.Min(tokens.Length, near + 10); at++)
        {
            if (tokens[at].Lower is "last" or "past" or "previous" && tokens.Skip(at + 1).Take(3).Any(token => Spans.Contains(token.Lower)) && at > 0 && tokens[at - 1].Lower is "the" && at > 1 && tokens[at - 2].Lower is "in" or "over" or "during")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHourAfter(ImmutableArray<Token> tokens, int at) => at + 1 < tokens.Length && tokens[at + 1].Lower is "yesterday" or "morning" or "dawn";

    // "Thousands … have already been killed in the conflict", "has killed over 14,000 people".
    private static bool IsPerfectOfLongAgo(ImmutableArray<Token> tokens, int from, int to)
    {
        var perfect = false;
        for (var at = Math.Max(0, from - 5); at < Math.Min(tokens.Length, to + 5); at++)
        {
            perfect |= tokens[at].Lower is "have" or "has";
        }

        if (!perfect)
        {
            return false;
        }

        // "Thousands have been killed": no single incident is told in such round numbers and that tense.
        if (Round.Contains(tokens[from].Lower) || (from + 2 < tokens.Length && tokens[from + 2].Lower is "thousands"))
        {
            return true;
        }

        for (var at = Math.Max(0, from - 14); at < Math.Min(tokens.Length, to + 14); at++)
        {
            if (Long.Contains(tokens[at].Lower) || (at < from && IsSinceLongAgo(tokens, at)))
            {
                return true;
            }
        }

        return false;
    }

    // "Since July 2025 …", "since 2015"; "since Tuesday" is the news.
    private static bool IsSinceLongAgo(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "since" && at + 1 < tokens.Length && (tokens[at + 1].Kind is TokenKind.Number || FindNames.IsMonth(tokens[at + 1].Lower)) && !IsHourAfter(tokens, at);
}
