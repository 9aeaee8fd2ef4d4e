using System.Buffers;
using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>
/// What is known of a sentence's words before any of them has a tag, found once a sentence. Every column has <see cref="Pad"/> places before the first word and after
/// the last, so that looking around never leaves it. Holds a rented buffer: give it back.
/// </summary>
internal ref struct SentenceWords
{
    /// <summary>Places before and after the words.</summary>
    public const int Pad = 2;

    private const int Columns = 6;
    private const ulong CaselessShape = 1 << 20;

    private ulong[]? _buffer;

    private SentenceWords(int length)
    {
        var stride = length + (2 * Pad);
        Length = length;
        _buffer = ArrayPool<ulong>.Shared.Rent(stride * Columns);
        Word = _buffer.AsSpan(0, stride);
        Class = _buffer.AsSpan(stride, stride);
        Ending = _buffer.AsSpan(2 * stride, stride);
        Beginning = _buffer.AsSpan(3 * stride, stride);
        Shape = _buffer.AsSpan(4 * stride, stride);
        Facts = _buffer.AsSpan(5 * stride, stride);
    }

    public int Length { get; }

    /// <summary>The word, or what an unknown one ends with.</summary>
    public Span<ulong> Word { get; }

    /// <summary>The tags that the word can take.</summary>
    public Span<ulong> Class { get; }

    /// <summary>Its last four letters, the last of them lowest.</summary>
    public Span<ulong> Ending { get; }

    /// <summary>Its first three letters, the first of them lowest.</summary>
    public Span<ulong> Beginning { get; }

    /// <summary>Capitals, digits and marks.</summary>
    public Span<ulong> Shape { get; }

    /// <summary>The lexicon's facts.</summary>
    public Span<ulong> Facts { get; }

    public static SentenceWords Of(WordLexicon lexicon, ReadOnlySpan<Token> tokens)
    {
        var words = new SentenceWords(tokens.Length);
        words.FillPads();
        var hasUpper = false;
        var hasLower = false;
        for (var at = 0; at < tokens.Length; at++)
        {
            words.Look(lexicon, tokens[at], at, ref hasUpper, ref hasLower);
        }

        // Of a text all in capitals, or without any, capitals tell nothing: the shape says so instead.
        if (hasUpper != hasLower)
        {
            foreach (ref var shape in words.Shape.Slice(Pad, tokens.Length))
            {
                shape = Atoms.Mix(CaselessShape + (shape & (ulong)(Has.Digit | Has.Hyphen | Has.Dot | Has.Apostrophe | Has.Mark)));
            }
        }
        else
        {
            foreach (ref var shape in words.Shape.Slice(Pad, tokens.Length))
            {
                shape = Atoms.Mix(shape + 1);
            }
        }

        return words;
    }

    public void Return()
    {
        if (_buffer is { } buffer)
        {
            ArrayPool<ulong>.Shared.Return(buffer);
            _buffer = null;
        }
    }

    /// <summary>A word's hash: lower case, every digit the same; never zero.</summary>
    public static ulong HashOf(string lower)
    {
        var hash = 0xCBF29CE484222325;
        unchecked
        {
            foreach (var letter in lower)
            {
                hash = (hash ^ (char.IsAsciiDigit(letter) ? '0' : letter)) * 0x100000001B3;
            }
        }

        return Atoms.Mix(hash) | 1;
    }

    private readonly void FillPads()
    {
        for (var at = 0; at < Pad; at++)
        {
            FillPad(at);
            FillPad(Length + Pad + at);
        }
    }

    private readonly void FillPad(int at)
    {
        var side = at < Pad ? 11UL : 12UL;
        Word[at] = Atoms.Mix(side);
        Class[at] = Atoms.Mix(side + 2);
        Ending[at] = side;
        Beginning[at] = side;
        Shape[at] = Atoms.Mix(side + 4);
        Facts[at] = WordLexicon.Open;
    }

    private readonly void Look(WordLexicon lexicon, in Token token, int at, ref bool hasUpper, ref bool hasLower)
    {
        var lower = token.Lower;
        var ending = 0UL;
        for (var letter = Math.Max(0, lower.Length - 4); letter < lower.Length; letter++)
        {
            ending = (ending << 16) | Plain(lower[letter]);
        }

        var beginning = 0UL;
        for (var letter = Math.Min(3, lower.Length) - 1; letter >= 0; letter--)
        {
            beginning = (beginning << 16) | Plain(lower[letter]);
        }

        var place = at + Pad;
        var hash = HashOf(lower);
        var known = lexicon.TryFind(hash, out var facts);
        var shape = ShapeOf(token.Text);
        hasUpper |= (shape & (Has.FirstUpper | Has.InnerUpper)) != Has.None;
        hasLower |= (shape & Has.Lower) != Has.None;
        Facts[place] = facts;
        Ending[place] = ending;
        Beginning[place] = beginning;
        Shape[place] = (ulong)shape | (at == 0 ? 1UL << 12 : 0);
        Word[place] = known ? hash : Atoms.Mix((ending & 0xFFFFFFFF) + 0x5A5A000000000000);
        Class[place] = known ? Atoms.Mix((facts >> 6) + 0x1000) : Atoms.Mix((ending & 0xFFFFFFFF) + 0x3C3C000000000000);
    }

    private static ulong Plain(char letter) => char.IsAsciiDigit(letter) ? '0' : letter;

    private static Has ShapeOf(string text)
    {
        var shape = Has.None;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsAsciiLetterLower(letter) || (letter >= 128 && char.IsLower(letter)))
            {
                shape |= Has.Lower;
            }
            else if (char.IsAsciiLetterUpper(letter) || (letter >= 128 && char.IsUpper(letter)))
            {
                shape |= at == 0 ? Has.FirstUpper : Has.InnerUpper;
            }
            else
            {
                shape |= letter switch
                {
                    >= '0' and <= '9' => Has.Digit,
                    '-' or '\u2010' or '\u2011' or '\u2013' => Has.Hyphen,
                    '.' => Has.Dot,
                    '\'' or '\u2019' => Has.Apostrophe,
                    _ => Has.Mark,
                };
            }
        }

        return shape | (text.Length <= 2 ? Has.ShortLength : text.Length <= 4 ? Has.MiddleLength : Has.None);
    }

    [Flags]
    private enum Has
    {
        None = 0,
        FirstUpper = 1,
        InnerUpper = 2,
        Lower = 4,
        Digit = 8,
        Hyphen = 16,
        Dot = 32,
        Apostrophe = 64,
        Mark = 128,
        ShortLength = 256,
        MiddleLength = 512,
    }
}
