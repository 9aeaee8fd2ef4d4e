using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Places;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests.Advisories;

/// <summary>Floors over real pages: what was measured must not be lost.</summary>
public sealed class RealAdvisoriesTests
{
    [SharedDataFact]
    public void Departures_of_labelled_advisories_are_found_with_their_status_and_nothing_else()
    {
        var (gold, read) = Both("gold/advisories-dev.jsonl", fact => fact is Departure departure
            ? $"{departure.Issuer} {departure.Country} {Words<DepartureStatus>.Of(departure.Status)}" : null, "departure", "status");
        AtLeast(0.92, gold, read);
    }

    [SharedDataFact]
    public void Levels_of_labelled_advisories_are_found()
    {
        var (gold, read) = Both("gold/advisories-dev.jsonl", fact => fact is Advice { Level: { } level, Area: null } advice ? $"{advice.Issuer} {advice.Country} {level}" : null, "advice", "level");
        AtLeast(0.95, gold, read);
    }

    [SharedDataFact]
    public void Assistance_of_labelled_advisories_is_found()
    {
        var (gold, read) = Both("gold/advisories-dev.jsonl", fact => fact is Assistance help ? $"{help.Issuer} {help.Country} {Words<Ability>.Of(help.Ability)}" : null, "assistance", "ability");
        AtLeast(0.9, gold, read);
    }

    [SharedDataFact]
    public void Real_sentences_about_departures_give_their_status()
    {
        // Categories with more than one word are change notes that end a departure; those of weak evidence (closed schools, unaccompanied divers) are left out.
        var wanted = new Dictionary<string, DepartureStatus>
        {
            ["ordered_departure"] = DepartureStatus.Ordered,
            ["authorized_departure"] = DepartureStatus.Authorized,
            ["staff_withdrawn"] = DepartureStatus.Reduced,
        };
        var rows = Rows("advisories/departure-sentences.csv").Where(row => wanted.ContainsKey(row["category"]) && row["sentence"].Split(' ').Length > 2 && row["issuer"] is not "IE").ToList();
        var found = rows.Count(row => Facts(row, "iso2").OfType<Departure>().Any(fact => fact.Status == wanted[row["category"]]));
        Assert.True(found >= 0.95 * rows.Count, $"{found} of {rows.Count} departures found");
    }

    [SharedDataFact]
    public void Real_look_alikes_give_no_departure()
    {
        var rows = Rows("advisories/hard-negatives.csv").ToList();
        var wrong = rows.Where(row => Facts(row, null).Any(fact => fact is Departure or Assistance or Advice { Action: AdviceAction.LeaveNow })).Select(row => row["sentence"]).ToList();
        Assert.True(wrong.Count <= 0.02 * rows.Count, string.Join('\n', wrong));
    }

    [SharedDataFact]
    public void Evidence_holds_its_own_words()
    {
        foreach (var document in Documents("gold/advisories-dev.jsonl"))
        {
            var text = document.GetProperty("text").GetString()!;
            foreach (var span in Read(document).Facts.SelectMany(fact => fact.Evidence))
            {
                Assert.Contains(span.Quote, text, StringComparison.Ordinal);
            }
        }
    }

    private static void AtLeast(double floor, List<string> gold, List<string> read)
    {
        var left = read.ToList();
        var hits = gold.Count(left.Remove);
        var f1 = 2.0 * hits / (gold.Count + read.Count);
        Assert.True(f1 >= floor, $"F1 {f1:F3}: {hits} of {gold.Count} found, {read.Count} read");
    }

    private static (List<string> Gold, List<string> Read) Both(string file, Func<Fact, string?> key, string kind, string slot)
    {
        var gold = new List<string>();
        var read = new List<string>();
        foreach (var document in Documents(file))
        {
            var name = document.GetProperty("document").GetString();
            gold.AddRange(document.GetProperty("facts").EnumerateArray()
                .Where(fact => fact.GetProperty("kind").GetString() == kind && fact.GetProperty(slot).ValueKind is not JsonValueKind.Null && (kind is not "advice" || fact.GetProperty("area").ValueKind is JsonValueKind.Null))
                .Select(fact => $"{name} {fact.GetProperty("issuer")} {fact.GetProperty("country")} {fact.GetProperty(slot)}"));
            read.AddRange(Read(document).Facts.Select(key).OfType<string>().Select(told => $"{name} {told}"));
        }

        return (gold, read);
    }

    private static DocumentReading Read(JsonElement document)
    {
        return Reader.Value.Read(new Report(
            document.GetProperty("document").GetString()!, document.GetProperty("text").GetString()!, Day(document.GetProperty("published").GetString()), document.GetProperty("issuer").GetString(), document.GetProperty("country").GetString()));
    }

    private static readonly Lazy<Reader> Reader = new(() => TestReader.Shared);

    private static LocalDate? Day(string? written) => PartialDate.TryParse(written, out var date) ? date.First : null;

    private static IEnumerable<JsonElement> Documents(string file) => File.ReadLines(SharedData.File(file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<Fact> Facts(Dictionary<string, string> row, string? country)
    {
        var issuer = row["issuer"] is "UK" ? "GB" : row["issuer"];
        return Reader.Value.Read(new Report("row", row["sentence"], Day(row["first_seen"]), issuer, country is null ? null : row[country])).Facts;
    }

    // The files quote fields that hold commas or quotes, and no field holds a line break.
    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[]? head = null;
        foreach (var line in File.ReadLines(SharedData.File(file)))
        {
            var fields = Fields(line);
            if (head is null)
            {
                head = fields;
            }
            else
            {
                yield return head.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
            }
        }
    }

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                field.Append(line[++at]);
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[at]);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
