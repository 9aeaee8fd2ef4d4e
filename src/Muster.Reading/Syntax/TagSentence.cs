using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>Gives every token of a sentence its part of speech.</summary>
public static class TagSentence
{
    /// <summary>One tag a token.</summary>
    public static ImmutableArray<Tag> Of(SyntaxModel model, ImmutableArray<Token> tokens)
    {
        var tags = new Tag[tokens.Length];
        var words = SentenceWords.Of(model.Lexicon, tokens.AsSpan());
        Into(model, words, tags);
        words.Return();
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }

    internal static void Into(SyntaxModel model, in SentenceWords words, Span<Tag> tags)
    {
        Span<uint> rows = stackalloc uint[TagFeatures.Count];
        var before = Atoms.NoTag;
        var secondBefore = Atoms.NoTag;
        for (var at = 0; at < words.Length; at++)
        {
            var tag = (int)(words.Facts[at + SentenceWords.Pad] & 63);
            if (tag == WordLexicon.Open)
            {
                TagFeatures.Fill(words, at, before, secondBefore, rows);
                tag = model.BestTag(rows);
            }

            tags[at] = (Tag)tag;
            secondBefore = before;
            before = tag;
        }
    }
}
