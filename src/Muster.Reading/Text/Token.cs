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
public readonly record struct Token
{
    internal Token(int start, int end, TokenKind kind, Word word) => (Start, End, Kind, Word) = (start, end, kind, word);

    /// <summary>UTF-16 offset into the clean text.</summary>
    public int Start { get; }

    /// <summary>One past its last character.</summary>
    public int End { get; }

    /// <summary>What it is made of.</summary>
    public TokenKind Kind { get; }

    /// <summary>As written.</summary>
    public string Text => Word?.Text!;

    /// <summary>Lower case, with straight apostrophes and plain hyphens, so that lexicons need one spelling.</summary>
    public string Lower => Word?.Lower!;

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => Kind is TokenKind.Word && Word.IsCapitalised;

    /// <summary>Whether it is a word of two or more capitals, such as MINUSMA.</summary>
    public bool IsAcronym => Kind is TokenKind.Word && Word.IsAcronym;

    /// <summary>What it shares with every token of its spelling.</summary>
    internal Word Word { get; }

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Kind is TokenKind.Mark && Word.Text[0] == mark;
}
