using System.Collections.Immutable;
using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>The whole training: sentences, lexicon, tagger, jack-knifed tags, parser.</summary>
internal static class TrainModel
{
    private const int TagRounds = 6;
    private const int FoldRounds = 3;
    private const int ParseRounds = 8;
    private const int Folds = 4;

    /// <summary>The model's file, the same bytes for the same sentences.</summary>
    public static byte[] On(IReadOnlyList<Sentence> sentences, Action<string> say)
    {
        var entries = BuildLexicon.Of(sentences);
        var lexicon = new WordLexicon(entries);
        say($"{sentences.Count:N0} sentences, {sentences.Sum(sentence => sentence.Tokens.Length):N0} words; lexicon of {entries.Length / WordLexicon.EntryLength:N0} words");
        var tagRows = TrainTagger.On(sentences, lexicon, TagRounds, say);
        var tags = JackKnife(sentences, say);
        var (moves, relations) = new TrainParser(ParseRounds, say).On(sentences, tags, lexicon);
        return PackRows.File(entries, tagRows, relations, moves);
    }

    // The parser must learn from tags as wrong as those it will get: each part of the sentences is tagged by a tagger that has not seen it.
    private static Tag[][] JackKnife(IReadOnlyList<Sentence> sentences, Action<string> say)
    {
        var tags = new Tag[sentences.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where(sentence => sentence.Source % Folds != fold).ToArray();
            var lexicon = new WordLexicon(BuildLexicon.Of(others));
            var model = new SyntaxModel(lexicon, TrainTagger.On(others, lexicon, FoldRounds, _ => { }), [], []);
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
