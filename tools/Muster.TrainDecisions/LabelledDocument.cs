using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;
using NodaTime.Text;

namespace Muster.TrainDecisions;

/// <summary>A report and what is known of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Incidents">Its incidents with their evidence, where people labelled it; else empty.</param>
/// <param name="Types">The types that its weak label names, where it has one; else empty.</param>
internal sealed record LabelledDocument(Report Report, Source Source, ImmutableArray<Incident> Incidents, ImmutableArray<IncidentType> Types)
{
    // Pages of 2025 come in many versions that differ in a line: one of so many is enough.
    private const int OneVersionOf = 12;

    // What people write to each other about shops, software and mail tells no incident.
    private static readonly string[] QuietGenres = ["answers-", "email-", "reviews-", "GUM_academic", "GUM_voyage"];

    private static readonly (string Word, IncidentType Type)[] Labels =
    [
        ("suicide", IncidentType.SuicideBombing), ("bomb", IncidentType.Bombing), ("explos", IncidentType.Bombing), ("grenade", IncidentType.Bombing), ("landmine", IncidentType.Bombing), ("ied", IncidentType.Bombing),
        ("shooting", IncidentType.Attack), ("melee", IncidentType.Attack), ("ambush", IncidentType.Attack), ("assassin", IncidentType.Attack), ("execut", IncidentType.Attack), ("stab", IncidentType.Attack),
        ("massacre", IncidentType.Attack), ("raid", IncidentType.Attack), ("murder", IncidentType.Attack), ("knife", IncidentType.Attack), ("vehicular", IncidentType.Attack), ("armed attack", IncidentType.Attack),
        ("clash", IncidentType.ArmedClash), ("battle", IncidentType.ArmedClash), ("shelling", IncidentType.Shelling), ("rocket", IncidentType.Shelling), ("mortar", IncidentType.Shelling), ("missile", IncidentType.Shelling),
        ("airstrike", IncidentType.AirStrike), ("air strike", IncidentType.AirStrike), ("kidnap", IncidentType.Abduction), ("abduct", IncidentType.Abduction), ("hostage", IncidentType.Abduction), ("arson", IncidentType.Arson),
        ("firebomb", IncidentType.Arson), ("riot", IncidentType.Riot),
    ];

    /// <summary>Everything that is learned from, in the same order each time.</summary>
    public static IEnumerable<LabelledDocument> All(string shared) =>
    [
        .. Gold(Path.Combine(shared, "gold/events-dev.jsonl"), Source.News),
        .. Gold(Path.Combine(shared, "gold/seed.jsonl"), Source.News),
        .. Gold(Path.Combine(shared, "gold/advisories-dev.jsonl"), Source.Advisory),
        .. Wikipedia(Path.Combine(shared, "events/wikipedia-incidents-1970-2017.csv.gz")),
        .. Advice(Path.Combine(shared, "advisories/changes-2025.jsonl.gz")),
        .. Quiet(Path.Combine(shared, "nlp/ud_ewt/en_ewt-ud-train.conllu.gz")),
        .. Quiet(Path.Combine(shared, "nlp/gum/gum_permissive_train.conllu.gz")),
    ];

    private static IEnumerable<LabelledDocument> Gold(string path, Source source)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var incidents = root.GetProperty("facts").EnumerateArray().Where(fact => fact.GetProperty("kind").GetString() is "incident").Select(fact => (Incident)ReadFact.From(fact));
            yield return new LabelledDocument(ReportOf(root, root.GetProperty("document").GetString()!, "published", issuer: null), source, [.. incidents], []);
        }
    }

    private static IEnumerable<LabelledDocument> Wikipedia(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        using var csv = CsvReader.FromText(reader.ReadToEnd(), new CsvReaderOptions { HasHeader = false });
        csv.Read();
        string[] header = [.. csv.Current.ToArray()];
        var (number, date, details, type) = (Array.IndexOf(header, "row"), Array.IndexOf(header, "date_iso"), Array.IndexOf(header, "details"), Array.IndexOf(header, "type"));
        while (csv.Read())
        {
            string[] cells = [.. csv.Current.ToArray()];
            var day = LocalDatePattern.Iso.Parse(cells[date]);
            if (day.Success)
            {
                yield return new LabelledDocument(new Report("w" + cells[number], cells[details], day.Value), Source.Wikipedia, [], [.. TypesOf(cells[type])]);
            }
        }
    }

    private static IEnumerable<LabelledDocument> Advice(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            if (number % OneVersionOf == 0)
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                yield return new LabelledDocument(ReportOf(root, $"a-{root.GetProperty("iso2")}", "observed_date", root.GetProperty("issuer").GetString()), Source.Advice2025, [], []);
            }
        }
    }

    private static IEnumerable<LabelledDocument> Quiet(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (document, text) = ("", new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (text.Count > 0)
                {
                    yield return new LabelledDocument(new Report(document, string.Join(' ', text)), Source.Treebank, [], []);
                }

                (document, text) = (line["# newdoc id = ".Length..], []);
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal) && QuietGenres.Any(genre => document.StartsWith(genre, StringComparison.Ordinal)))
            {
                text.Add(line["# text = ".Length..]);
            }
        }
    }

    private static Report ReportOf(JsonElement root, string document, string day, string? issuer) => new(
        document,
        root.GetProperty("text").GetString() ?? "",
        root.TryGetProperty(day, out var told) && LocalDatePattern.Iso.Parse(told.GetString() ?? "") is { Success: true } read ? read.Value : (LocalDate?)null,
        issuer);

    private static IEnumerable<IncidentType> TypesOf(string label)
    {
        var lower = label.ToLowerInvariant();
        return Labels.Where(pair => lower.Contains(pair.Word, StringComparison.Ordinal)).Select(pair => pair.Type).Distinct();
    }
}
