using System.Collections.Immutable;
using Muster.Reading.Numbers;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>Tells a year from a number of people: "killed in 2014", "since July 2025 jihadists have killed".</summary>
internal static class NumberOfYear
{
    /// <summary>Whether the count is a year: written like one, and with no people behind it or with a time before it.</summary>
    public static bool Is(ImmutableArray<Token> tokens, CountMention count, bool hasPeople) =>
        tokens[count.To - 1] is { Kind: TokenKind.Number, Text.Length: 4 } && count.Count.Min is >= 1900 and <= 2100 && (!hasPeople || IsDated(tokens, count.From));

    private static bool IsDated(ImmutableArray<Token> tokens, int at) => at > 0
        && (FindNames.IsTime(tokens[at - 1].Lower) || tokens[at - 1].Lower is "in" or "since" or "until" or "by" or "during" or "from" or "between" or "early" or "late" or "march" or "may"
            || (at > 1 && tokens[at - 1].Is(',') && tokens[at - 2].Kind is TokenKind.Number));
}
