using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>
/// What is learned from: the treebanks' sentences; those that the reader cuts otherwise, once more as the reader cuts them ("don't" is one token);
/// those told in the past, once more in the present; and a share of them without capitals or with nothing else, since old archives and wire copy are written so.
/// </summary>
internal static class TrainingSentences
{
    private const int OneOf = 10;

    public static List<Sentence> From(IEnumerable<string> treebanks)
    {
        var sentences = new List<Sentence>();
        var source = 0;
        foreach (var words in treebanks.SelectMany(Treebank.Read))
        {
            var written = Treebank.AsWritten(source, words);
            var cut = AsReaderCuts.Of(source, words);
            sentences.Add(written);
            if (cut is not null)
            {
                sentences.Add(cut);
            }

            if (InPresent.Of(words) is { } present)
            {
                sentences.Add(Treebank.AsWritten(source, present));
            }

            if (source % OneOf == 0)
            {
                sentences.Add(WithoutCase(cut ?? written, source / OneOf % 2 == 0));
            }

            source++;
        }

        return sentences;
    }

    private static Sentence WithoutCase(Sentence sentence, bool upper) => sentence with
    {
        Tokens = [.. sentence.Tokens.Select(token => Treebank.TokenOf(upper ? token.Text.ToUpperInvariant() : token.Text.ToLowerInvariant(), token.Start))],
    };
}
