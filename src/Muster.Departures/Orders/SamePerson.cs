using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Muster.Departures.Orders;

/// <summary>Says whether two signatures are one person's.</summary>
public static class SamePerson
{
    private static readonly string[] Clocks = ["CLOCK", "THECLOCK"];

    private const int FullWidthLow = 0xFF10;
    private const int FullWidthHigh = 0xFF5A;
    private const int FullWidthShift = 0xFEE0;
    private const int MathematicalLow = 0x1D400;
    private const int MathematicalHigh = 0x1D6A3;
    private const int MathematicalLetters = 52;

    // Unicode normalisation does nothing under InvariantGlobalization: the first letter of each group stands for all of it, so that one name typed with and without its accents, or with letters of
    // another script that nobody can tell from Latin ones, is one.
    private static readonly FrozenDictionary<int, string> Plain = new[]
    {
        "AÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶАΑΆ", "BВΒƁ", "CÇĆČĊСϹ", "DĎĐÐƊ", "EÈÉÊËĒĖĘĚẸẺẼẾỀỂỄỆЕЁЀΕΈƐƎ", "GĞĢĠ", "HНΗΉĦ", "IÌÍÎÏĪĮİıỊỈĨІЇΙΊΪӀ", "JЈ", "KĶКΚƘ", "LĽĻĹŁ", "MМΜ", "NÑŃŅŇŊƝΝ",
        "OÒÓÔÕÖŌŐØƠỌỎỐỒỔỖỘỚỜỞỠỢОΟΌƆ", "PРΡ", "RŘŔ", "SŚŠŞȘЅ", "TŤŢȚŦТΤ", "UÙÚÛÜŪŮŰŲƯỤỦŨỨỪỬỮỰ", "XХΧ", "YÝŸỲỶỸỴУΥΎΫƳ", "ZŹŻŽΖ",
    }.SelectMany(group => group.Skip(1).Select(letter => ((int)letter, group[..1])))
        .Concat([('ß', "SS"), ('ẞ', "SS"), ('Æ', "AE"), ('Œ', "OE")]).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Whether there is a name in it at all: a letter or a digit. The clock is nobody: what it does is no person's act.</summary>
    public static bool IsNamed(string? name) => Folded(name) is var folded && folded.Any(char.IsLetterOrDigit) && !Clocks.Contains(folded);

    /// <summary>Whether the names are the same but for case, spaces, punctuation, the accents of Latin letters, and letters that only look like them.</summary>
    public static bool Is(string? one, string? other) => IsNamed(one) && string.Equals(Folded(one), Folded(other), StringComparison.Ordinal);

    private static string Folded(string? name) => string.Concat((name ?? "").EnumerateRunes().Where(IsKept).Select(rune => Rune.ToUpperInvariant(Typed(rune)))
        .Select(letter => Plain.TryGetValue(letter.Value, out var plain) ? plain : letter.ToString()));

    // The letters of wide and of mathematical type are those that a keyboard has.
    private static Rune Typed(Rune letter) => letter.Value switch
    {
        >= FullWidthLow and <= FullWidthHigh => new Rune(letter.Value - FullWidthShift),
        >= MathematicalLow and <= MathematicalHigh => new Rune('A' + ((letter.Value - MathematicalLow) % MathematicalLetters % (MathematicalLetters / 2))),
        _ => letter,
    };

    // The vowels of many scripts are marks, and without them two names would be one; the accents that are typed on their own are not.
    private static bool IsKept(Rune letter) => Rune.IsLetterOrDigit(letter)
        || (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && letter.Value is < 0x0300 or > 0x036F);
}
