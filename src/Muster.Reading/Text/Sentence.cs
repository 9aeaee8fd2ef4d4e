using System.Collections.Immutable;

namespace Muster.Reading.Text;

/// <summary>What part of a page a sentence stands in.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading: a line with leading #, or (in HTML) h1 to h6.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Bullet,
}

/// <summary>A sentence of a document.</summary>
/// <param name="Index">Its number in the document, from 0.</param>
/// <param name="Start">UTF-16 offset into the clean text.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Block">The number of its block, from 0: a paragraph, a heading, an item of a list.</param>
/// <param name="BlockKind">What that block is.</param>
/// <param name="HeadingLevel">1 to 6 in a heading, else 0.</param>
/// <param name="IsRepeat">Whether an earlier sentence says the same word for word: a repeated headline or lead.</param>
public sealed record Sentence(
    int Index, int Start, int End, ImmutableArray<Token> Tokens, int Block, BlockKind BlockKind, int HeadingLevel, bool IsRepeat)
{
    private SentenceFinds? finds;

    /// <summary>What its words may be parts of, all together: a reader whose words are not among them finds nothing here.</summary>
    internal Cue Cues => Finds.Cues;

    /// <summary>What has been found in it; a copy with other tokens begins anew.</summary>
    internal SentenceFinds Finds => finds is not null && finds.Tokens == Tokens ? finds : finds = new SentenceFinds(Tokens);
}
