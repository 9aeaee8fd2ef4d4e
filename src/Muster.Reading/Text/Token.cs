namespace Muster.Reading.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, perhaps with hyphens, apostrophes, digits or the dots of an abbreviation.</summary>
    Word,

    /// <summary>Digits, perhaps with separators.</summary>
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark,
}

/// <summary>A word, a number or a mark of the clean text.</summary>
/// <param name="Start">UTF-16 offset into the clean text.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">As written.</param>
/// <param name="Lower">Lower case, with straight apostrophes and plain hyphens, so that lexicons need one spelling.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, string Text, string Lower)
{
    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => Kind is TokenKind.Word && char.IsUpper(Text[0]);

    /// <summary>Whether it is a word of two or more capitals, such as MINUSMA.</summary>
    public bool IsAcronym => Kind is TokenKind.Word && Text.Length > 1 && char.IsUpper(Text[0]) && !Text.Any(char.IsLower);

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Kind is TokenKind.Mark && Text[0] == mark;
}
