using System.Runtime.CompilerServices;

namespace Muster.Reading.Text;

/// <summary>
/// Words and beginnings of words, looked for in a text that has not been cut into tokens. A table of states over folded letters: one step a letter, and most
/// words are done with after two or three. What it finds is never less than what the tokens hold: a word may begin behind anything but a plain letter, and end
/// before anything but one.
/// </summary>
internal sealed class CueTrie
{
    /// <summary>A character with which no cue goes on.</summary>
    public const byte None = 31;

    /// <summary>The number of the first class that is no plain letter.</summary>
    public const byte Letters = 26;

    private const byte Hyphen = 26;
    private const byte Apostrophe = 27;
    private const byte Dot = 28;
    private const int Classes = 32;
    private static readonly byte[] ClassOfAscii = MakeClasses();

    private readonly List<int> next = [.. new int[Classes]];
    private readonly List<Cue> begun = [Cue.None];
    private readonly List<Cue> ended = [Cue.None];

    /// <summary>The class of a character: letters without their case, hyphens and apostrophes of every kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ClassOf(char character) => character < ClassOfAscii.Length ? ClassOfAscii[character] : ClassOfOther(character);

    /// <summary>
    /// Adds a pattern of a phrase: a word, or a beginning that ends in an asterisk. Of one with other characters than these, what stands before them is a beginning.
    /// </summary>
    public void Add(string pattern, Cue cue)
    {
        var state = 0;
        foreach (var character in pattern)
        {
            var kind = ClassOf(character);
            if (kind == None || char.IsUpper(character))
            {
                begun[state] |= state == 0 ? throw new FormatException($"'{pattern}' begins with no letter.") : cue;
                return;
            }

            var at = (state * Classes) + kind;
            if (next[at] == 0)
            {
                next[at] = begun.Count;
                next.AddRange(new int[Classes]);
                begun.Add(Cue.None);
                ended.Add(Cue.None);
            }

            state = next[at];
        }

        ended[state] |= cue;
    }

    /// <summary>The same in the form in which it is fast.</summary>
    public Table Build() => new([.. next], [.. begun], [.. ended]);

    private static byte ClassOfOther(char character) => character switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '\u00B4' => Apostrophe,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' => Hyphen,
        _ => None,
    };

    private static byte[] MakeClasses()
    {
        var classes = new byte[128];
        Array.Fill(classes, None);
        for (var letter = 0; letter < Letters; letter++)
        {
            classes['a' + letter] = classes['A' + letter] = (byte)letter;
        }

        classes['-'] = Hyphen;
        classes['\''] = Apostrophe;
        classes['.'] = Dot;
        return classes;
    }

    /// <summary>The states as flat tables.</summary>
    public sealed class Table(int[] next, Cue[] begun, Cue[] ended)
    {
        /// <summary>The cues of the words that begin at a place.</summary>
        public Cue At(ReadOnlySpan<char> text, int at)
        {
            var state = 0;
            var found = Cue.None;
            for (; at < text.Length; at++)
            {
                var kind = ClassOf(text[at]);
                if (kind >= Letters)
                {
                    found |= ended[state];
                    if (kind == None)
                    {
                        return found;
                    }
                }

                state = next[(state * Classes) + kind];
                if (state == 0)
                {
                    return found;
                }

                found |= begun[state];
            }

            return found | ended[state];
        }
    }
}
