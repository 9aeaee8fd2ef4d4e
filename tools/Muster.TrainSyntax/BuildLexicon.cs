using System.Buffers.Binary;
using System.Numerics;
using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>Counts the tags of the words that come more than once.</summary>
internal static class BuildLexicon
{
    private const int LeastCount = 2;

    // A word seen so often with one tag alone is not looked at again.
    private const int SureCount = 30;
    private const int MostClasses = 1 << 20;

    /// <summary>The entries that a <see cref="WordLexicon"/> is made from, in the order of the words' hashes.</summary>
    public static byte[] Of(IEnumerable<Sentence> sentences)
    {
        var counts = new SortedDictionary<ulong, int[]>();
        foreach (var sentence in sentences)
        {
            for (var at = 0; at < sentence.Tokens.Length; at++)
            {
                var word = SentenceWords.HashOf(sentence.Tokens[at].Lower);
                if (!counts.TryGetValue(word, out var tags))
                {
                    counts.Add(word, tags = new int[SyntaxModel.TagCount]);
                }

                tags[(int)sentence.Tags[at]]++;
            }
        }

        var classes = new Dictionary<(ulong Tags, int Main), int>();
        using var entries = new MemoryStream();
        Span<byte> entry = stackalloc byte[WordLexicon.EntryLength];
        foreach (var (word, tags) in counts.Where(count => count.Value.Sum() >= LeastCount))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(entry, word);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], FactsOf(tags, classes));
            entries.Write(entry);
        }

        return entries.ToArray();
    }

    // The class is the set of tags that make up a thirtieth of the word at least, the most frequent one, and whether it is nearly alone.
    private static uint FactsOf(int[] tags, Dictionary<(ulong Tags, int Main), int> classes)
    {
        var all = tags.Sum();
        var main = Array.IndexOf(tags, tags.Max());
        var set = 0UL;
        for (var tag = 0; tag < tags.Length; tag++)
        {
            set |= tags[tag] * 30 >= all && tags[tag] > 0 ? 1UL << tag : 0;
        }

        if (!classes.TryGetValue((set, main), out var number))
        {
            classes.Add((set, main), number = classes.Count + 1);
        }

        var only = all >= SureCount && BitOperations.PopCount(set) == 1 && tags[main] == all ? main : WordLexicon.Open;
        return number < MostClasses ? ((uint)number << 6) | (uint)only : throw new InvalidOperationException("more classes of words than a fact can hold");
    }
}
