using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Parts a time from the noun group that it stands before without a comma: "On 18 November | gunmen attacked", "Last Friday | armed men".</summary>
internal static class TimeBefore
{
    private static readonly HashSet<string> Leading = ["on", "in", "since", "late", "early", "last", "this"];
    private static readonly HashSet<string> Beside = ["last", "this", "past", "early", "late", "morning", "afternoon", "evening", "night", "noon", "midnight", "dawn", "dusk"];

    /// <summary>Where the noun group begins behind a time at its head; <paramref name="from"/> where there is none, or where it is part of a name ("March 23 Movement").</summary>
    public static int End(ImmutableArray<Token> tokens, int from, int to, string? country)
    {
        // "the September 11 hijackers": an article holds it together.
        if (from > 0 && tokens[from - 1].Lower is "the" or "a" or "an")
        {
            return from;
        }

        var (end, isTime) = (from, false);
        while (end < to - 1 && (IsTime(tokens, end) || Beside.Contains(tokens[end].Lower) || IsDay(tokens, end)))
        {
            isTime |= IsTime(tokens, end);
            end++;
        }

        var isLed = from > 0 && (Leading.Contains(tokens[from - 1].Lower) || IsDay(tokens, from - 1));
        return isTime && ArmedGroups.At(tokens, from, country) is null && (isLed || !tokens[end].IsCapitalised) ? end : from;
    }

    // "March" and "may" are months only beside a number.
    private static bool IsTime(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lower is "yesterday" or "today"
        || (tokens[at].IsCapitalised && (FindNames.IsTime(tokens[at].Lower) || (tokens[at].Lower is "march" or "may" && (IsNumber(tokens, at - 1) || IsNumber(tokens, at + 1)))));

    private static bool IsDay(ImmutableArray<Token> tokens, int at) =>
        IsNumber(tokens, at) && ((at > 0 && IsTime(tokens, at - 1)) || (at + 1 < tokens.Length && IsTime(tokens, at + 1)));

    private static bool IsNumber(ImmutableArray<Token> tokens, int at) => at >= 0 && at < tokens.Length && tokens[at].Kind is TokenKind.Number;
}
