using System.Collections.Frozen;
using System.Globalization;

namespace Muster.Departures.Orders;

/// <summary>Says whether two signatures are one person's.</summary>
public static class SamePerson
{
    private static readonly string[] Clocks = ["CLOCK", "THECLOCK"];

    // Unicode normalisation does nothing under InvariantGlobalization: the first letter of each group stands for all of it, so that one name typed with and without its accents is one.
    private static readonly FrozenDictionary<char, char> Plain = new[]
    {
        "AÀÁÂÃÄÅĀĂĄ", "CÇĆČ", "DĎ", "EÈÉÊËĒĖĘĚ", "GĞĢ", "IÌÍÎÏĪĮİ", "KĶ", "LĽĻĹ", "NÑŃŅŇ", "OÒÓÔÕÖŌŐ", "RŘŔ", "SŚŠŞȘ", "TŤŢȚ", "UÙÚÛÜŪŮŰŲ", "YÝŸ", "ZŹŻŽ",
    }.SelectMany(group => group.Skip(1).Select(letter => (letter, group[0]))).ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>Whether there is a name in it at all: a letter or a digit. The clock is nobody: what it does is no person's act.</summary>
    public static bool IsNamed(string? name) => Folded(name) is var folded && folded.Any(char.IsLetterOrDigit) && !Clocks.Contains(folded);

    /// <summary>Whether the names are the same but for case, spaces, punctuation and the accents of Latin letters.</summary>
    public static bool Is(string? one, string? other) => IsNamed(one) && string.Equals(Folded(one), Folded(other), StringComparison.Ordinal);

    private static string Folded(string? name) => new([.. (name ?? "").Where(IsKept).Select(char.ToUpperInvariant).Select(letter => Plain.GetValueOrDefault(letter, letter))]);

    // The vowels of many scripts are marks, and without them two names would be one; the accents that are typed on their own are not.
    private static bool IsKept(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
        || (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && letter is < '\u0300' or > '\u036F');
}
