using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.History;

/// <summary>
/// Makes incidents of a history of the facts that <c>muster read --json</c> prints (contract/reading.md), a document a line. Only what is told as done counts: asserted,
/// claimed or suspected, with a date, and found by the reader and not proposed by a model. The number killed is the sum of what the text states at least, attackers
/// apart. Nothing is merged: an incident that two documents tell is two.
/// </summary>
internal static class ReadPastFacts
{
    private const string Shape = """{"document": "…", "published": "2022-07-30", "facts": [ … ]}""";

    // More people than there are.
    private const long Most = 10_000_000_000;

    /// <summary>A row a fact that is an incident, and one for a document that tells none. <paramref name="stop"/> is told why, where reading ends before the end.</summary>
    public static IEnumerable<HistoryRow> From(HistoryText text, string path, Action<Problem> stop)
    {
        foreach (var outcome in OpenJsonLines.FromStream(text.Bytes, path, ProblemCodes.HistoryLine, Shape, FromLine))
        {
            if (outcome.TryGet(out var rows))
            {
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
            else if (outcome.Problems[0] is { Code: ProblemCodes.HistoryLine, Line: { } line } problem)
            {
                yield return new HistoryRow(line, null, $"found {problem.Found}; expected {problem.Expected}");
            }
            else
            {
                stop(outcome.Problems[0]);
                yield break;
            }
        }
    }

    private static Outcome<List<HistoryRow>> FromLine(JsonElement json, FileLine line)
    {
        if (Text(json, "document") is not { } document || !json.TryGetProperty("facts", out var facts) || facts.ValueKind != JsonValueKind.Array)
        {
            return Outcome.Refuse<List<HistoryRow>>(new Problem(ProblemCodes.HistoryLine, "no \"document\" with \"facts\"", Shape, Line: line.Number));
        }

        var published = PartialDate.TryParse(Text(json, "published"), out var day) && day.IsDay ? day.First : (LocalDate?)null;
        var rows = new List<HistoryRow>();
        var number = 0;
        foreach (var fact in facts.EnumerateArray())
        {
            number++;
            if (fact.ValueKind == JsonValueKind.Object && Text(fact, "kind") is "incident")
            {
                rows.Add(FromFact(fact, FormattableString.Invariant($"{document}#{number}"), published, line.Number));
            }
        }

        return Outcome.Grant(rows.Count == 0 ? [new HistoryRow(line.Number, null, null)] : rows);
    }

    private static HistoryRow FromFact(JsonElement fact, string key, LocalDate? published, int line)
    {
        var isTold = Words<Modality>.TryParse(Text(fact, "modality"), out var modality) && modality is Modality.Asserted or Modality.Claimed or Modality.Suspected;
        if (!isTold || Text(fact, "origin") is { } origin && origin != Words<FactOrigin>.Of(FactOrigin.Reader) || Text(fact, "date") is null)
        {
            return new HistoryRow(line, null, null);
        }

        var flaw = Read(fact, key, published, out var incident);
        return flaw is null ? new HistoryRow(line, incident, null) : new HistoryRow(line, null, flaw + " of " + key);
    }

    private static string? Read(JsonElement fact, string key, LocalDate? published, out PastIncident incident)
    {
        incident = default;
        if (!Words<IncidentType>.TryParse(Text(fact, "type"), out var type))
        {
            return "found no type that is known; expected one of contract/reading.md";
        }

        if (!PartialDate.TryParse(Text(fact, "date_end") ?? Text(fact, "date"), out var date))
        {
            return "found a date that is none; expected 2022-07-27, 2022-07 or 2022";
        }

        if (!TryPoint(fact, out var point))
        {
            return "found a position that is none; expected degrees, or null";
        }

        var count = Number(fact, "count") ?? 1;
        if (count is < 1 or > int.MaxValue)
        {
            return $"found the count '{count}'; expected a number from 1";
        }

        if (Killed(fact, withAttackers: false) is not { } killed || Killed(fact, withAttackers: true) is not { } withAttackers)
        {
            return "found a number of killed that is none; expected a list of {\"who\", \"min\", \"max\"}";
        }

        incident = new PastIncident
        {
            Id = key,
            Last = date.Last,
            IsByDay = date.IsDay,
            Type = type,
            Point = point,
            Country = Text(fact, "country"),
            Region = Text(fact, "place"),
            Count = (int)count,
            Killed = killed,
            KilledWithAttackers = withAttackers,
            Published = PastIncident.PublishedOn(published, date.Last),
        };
        return null;
    }

    private static bool TryPoint(JsonElement fact, out GeoPoint? point)
    {
        point = null;
        if (Degrees(fact, "lat") is not { } lat || Degrees(fact, "lon") is not { } lon)
        {
            return true;
        }

        point = new GeoPoint(lat, lon);
        return Math.Abs(lat) <= 90 && Math.Abs(lon) <= 180;
    }

    private static int? Killed(JsonElement fact, bool withAttackers)
    {
        if (!fact.TryGetProperty("killed", out var tolls) || tolls.ValueKind != JsonValueKind.Array)
        {
            return 0;
        }

        var sum = 0L;
        foreach (var toll in tolls.EnumerateArray().Where(toll => toll.ValueKind == JsonValueKind.Object && (withAttackers || Text(toll, "who") is not "attacker")))
        {
            var least = Number(toll, "min") ?? 0;
            sum = least is < 0 or > Most ? long.MinValue : sum + least;
            if (sum is < 0 or > int.MaxValue)
            {
                return null;
            }
        }

        return (int)sum;
    }

    private static double? Degrees(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static long? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.TryGetInt64(out var number) ? number : long.MinValue : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
