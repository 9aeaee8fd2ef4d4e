using System.Globalization;
using System.IO.Compression;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.TrainSyntax;

/// <summary>A sentence of a treebank: heads are -1 at the root; <paramref name="Source"/> is the number of the sentence that it was made from.</summary>
internal sealed record Sentence(int Source, Token[] Tokens, Tag[] Tags, int[] Heads, Relation[] Relations);

/// <summary>A word of a treebank's file: its text and base form, whether a space follows, tag, head and relation.</summary>
internal sealed record TreebankWord(string Form, string Lemma, bool SpaceAfter, Tag Tag, int Head, Relation Relation);

/// <summary>Reads files in CoNLL-U, compressed with gzip or not.</summary>
internal static class Treebank
{
    /// <summary>Every sentence with its words as the treebank has them.</summary>
    public static List<List<TreebankWord>> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(unpacked);
        var sentences = new List<List<TreebankWord>>();
        var words = new List<TreebankWord>();
        var joined = (Last: 0, SpaceAfter: true);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                Close(sentences, ref words);
                joined = (0, true);
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns[0].Contains('-', StringComparison.Ordinal))
                {
                    // Several words written as one: "don't" is "do" and "n't".
                    joined = (int.Parse(columns[0].Split('-')[1], CultureInfo.InvariantCulture), HasSpace(columns));
                }
                else if (!columns[0].Contains('.', StringComparison.Ordinal))
                {
                    words.Add(ReadWord(columns, words.Count + 1, joined, $"{path}:{number}"));
                }
            }
        }

        Close(sentences, ref words);
        return sentences;
    }

    /// <summary>A sentence whose tokens are the treebank's words.</summary>
    public static Sentence AsWritten(int source, List<TreebankWord> words)
    {
        var at = 0;
        var tokens = new Token[words.Count];
        for (var word = 0; word < words.Count; word++)
        {
            tokens[word] = TokenOf(words[word].Form, at);
            at += words[word].Form.Length + (words[word].SpaceAfter ? 1 : 0);
        }

        return new Sentence(source, tokens, [.. words.Select(word => word.Tag)], [.. words.Select(word => word.Head)], [.. words.Select(word => word.Relation)]);
    }

    /// <summary>A token as the reader would make it, of any text.</summary>
    public static Token TokenOf(string form, int start) => new(start, start + form.Length, KindOf(form), Word.Of(form));

    private static TokenKind KindOf(string form) =>
        form.Any(char.IsLetter) ? TokenKind.Word : char.IsAsciiDigit(form[0]) ? TokenKind.Number : TokenKind.Mark;

    private static void Close(List<List<TreebankWord>> sentences, ref List<TreebankWord> words)
    {
        if (words.Count > 0)
        {
            sentences.Add(words);
            words = [];
        }
    }

    private static bool HasSpace(string[] columns) => !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);

    private static TreebankWord ReadWord(string[] columns, int number, (int Last, bool SpaceAfter) joined, string place)
    {
        if (!WrittenForms.TryTag(columns[4], out var tag) || !WrittenForms.TryRelation(columns[7], out var relation))
        {
            throw new FormatException($"{place}: tag {columns[4]} or relation {columns[7]} is not known; expected those of UD English.");
        }

        var space = number < joined.Last ? false : number == joined.Last ? joined.SpaceAfter : HasSpace(columns);
        return new TreebankWord(columns[1], columns[2], space, tag, int.Parse(columns[6], CultureInfo.InvariantCulture) - 1, relation);
    }
}
