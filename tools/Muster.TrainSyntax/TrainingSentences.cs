namespace Muster.TrainSyntax;

/// <summary>What is learned from.</summary>
internal static class TrainingSentences
{
    public static List<Sentence> From(IEnumerable<string> treebanks) =>
        [.. treebanks.SelectMany(Treebank.Read).Select((words, at) => Treebank.AsWritten(at, words))];
}
