using System.Collections.Immutable;
using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>The whole training: sentences, lexicon, tagger, jack-knifed tags, parser.</summary>
internal static class TrainModel
{
    private const int TagRounds = 6;
    private const int FoldRounds = 3;
    private const int ParseRounds = 6;

    // Each run learns the sentences in other orders; the mean of their weights is better than any of them.
    private const int TagRuns = 2;
    private const int ParseRuns = 4;

    // A weight of one after the mean is this much in the table.
    private const int TagScale = 2;
    private const int MoveScale = 16;
    private const int RelationScale = 2;

    // The least weights in the tables: half of one that a single example left in one run alone says nothing of a relation.
    private const int LeastOfTags = 1;
    private const int LeastOfRelations = 2;
    private const int Folds = 4;

    /// <summary>The model's file, the same bytes for the same sentences.</summary>
    public static byte[] On(IReadOnlyList<Sentence> sentences, Action<string> say)
    {
        var entries = BuildLexicon.Of(sentences);
        var lexicon = new WordLexicon(entries);
        say($"{sentences.Count:N0} sentences, {sentences.Sum(sentence => sentence.Tokens.Length):N0} words; lexicon of {entries.Length / WordLexicon.EntryLength:N0} words");
        var tagRuns = Enumerable.Range(0, TagRuns).Select(run => TrainTagger.On(sentences, lexicon, TagRounds, run, say)).ToArray();
        var tags = JackKnife(sentences, say);
        var runs = Enumerable.Range(0, ParseRuns).Select(run => new TrainParser(ParseRounds, run, say).On(sentences, tags, lexicon)).ToArray();
        return PackRows.File(
            entries,
            PackRows.Mean(tagRuns, SyntaxLayout.TagBits, TagScale, LeastOfTags),
            PackRows.Mean([.. runs.Select(run => run.Relations)], SyntaxLayout.RelationBits, RelationScale, LeastOfRelations),
            PackRows.MeanMoves([.. runs.Select(run => run.Moves)], MoveScale));
    }

    // The parser must learn from tags as wrong as those it will get: each part of the sentences is tagged by a tagger that has not seen it.
    private static Tag[][] JackKnife(IReadOnlyList<Sentence> sentences, Action<string> say)
    {
        var tags = new Tag[sentences.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where(sentence => sentence.Source % Folds != fold).ToArray();
            var lexicon = new WordLexicon(BuildLexicon.Of(others));
            var model = new SyntaxModel(lexicon, PackRows.Mean([TrainTagger.On(others, lexicon, FoldRounds, 0, _ => { })], SyntaxLayout.TagBits, TagScale, LeastOfTags), [], []);
            var (all, right) = (0, 0);
            for (var at = 0; at < sentences.Count; at++)
            {
                if (sentences[at].Source % Folds == fold)
                {
                    tags[at] = [.. TagSentence.Of(model, sentences[at].Tokens.ToImmutableArray())];
                    all += tags[at].Length;
                    right += tags[at].Zip(sentences[at].Tags).Count(pair => pair.First == pair.Second);
                }
            }

            say($"tags for the parser, part {fold + 1} of {Folds}: {100.0 * right / all:0.00} % right");
        }

        return tags;
    }
}
