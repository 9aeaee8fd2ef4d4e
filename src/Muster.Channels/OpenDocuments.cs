using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels;

/// <summary>
/// Opens the reports of a JSON Lines file: one <c>{"document", "published", "issuer", "country", "text"}</c> a line, of which
/// <c>document</c> and <c>text</c> are needed (contract/reading.md). Holds one line at a time.
/// </summary>
public static class OpenDocuments
{
    private const string Shape = """{"document": "…", "text": "…"}""";

    /// <summary>An outcome a line, in the file's order; blank lines are skipped. What a line leaves open is taken from <paramref name="known"/>.</summary>
    public static IEnumerable<Outcome<OpenedReport>> FromFile(string path, KnownOfReport known)
    {
        var opened = OpenFile.At(path);
        if (!opened.TryGet(out var stream))
        {
            yield return Outcome.Refuse<OpenedReport>(opened.Problems);
            yield break;
        }

        using (stream)
        {
            using var lines = ReadLines.Of(stream, OpenReport.Limit).GetEnumerator();
            var isEmpty = true;
            while (true)
            {
                var next = Next(lines, path);
                if (next is null)
                {
                    break;
                }

                if (!next.TryGet(out var line))
                {
                    yield return Outcome.Refuse<OpenedReport>(next.Problems);
                    yield break;
                }

                if (isEmpty && RefuseWhole(line.Bytes, path) is { } problem)
                {
                    yield return Outcome.Refuse<OpenedReport>(problem);
                    yield break;
                }

                if (line.IsTooLong || line.Bytes.AsSpan().ContainsAnyExcept(" \t\r\uFEFF"u8))
                {
                    isEmpty = false;
                    yield return FromLine(line, path, known);
                }
            }

            if (isEmpty)
            {
                yield return Outcome.Refuse<OpenedReport>(new Problem(ProblemCodes.FileEmpty, "no line", "one JSON object a line", path));
            }
        }
    }

    /// <summary>The next line, a refusal where the archive is broken, or null at the end.</summary>
    private static Outcome<FileLine>? Next(IEnumerator<FileLine> lines, string path)
    {
        try
        {
            return lines.MoveNext() ? Outcome.Grant(lines.Current) : null;
        }
        catch (Exception trouble) when (OpenFile.IsCutOff(trouble))
        {
            return Outcome.Refuse<FileLine>(OpenFile.CutOff(path));
        }
    }

    private static Problem? RefuseWhole(ReadOnlySpan<byte> start, string path) =>
        RecogniseBinary.Kind(start) is { } kind ? new Problem(ProblemCodes.FileBinary, kind, "JSON Lines in UTF-8", path)
        : start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? new Problem(ProblemCodes.FileEncoding, "UTF-16", "JSON Lines in UTF-8", path)
        : start.Contains((byte)0) ? new Problem(ProblemCodes.FileBinary, "zero bytes", "JSON Lines in UTF-8", path)
        : null;

    private static Outcome<OpenedReport> FromLine(FileLine line, string path, KnownOfReport known)
    {
        if (line.IsTooLong)
        {
            return Outcome.Refuse<OpenedReport>(new Problem(
                ProblemCodes.FileTooLarge, "a longer line", FormattableString.Invariant($"at most {OpenReport.Limit / 1_000_000} MB a line"), path, line.Number));
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutBrokenBytes(line));
            return FromJson(json.RootElement, line, known, path);
        }
        catch (JsonException) when (!line.IsEnded)
        {
            return Outcome.Refuse<OpenedReport>(new Problem(
                ProblemCodes.FileTruncated, "a last line that ends in the middle", "a whole download", path, line.Number));
        }
        catch (JsonException)
        {
            return Refuse("no JSON", Shape, path, line);
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for half a surrogate pair written as \uD800.
            return Refuse("half a character written as \\u", "whole characters", path, line);
        }
    }

    private static ReadOnlyMemory<byte> WithoutBrokenBytes(FileLine line)
    {
        var bytes = line.Bytes.AsMemory();
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
    }

    private static Outcome<OpenedReport> FromJson(JsonElement json, FileLine line, KnownOfReport known, string path)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return Refuse("no JSON object", Shape, path, line);
        }

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
