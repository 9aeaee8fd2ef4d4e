using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Reading.Text;

/// <summary>
/// A word list of the reader, written as data: the files of <c>Lexicon/</c>, embedded in the assembly; their format is told in <c>Lexicon/README.md</c>.
/// A broken line throws <see cref="FormatException"/> naming file and line: it is a bug, found by the test that reads every file.
/// </summary>
internal sealed class Lexicon
{
    private readonly string name;
    private readonly List<Section> sections = [];

    private Lexicon(string name) => this.name = name;

    /// <summary>The file's name without ending.</summary>
    public string Name => name;

    /// <summary>The headings with their entries, in the file's order.</summary>
    public IReadOnlyList<Section> Sections => sections;

    /// <summary>The entries under a heading, in the file's order.</summary>
    public ImmutableArray<string> this[string heading] =>
        sections.Find(section => section.Heading == heading)?.Entries ?? throw new FormatException($"{name}: found no heading [{heading}].");

    /// <summary>The list of a file by its name without ending: "event-nouns".</summary>
    public static Lexicon Of(string name) => Parse(name, Resource(name + ".txt"));

    /// <summary>Reads a list from its text.</summary>
    public static Lexicon Parse(string name, string text)
    {
        var lexicon = new Lexicon(name);
        var entries = ImmutableArray.CreateBuilder<string>();
        var heading = "";
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var said = WithoutRemark(line).Trim();
            if (said.IsEmpty)
            {
                continue;
            }

            if (said[0] == '[')
            {
                lexicon.Close(heading, entries, number);
                heading = said[^1] == ']' && said.Length > 2 ? said[1..^1].ToString() : throw lexicon.Broken(number, said, "a heading in [brackets]");
            }
            else if (heading.Length == 0)
            {
                throw lexicon.Broken(number, said, "a heading before the first entry");
            }
            else
            {
                lexicon.Take(said, entries, number);
            }
        }

        lexicon.Close(heading, entries, number);
        return lexicon;
    }

    /// <summary>The rows of a table of tab-separated columns, without remarks and empty lines.</summary>
    public static List<string[]> Rows(string name, int columns)
    {
        var rows = new List<string[]>();
        var number = 0;
        foreach (var line in Resource(name + ".tsv").AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var row = line.ToString().Split('\t');
            rows.Add(row.Length == columns ? row : throw new FormatException($"{name}.tsv, line {number}: found {row.Length} columns, expected {columns}."));
        }

        return rows;
    }

    /// <summary>The entries under a heading as a set.</summary>
    public HashSet<string> Set(string heading)
    {
        var entries = this[heading];
        var set = new HashSet<string>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            set.Add(entry);
        }

        return set;
    }

    /// <summary>The entries under a heading as phrases to look for.</summary>
    public PhraseTable<bool> Phrases(string heading) => new((true, this[heading]));

    /// <summary>All entries as phrases, each meaning its heading, which is a word of the contract.</summary>
    public PhraseTable<T> PhrasesBy<T>()
        where T : struct, Enum => new([.. sections.Select(section => (Value<T>(section.Heading), section.Entries))]);

    /// <summary>The value that a heading or a word of it names.</summary>
    public T Value<T>(string word)
        where T : struct, Enum => Words<T>.TryParse(word, out var value) ? value : throw new FormatException($"{name}: found '{word}', expected one of {string.Join(", ", Words<T>.All)}.");

    /// <summary>The value of the reader's own words that is written so.</summary>
    public T Word<T>(string word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : throw new FormatException($"{name}: found '{word}', expected one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static string Resource(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicon/" + file) ?? throw new FormatException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> line) => line.IndexOf('#') is var at and >= 0 ? line[..at] : line;

    private void Take(ReadOnlySpan<char> said, ImmutableArray<string>.Builder entries, int number)
    {
        // The last entry of a line may close with a semicolon as well.
        var rest = said[^1] == ';' ? said[..^1] : said;
        while (true)
        {
            var end = rest.IndexOf(';');
            var entry = (end < 0 ? rest : rest[..end]).Trim();
            entries.Add(entry.IsEmpty ? throw Broken(number, said, "an entry between two semicolons") : entry.ToString());
            if (end < 0)
            {
                return;
            }

            rest = rest[(end + 1)..];
        }
    }

    private void Close(string heading, ImmutableArray<string>.Builder entries, int number)
    {
        if (heading.Length == 0)
        {
            return;
        }

        if (entries.Count == 0 || sections.Exists(section => section.Heading == heading))
        {
            throw Broken(number, heading, "a heading of its own with entries under it");
        }

        sections.Add(new Section(heading, entries.DrainToImmutable()));
    }

    private FormatException Broken(int line, ReadOnlySpan<char> found, string expected) => new($"{name}.txt, line {line}: found '{found}', expected {expected}.");

    /// <summary>What stands under one heading.</summary>
    internal sealed record Section(string Heading, ImmutableArray<string> Entries);
}
