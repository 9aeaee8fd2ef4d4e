namespace Muster.Reading.Places;

/// <summary>
/// Folds a name to the form in which names are compared: lower-case ASCII letters and digits, words parted by one space. Diacritics go (é→e, ø→o, ß→ss, ı→i),
/// as do apostrophes and full stops of every kind; hyphens, dashes, commas and brackets are spaces; "&amp;" is "and"; "St" is "saint"; a leading "the" is dropped.
/// </summary>
public static class NameFold
{
    /// <summary>Names that fold to more than this many letters are no names.</summary>
    public const int MaxLength = 120;

    // What each character of U+00C0–U+02AF becomes: '*' is two letters (see Pair), '?' no letter that names are compared by.
    private const string FromC0 =
        "aaaaaa*ceeeeiiiidnooooo ouuuuy**aaaaaa*ceeeeiiiidnooooo ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnn*nnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb????occdddd?eeeffgg?iikkl?mnnooo??ppr??s??tttuuuvyyzzz????????????*********aaiioouuuuuuuuuueaa" +
        "aa**ggggkkoooozzj***gg??nnaa**ooaaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylntj??acclts" +
        "z??buveejjqqrryyaaabocddee?ee??jgggg??h?iiilll?m?mnnno??fr????r?rrss????tuuvvw?yzzz?????????????" +
        "????????????????";

    // The same for U+1E00–U+1EFF (Vietnamese, Arabic and Indic transcription).
    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss*?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??vvyy";

    /// <summary>The folded name, or null where the text holds no name in Latin letters.</summary>
    public static string? Fold(ReadOnlySpan<char> text)
    {
        Span<byte> folded = stackalloc byte[MaxLength];
        return TryFold(text, folded, out var length) ? System.Text.Encoding.ASCII.GetString(folded[..length]) : null;
    }

    /// <summary>Writes the folded name as ASCII; false where the text has other than Latin letters, none at all, or more than fit.</summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<byte> folded, out int length)
    {
        var words = new Words(folded);
        length = 0;
        foreach (var c in text)
        {
            if (!words.Take(c))
            {
                return false;
            }
        }

        if (!words.EndWord())
        {
            return false;
        }

        length = words.Length;
        return length > 0;
    }

    private static char Folded(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '\u00C0' and <= '\u02AF' => FromC0[c - 0xC0],
        >= '\u1E00' and <= '\u1EFF' => From1E00[c - 0x1E00],
        '.' or '\'' or '`' or '\u00B4' or '\u00AD' or '\u00B7' => '-',
        >= '\u02B9' and <= '\u02DF' or >= '\u0300' and <= '\u036F' => '-',
        '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uA78B' or '\uA78C' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF' => '-',
        _ when char.IsLetterOrDigit(c) || char.IsSurrogate(c) => '?',
        _ => ' ',
    };

    private static (char First, char Second) Pair(char c) => char.ToLowerInvariant(c) switch
    {
        'æ' or 'ǣ' or 'ǽ' => ('a', 'e'),
        'œ' => ('o', 'e'),
        'þ' => ('t', 'h'),
        'ĳ' => ('i', 'j'),
        'ŉ' => ('n', 'n'),
        'ǆ' or 'ǅ' or 'ǳ' or 'ǲ' => ('d', 'z'),
        'ǉ' or 'ǈ' => ('l', 'j'),
        'ǌ' or 'ǋ' => ('n', 'j'),
        _ => ('s', 's'),
    };

    private ref struct Words(Span<byte> folded)
    {
        private readonly Span<byte> _folded = folded;
        private int _wordStart;
        private bool _inWord;

        public int Length { get; private set; }

        public bool Take(char c)
        {
            var letter = Folded(c);
            switch (letter)
            {
                case '-':
                    return true;
                case '?':
                    return false;
                case '*':
                    var (first, second) = Pair(c);
                    return Write(first) && Write(second);
                case ' ':
                    return EndWord() && (c != '&' || (Write('a') && Write('n') && Write('d') && EndWord()));
                default:
                    return Write(letter);
            }
        }

        /// <summary>Ends the word that stands open: "st" is spelt out, a leading "the" taken back.</summary>
        public bool EndWord()
        {
            if (!_inWord)
            {
                return true;
            }

            _inWord = false;
            var word = _folded[_wordStart..Length];
            if (_wordStart == 0 && word.SequenceEqual("the"u8))
            {
                Length = 0;
                return true;
            }

            return word.SequenceEqual("st"u8) ? Spell("saint"u8) : !word.SequenceEqual("ste"u8) || Spell("sainte"u8);
        }

        private bool Spell(ReadOnlySpan<byte> word)
        {
            if (!word.TryCopyTo(_folded[_wordStart..]))
            {
                return false;
            }

            Length = _wordStart + word.Length;
            return true;
        }

        private bool Write(char letter)
        {
            if (!_inWord)
            {
                if (Length > 0 && !Put(' '))
                {
                    return false;
                }

                _wordStart = Length;
                _inWord = true;
            }

            return Put(letter);
        }

        private bool Put(char letter)
        {
            if (Length == _folded.Length)
            {
                return false;
            }

            _folded[Length++] = (byte)letter;
            return true;
        }
    }
}
