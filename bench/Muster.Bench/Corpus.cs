using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Bench;

/// <summary>The texts that are read for the measurements, from the real data beside the checkout.</summary>
internal static class Corpus
{
    private const int Seed = 20221122;

    // 95 parts of text that tells nothing to 5 parts of incidents, counted in characters.
    private const double RelevantShare = 0.05;

    /// <summary>6,318 terrorist incidents and 802 days of current events, each a report with its day: text that is about nothing but what the reader looks for.</summary>
    public static Report[] RelevantNews() => [.. Incidents(), .. CurrentEvents()];

    /// <summary>Web text and articles of every kind (UD English EWT and GUM), a report a document, as they are.</summary>
    public static Report[] OtherText() =>
        [.. Conllu("nlp/ud_ewt/en_ewt-ud-train.conllu.gz"), .. Conllu("nlp/ud_ewt/en_ewt-ud-dev.conllu.gz"), .. Conllu("nlp/gum/gum_permissive_train.conllu.gz")];

    /// <summary>
    /// 95 parts of other text to 5 parts of incidents, shuffled by a fixed seed. With <paramref name="isIrrelevant"/>, only the sentences of the other text
    /// that it lets through stay, and of the documents so made those that it lets through, so that nothing but the incidents is left to read.
    /// </summary>
    public static Report[] Mixed(Func<string, bool>? isIrrelevant)
    {
        var other = isIrrelevant is null ? OtherText() : [.. OtherText().Select(report => Without(report, isIrrelevant)).Where(report => report.Text.Length > 0 && isIrrelevant(report.Text))];
        var chance = new Random(Seed);
        var incidents = Incidents();
        chance.Shuffle(incidents);
        var room = other.Sum(report => (long)report.Text.Length) * RelevantShare / (1 - RelevantShare);
        var relevant = incidents.TakeWhile(report => (room -= report.Text.Length) >= 0);
        Report[] mixed = [.. other, .. relevant];
        chance.Shuffle(mixed);
        return mixed;
    }

    /// <summary>Whether a text is one of those at which the reader stops before it cuts any word.</summary>
    public static bool IsStopped(string text) => Reading.Text.DocumentGate.Stops(new Report("", text, new LocalDate(2020, 1, 1), null, null, Markup.Text), text);

    /// <summary>How many bytes of UTF-8 the texts are.</summary>
    public static long Bytes(Report[] reports) => reports.Sum(report => (long)System.Text.Encoding.UTF8.GetByteCount(report.Text));

    /// <summary>The gazetteer beside the program.</summary>
    public static Reading.Places.Gazetteer Gazetteer() => Reading.Places.Gazetteer.Open(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "gazetteer.bin")));

    /// <summary>The reader over that gazetteer and the trained tables.</summary>
    public static Reading.Reader Reader() => new(
        Gazetteer(),
        Reading.Syntax.SyntaxModel.Open(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "syntax.bin"))),
        Reading.Decisions.DecisionModel.Open(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "decisions.bin"))));

    /// <summary>The reports of a JSON Lines file with a <c>text</c> a line.</summary>
    public static Report[] Open(string documents) =>
    [
        .. File.ReadLines(documents).Where(line => line.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var day = json.RootElement.TryGetProperty("published", out var told) ? told.GetString() : null;
            return new Report("", json.RootElement.GetProperty("text").GetString()!, day is null ? null : Day(day), null, null, Markup.Text);
        }),
    ];

    /// <summary>Writes reports as <c>muster read --documents</c> takes them.</summary>
    public static void Write(string path, IEnumerable<Report> reports)
    {
        using var file = new StreamWriter(path);
        foreach (var report in reports)
        {
            var day = report.Published is { } date ? PartialDate.OfDay(date).ToString() : null;
            file.WriteLine(JsonSerializer.Serialize(new { document = report.Document, published = day, text = report.Text }));
        }
    }

    private static Report[] Incidents()
    {
        using var file = Unpacked("events/wikipedia-incidents-1970-2017.csv.gz");
        using var csv = CsvReader.FromText(file.ReadToEnd(), new CsvReaderOptions { HasHeader = false });
        csv.Read();
        string[] header = [.. csv.Current.ToArray()];
        var (number, date, details) = (Array.IndexOf(header, "row"), Array.IndexOf(header, "date_iso"), Array.IndexOf(header, "details"));
        var reports = new List<Report>();
        while (csv.Read())
        {
            string[] cells = [.. csv.Current.ToArray()];
            reports.Add(new Report("incident-" + cells[number], cells[details], Day(cells[date]), null, null, Markup.Text));
        }

        return [.. reports];
    }

    private static Report[] CurrentEvents()
    {
        using var lines = Unpacked("events/current-events-2010-2021.jsonl.gz");
        var reports = new List<Report>();
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var day = json.RootElement.GetProperty("date").GetString()!;
            reports.Add(new Report($"events-{reports.Count}", json.RootElement.GetProperty("text").GetString()!, Day(day), null, null, Markup.Text));
        }

        return [.. reports];
    }

    // Documents begin with "# newdoc id", paragraphs with "# newpar"; sentences stand behind "# text".
    private static List<Report> Conllu(string path)
    {
        using var lines = Unpacked(path);
        var reports = new List<Report>();
        var (id, text) = ("", new System.Text.StringBuilder());
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                Add(reports, id, text);
                id = line["# newdoc id = ".Length..];
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append("\n\n");
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 || text[^1] == '\n' ? "" : " ").Append(line.AsSpan("# text = ".Length));
            }
        }

        Add(reports, id, text);
        return reports;
    }

    private static void Add(List<Report> reports, string id, System.Text.StringBuilder text)
    {
        if (text.Length > 0)
        {
            reports.Add(new Report(id, text.ToString(), new LocalDate(2012, 1, 1), null, null, Markup.Text));
        }

        text.Clear();
    }

    private static Report Without(Report report, Func<string, bool> isIrrelevant)
    {
        var text = Reading.Text.DocumentText.Of(report);
        var kept = text.Sentences.GroupBy(sentence => sentence.Block)
            .Select(block => string.Join(' ', block.Select(sentence => text.Source.Clean[sentence.Start..sentence.End]).Where(isIrrelevant)))
            .Where(block => block.Length > 0);
        return report with { Text = string.Join("\n\n", kept) };
    }

    private static LocalDate? Day(string text) => PartialDate.TryParse(text, out var date) && date.IsDay ? date.First : null;

    private static StreamReader Unpacked(string path) => new(new GZipStream(File.OpenRead(SharedData.File(path)), CompressionMode.Decompress));
}
