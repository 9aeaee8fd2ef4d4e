using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.TrainSyntax;

/// <summary>A treebank's sentence in the reader's tokens, which leave "don't" and "13-year-old" whole and cut "10:30" and "...".</summary>
internal static class AsReaderCuts
{
    /// <summary>Null where the reader's tokens are the treebank's words, or lie across each other.</summary>
    public static Sentence? Of(int source, List<TreebankWord> words)
    {
        var text = string.Concat(words.Select(word => word.SpaceAfter ? word.Form + " " : word.Form));
        var tokens = Tokenize.Range(text, 0, text.Length).ToArray();
        var starts = Starts(words);
        var firstWord = new int[tokens.Length];
        var tokenOf = new int[words.Count];
        Array.Fill(tokenOf, -1);
        var differs = false;
        for (int at = 0, word = 0; at < tokens.Length; at++)
        {
            while (starts[word] + words[word].Form.Length <= tokens[at].Start)
            {
                word++;
            }

            var last = word;
            while (last + 1 < words.Count && starts[last + 1] < tokens[at].End)
            {
                last++;
            }

            var end = starts[last] + words[last].Form.Length;
            var isWhole = starts[word] == tokens[at].Start && end == tokens[at].End;
            if (!isWhole && (last > word || tokens[at].End > end))
            {
                return null;
            }

            differs |= !isWhole || last > word;
            firstWord[at] = Highest(words, word, last);
            for (var each = word; each <= last; each++)
            {
                tokenOf[each] = tokenOf[each] < 0 ? at : tokenOf[each];
            }
        }

        return differs && !tokenOf.Contains(-1) ? Fold(source, words, tokens, firstWord, tokenOf) : null;
    }

    private static Sentence? Fold(int source, List<TreebankWord> words, Token[] tokens, int[] wordOf, int[] tokenOf)
    {
        var sentence = new Sentence(source, tokens, new Tag[tokens.Length], new int[tokens.Length], new Relation[tokens.Length]);
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = words[wordOf[at]];
            var isLater = at > 0 && wordOf[at - 1] == wordOf[at];
            var isMark = tokens[at].Kind is TokenKind.Mark;
            sentence.Tags[at] = isLater && isMark && word.Relation is not Relation.Punctuation ? Tag.Dash : word.Tag;
            if (isLater && word.Relation is not Relation.Punctuation)
            {
                // The later parts of a word hang on its first.
                sentence.Heads[at] = tokenOf[wordOf[at]];
                sentence.Relations[at] = isMark ? Relation.Punctuation : Relation.Flat;
            }
            else
            {
                sentence.Heads[at] = word.Head < 0 ? -1 : tokenOf[word.Head];
                sentence.Relations[at] = word.Relation;
            }
        }

        return sentence.Heads.Count(head => head < 0) == 1 ? sentence : null;
    }

    // The word nearest to the root stands for the token: no word of the token is above it, so that no circle can come about.
    private static int Highest(List<TreebankWord> words, int first, int last)
    {
        var highest = first;
        for (var word = first + 1; word <= last; word++)
        {
            highest = Depth(words, word) < Depth(words, highest) ? word : highest;
        }

        return highest;
    }

    private static int Depth(List<TreebankWord> words, int word)
    {
        var depth = 0;
        for (var at = word; words[at].Head >= 0; at = words[at].Head)
        {
            depth++;
        }

        return depth;
    }

    private static int[] Starts(List<TreebankWord> words)
    {
        var starts = new int[words.Count];
        for (var word = 1; word < words.Count; word++)
        {
            starts[word] = starts[word - 1] + words[word - 1].Form.Length + (words[word - 1].SpaceAfter ? 1 : 0);
        }

        return starts;
    }
}
