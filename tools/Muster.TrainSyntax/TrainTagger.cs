using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>Trains the tagger's table on its own earlier guesses.</summary>
internal static class TrainTagger
{
    /// <summary>By how much the right tag must lead, or it is learned once more.</summary>
    private const int Lead = 20;

    /// <summary>Weights of one run, for words that the lexicon leaves open.</summary>
    public static Perceptron On(IReadOnlyList<Sentence> sentences, WordLexicon lexicon, int rounds, int run, Action<string> say)
    {
        var perceptron = new Perceptron(SyntaxLayout.TagBits, SyntaxModel.TagCount);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var chance = new Chance((ulong)run + 1);
        var scores = new int[SyntaxModel.TagCount];
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var at in order)
            {
                wrong += Learn(perceptron, lexicon, sentences[at], scores);
            }

            say($"tagger, run {run + 1}, round {round + 1} of {rounds}: {wrong} words wrong");
        }

        return perceptron;
    }

    private static int Learn(Perceptron perceptron, WordLexicon lexicon, Sentence sentence, int[] scores)
    {
        Span<uint> rows = stackalloc uint[TagFeatures.Count];
        var words = SentenceWords.Of(lexicon, sentence.Tokens);
        var (before, secondBefore) = (Atoms.NoTag, Atoms.NoTag);
        var wrong = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var tag = (int)(words.Facts[at + SentenceWords.Pad] & 63);
            if (tag == WordLexicon.Open)
            {
                TagFeatures.Fill(words, at, before, secondBefore, rows);
                perceptron.Score(rows, scores);
                perceptron.Step();
                tag = Perceptron.Best(scores);
                wrong += tag == (int)sentence.Tags[at] ? 0 : 1;
                perceptron.LearnWithLead(rows, scores, (int)sentence.Tags[at], Lead);
            }

            (before, secondBefore) = (tag, before);
        }

        words.Return();
        return wrong;
    }
}
