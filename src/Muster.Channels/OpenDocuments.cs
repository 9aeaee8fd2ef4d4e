using System.Text.Json;
using Muster.Kernel;

namespace Muster.Channels;

/// <summary>
/// Opens the reports of a JSON Lines file: one <c>{"document", "published", "issuer", "country", "text"}</c> a line, of which
/// <c>document</c> and <c>text</c> are needed (contract/reading.md). Holds one line at a time.
/// </summary>
public static class OpenDocuments
{
    private const string Shape = """{"document": "…", "text": "…"}""";

    /// <summary>An outcome a line, in the file's order; blank lines are skipped. What a line leaves open is taken from <paramref name="known"/>.</summary>
    public static IEnumerable<Outcome<OpenedReport>> FromFile(string path, KnownOfReport known) =>
        OpenJsonLines.FromFile(path, ProblemCodes.DocumentLine, Shape, (json, line) => FromJson(json, line, known, path));

    private static Outcome<OpenedReport> FromJson(JsonElement json, FileLine line, KnownOfReport known, string path)
    {
        foreach (var key in (string[])["document", "text", "published", "issuer", "country"])
        {
            if (json.TryGetProperty(key, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                return Refuse($"a \"{key}\" that is no string", "a string", path, line);
            }
        }

        var (document, text) = (Text(json, "document"), Text(json, "text"));
        // An empty text is bad text, not a bad line: it is answered with no facts, so that every document of a feed has its answer.
        if (string.IsNullOrWhiteSpace(document) || text is null)
        {
            return Refuse(string.IsNullOrWhiteSpace(document) ? "no \"document\"" : "no \"text\"", Shape, path, line);
        }

        var published = known.Published;
        if (Text(json, "published") is { } day)
        {
            if (!PartialDate.TryParse(day, out var date) || !date.IsDay)
            {
                return Refuse($"the published day \"{day}\"", "a day such as 2022-07-30", path, line);
            }

            published = date.First;
        }

        var report = new Report(
            document, text, published, Text(json, "issuer") ?? known.Issuer, Text(json, "country") ?? known.Country, RecogniseMarkup.Of(document, text));
        return Outcome.Grant(new OpenedReport(report, line.Bytes, OpenedReport.HashOf(line.Bytes), DecodeText.DoubtsIn(text)));
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static Outcome<OpenedReport> Refuse(string found, string expected, string path, FileLine line) =>
        Outcome.Refuse<OpenedReport>(new Problem(ProblemCodes.DocumentLine, found, expected, path, line.Number));
}
