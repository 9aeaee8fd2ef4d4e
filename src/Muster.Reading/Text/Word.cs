namespace Muster.Reading.Text;

/// <summary>
/// A word as texts write it, made once and shared by all its tokens: its two spellings, and what lexicons have answered about it, so that no lexicon is asked
/// twice about a word that comes again.
/// </summary>
internal sealed class Word
{
    // Words of reports come again and again: a table of this many entries, in which a newcomer takes the place of the one that stood there, holds nearly all of
    // them and never grows, however long the stream.
    private const int Entries = 1 << 14;
    private const int LongestKept = 40;
    private static readonly Word?[] Known = new Word?[Entries];

    private readonly ulong[] answers = new ulong[WordTest.MostTests * WordTest.BitsOfAnswer / 64];

    // None of the cues has this bit: not looked for yet.
    private const Cue Unknown = (Cue)(1L << 62);

    private long cues = (long)Unknown;

    private Word(string text)
    {
        Text = text;
        Lower = Tokenize.Fold(text);
        IsCapitalised = char.IsUpper(text[0]);
        IsAcronym = IsCapitalised && text.Length > 1 && !text.AsSpan().ContainsAny(LowerLetters) && !text.Any(char.IsLower);
    }

    private static readonly System.Buffers.SearchValues<char> LowerLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Lower case, with straight apostrophes and plain hyphens.</summary>
    public string Lower { get; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised { get; }

    /// <summary>Whether it is two or more letters and marks without a small letter, the first a capital.</summary>
    public bool IsAcronym { get; }

    /// <summary>What it may be a part of.</summary>
    public Cue Cues
    {
        get
        {
            var known = Volatile.Read(ref cues);
            if (known == (long)Unknown)
            {
                Volatile.Write(ref cues, known = (long)Muster.Reading.Text.Cues.Of(Text));
            }

            return (Cue)known;
        }
    }

    /// <summary>The word of that spelling; safe for many threads, since an entry is never changed but only replaced.</summary>
    public static Word Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
        {
            return new Word(text.ToString());
        }

        ref var entry = ref Known[Hash(text) & (Entries - 1)];
        var known = Volatile.Read(ref entry);
        if (known is not null && text.SequenceEqual(known.Text))
        {
            return known;
        }

        known = new Word(text.ToString());
        Volatile.Write(ref entry, known);
        return known;
    }

    /// <summary>The word in which 64 bits of answers are kept. Two threads may lose each other's answer, which is then found once more.</summary>
    internal ref ulong Answers(int index) => ref answers[index];

    // FNV-1a over UTF-16, folded so that the low bits depend on all.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash ^ (hash >> 15);
    }
}
