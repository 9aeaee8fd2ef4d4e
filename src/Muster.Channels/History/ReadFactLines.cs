using System.Globalization;
using System.Text.Json;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels.History;

/// <summary>
/// Reads incidents from facts as <c>muster read --json</c> prints them (contract/reading.md), one JSON object a line. Other kinds of fact, and what is denied, planned
/// or only feared, are skipped. The key is the document, the place of the evidence in it, the type and the place.
/// </summary>
internal static class ReadFactLines
{
    private const string Shape = """{"document": "…", "kind": "incident", "type": "attack", "date": "2022-07-27", …}""";

    public static IEnumerable<IncidentRow> FromFile(string path, Action<int> step)
    {
        foreach (var outcome in OpenJsonLines.FromFile(path, ProblemCodes.HistoryLine, Shape, (json, line) => Take(json, line, step)))
        {
            yield return outcome.TryGet(out var row) ? row
                : new IncidentRow(outcome.Problems[0].Line ?? 0, null, new FeedFlaw(Where(outcome.Problems[0].Line ?? 0), $"found {outcome.Problems[0].Found}; expected {outcome.Problems[0].Expected}"));
        }
    }

    private static Outcome<IncidentRow> Take(JsonElement json, FileLine line, Action<int> step)
    {
        step(line.Bytes.Length + 1);
        try
        {
            return Outcome.Grant(json.TryGetProperty("kind", out var kind) && kind.ValueKind is JsonValueKind.String
                ? kind.GetString() is "incident" ? Of(json, line) : new IncidentRow(line.Number, null, null)
                : Flawed(line, "no \"kind\""));
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Outcome.Grant(Flawed(line, "an incident that is none: " + trouble.Message));
        }
    }

    private static IncidentRow Of(JsonElement json, FileLine line)
    {
        if (ReadFact.From(json) is not Incident incident)
        {
            return Flawed(line, "no incident");
        }

        if (incident.Modality is not (Modality.Asserted or Modality.Claimed or Modality.Suspected))
        {
            return new IncidentRow(line.Number, null, null);
        }

        var document = json.TryGetProperty("document", out var name) ? name.GetString() ?? "" : "";
        var at = incident.Evidence.IsEmpty ? line.Number : incident.Evidence[0].Start;
        // One sentence may tell of several incidents.
        var key = string.Create(CultureInfo.InvariantCulture, $"{document}#{at}/{Words<IncidentType>.Of(incident.Type)}{(incident.Place is null ? "" : "/" + incident.Place)}");
        return new IncidentRow(line.Number, new IncidentItem { Key = key, Text = "", Incident = incident }, null);
    }

    private static IncidentRow Flawed(FileLine line, string found) => new(line.Number, null, new FeedFlaw(Where(line.Number), $"found {found}; expected {Shape}"));

    private static string Where(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
