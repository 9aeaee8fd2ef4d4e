namespace Muster.RollCalls.Replies;

/// <summary>What a piece of a reply is.</summary>
internal enum ReplyTokenKind
{
    /// <summary>Letters, folded.</summary>
    Word,

    /// <summary>One decimal digit of any script, as 0 to 9.</summary>
    Digit,

    /// <summary>Punctuation that changes no meaning: full stop, comma, dash, bracket.</summary>
    Break,

    /// <summary>A question mark of any script.</summary>
    Question,

    /// <summary>Anything else: longer numbers, emoji, signs, letters struck through.</summary>
    Other,
}

/// <summary>A piece of a reply.</summary>
internal readonly record struct ReplyToken(ReplyTokenKind Kind, string Text);
