using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Muster.RollCalls.Replies;

/// <summary>Breaks a reply into pieces and folds away what people type differently: case, accents, kinds of one letter, digits of all scripts.</summary>
internal static class FoldReply
{
    private const int FullWidthLow = 0xFF21;
    private const int FullWidthHigh = 0xFF5A;
    private const int FullWidthShift = 0xFEE0;
    private const int KeycapMark = 0x20E3;
    private const int EmojiStyle = 0xFE0F;
    private const int Tatweel = 0x0640;
    private const int Nukta = 0x093C;

    // Each group's first letter stands for all of it.
    private static readonly FrozenDictionary<char, char> Same = new[]
    {
        "aàáâãäåāăąạảấầẩẫậắằẳẵặ", "cçćčċ", "dďđɗ", "eèéêëēėęěẹẻẽếềểễệɛ", "gğġģ", "iìíîïīįıİịỉĩ", "kķƙ", "lłļľĺ", "nñńňņŋɲ", "oòóôõöøōőọỏốồổỗộơớờởỡợɔ", "rřŕ", "sśšşșß", "tťțţ", "uùúûüūůűųụủưứừửữự",
        "yýÿỳỷỹƴ", "zźžż", "bɓ", "еёѐ", "ийїѝ", "اأإآٱ", "يىی", "هة", "كک",
    }.SelectMany(group => group.Skip(1).Select(letter => (letter, group[0]))).ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The pieces, in order. White space, apostrophes and hyphens only part them.</summary>
    public static ImmutableArray<ReplyToken> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<ReplyToken>();
        var (piece, kind) = (new StringBuilder(), ReplyTokenKind.Break);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsNothing(rune)))
        {
            var next = Kind(rune, inWord: piece.Length > 0 && kind is ReplyTokenKind.Word);
            if (next != kind || next is not (ReplyTokenKind.Word or ReplyTokenKind.Digit))
            {
                Close();
            }

            kind = next ?? ReplyTokenKind.Break;
            piece.Append(next is null ? "" : Folded(rune, kind));
        }

        Close();
        return tokens.ToImmutable();

        void Close()
        {
            if (piece.Length > 0)
            {
                tokens.Add(new ReplyToken(kind is ReplyTokenKind.Digit && piece.Length > 1 ? ReplyTokenKind.Other : kind, piece.ToString()));
                piece.Clear();
            }
        }
    }

    private static string Folded(Rune rune, ReplyTokenKind kind)
    {
        var plain = rune.Value is >= FullWidthLow and <= FullWidthHigh ? new Rune(rune.Value - FullWidthShift) : rune;
        var lower = Rune.ToLowerInvariant(plain).ToString();
        return kind switch
        {
            ReplyTokenKind.Digit => CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0).ToString(CultureInfo.InvariantCulture),
            ReplyTokenKind.Word when lower == "ß" => "ss",
            ReplyTokenKind.Word when lower.Length == 1 && Same.TryGetValue(lower[0], out var same) => same.ToString(),
            _ => lower,
        };
    }

    // Null for what only parts words. A mark that is not folded away stays with its word, which then is none that anybody knows: a line through a letter takes it back.
    private static ReplyTokenKind? Kind(Rune rune, bool inWord) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => ReplyTokenKind.Digit,
        _ when Rune.IsLetter(rune) => ReplyTokenKind.Word,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark when inWord => ReplyTokenKind.Word,
        _ when Rune.IsWhiteSpace(rune) || IsApostrophe(rune) => null,
        UnicodeCategory.DashPunctuation when inWord => null,
        _ when rune.Value is '?' or '؟' or '？' or '¿' or '⁇' or '⁈' or '⁉' or '‽' or '\u037E' => ReplyTokenKind.Question,
        _ when rune.Value is '.' or ',' or '!' or ';' or ':' or '(' or ')' or '"' or '¡' or '،' or '؛' or '۔' or '।' or '。' or '！' or '，' or '…' or '«' or '»' or '“' or '”' => ReplyTokenKind.Break,
        UnicodeCategory.DashPunctuation => ReplyTokenKind.Break,
        _ => ReplyTokenKind.Other,
    };

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    // Marks of direction and joining, the style of an emoji, accents typed on their own, vowel marks and the stretching of Arabic.
    private static bool IsNothing(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is KeycapMark or EmojiStyle or Tatweel or (>= 0x0300 and <= 0x0333) or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or Nukta;
}
