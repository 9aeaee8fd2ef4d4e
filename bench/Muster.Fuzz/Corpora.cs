using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using Muster.Tests.Shared;

namespace Muster.Fuzz;

/// <summary>Texts to mutate, from the real data beside the checkout: gold, advisories, news, incidents, names, treebanks.</summary>
internal static class Corpora
{
    private const int SentencesATogether = 4;
    private const int AdvisoriesTaken = 1_500;

    /// <summary>All texts, in a fixed order.</summary>
    public static string[] All() =>
    [
        .. Repeated(Json("gold/seed.jsonl"), 20),
        .. Repeated(Json("gold/events-dev.jsonl"), 10),
        .. Repeated(Json("gold/advisories-dev.jsonl"), 10),
        .. Json("advisories/changes-2025.jsonl.gz").Take(AdvisoriesTaken),
        .. Json("events/current-events-2010-2021.jsonl.gz"),
        .. Incidents(),
        .. Conllu("nlp/ud_ewt/en_ewt-ud-dev.conllu.gz"),
        .. Conllu("nlp/gum/gum_permissive_dev.conllu.gz"),
        .. Tokens("nlp/ner/wikigold.conll.gz"),
        .. Tokens("nlp/ner/btc_e.conll.gz"),
        .. Tokens("nlp/ner/wnut17_dev.conll.gz"),
    ];

    private static IEnumerable<string> Repeated(IEnumerable<string> texts, int times) => Enumerable.Repeat(texts.ToArray(), times).SelectMany(all => all);

    private static IEnumerable<string> Json(string path) =>
        Lines(path).Where(line => line.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("text").GetString() ?? "";
        });

    private static List<string> Incidents()
    {
        using var csv = CsvReader.FromText(string.Join('\n', Lines("events/wikipedia-incidents-1970-2017.csv.gz")), new CsvReaderOptions { HasHeader = false });
        var texts = new List<string>();
        while (csv.Read())
        {
            texts.Add(csv.Current.ToArray()[^1]);
        }

        return texts;
    }

    private static IEnumerable<string> Conllu(string path) => Together(Lines(path).Where(line => line.StartsWith("# text = ", StringComparison.Ordinal)).Select(line => line["# text = ".Length..]));

    private static IEnumerable<string> Tokens(string path) => Together(Sentences(path));

    private static IEnumerable<string> Sentences(string path)
    {
        var words = new List<string>();
        foreach (var line in Lines(path).Append(""))
        {
            if (line.Length > 0)
            {
                words.Add(line.Split(' ', '\t')[0]);
            }
            else if (words.Count > 0)
            {
                yield return string.Join(' ', words);
                words.Clear();
            }
        }
    }

    private static IEnumerable<string> Together(IEnumerable<string> sentences) => sentences.Chunk(SentencesATogether).Select(few => string.Join(' ', few));

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(SharedData.File(path));
        using Stream unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(unpacked);
        while (lines.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
