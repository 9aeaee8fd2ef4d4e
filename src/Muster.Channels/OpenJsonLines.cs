using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Muster.Kernel;

namespace Muster.Channels;

/// <summary>Opens a file of JSON Lines, plain or gzip, and holds one line at a time.</summary>
public static class OpenJsonLines
{
    /// <summary>
    /// An outcome a line, in the file's order; blank lines are skipped. <paramref name="take"/> makes something of a line's object; <paramref name="code"/> and
    /// <paramref name="shape"/> say what a line should have been where it is none.
    /// </summary>
    public static IEnumerable<Outcome<T>> FromFile<T>(string path, string code, string shape, Func<JsonElement, FileLine, Outcome<T>> take)
    {
        var opened = OpenFile.At(path);
        return opened.TryGet(out var stream) ? FromStream(stream, path, code, shape, take) : [Outcome.Refuse<T>(opened.Problems)];
    }

    /// <summary>The same of a stream that is opened already, and is closed at the end; <paramref name="path"/> is the name under which problems are told.</summary>
    public static IEnumerable<Outcome<T>> FromStream<T>(Stream stream, string path, string code, string shape, Func<JsonElement, FileLine, Outcome<T>> take)
    {
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
                    yield return Outcome.Refuse<T>(next.Problems);
                    yield break;
                }

                if (isEmpty && RefuseWhole(line.Bytes, path) is { } problem)
                {
                    yield return Outcome.Refuse<T>(problem);
                    yield break;
                }

                if (line.IsTooLong || line.Bytes.AsSpan().ContainsAnyExcept(" \t\r\uFEFF"u8))
                {
                    isEmpty = false;
                    yield return FromLine(line, path, code, shape, take);
                }
            }

            if (isEmpty)
            {
                yield return Outcome.Refuse<T>(new Problem(ProblemCodes.FileEmpty, "no line", "one JSON object a line", path));
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

    private static Outcome<T> FromLine<T>(FileLine line, string path, string code, string shape, Func<JsonElement, FileLine, Outcome<T>> take)
    {
        if (line.IsTooLong)
        {
            return Outcome.Refuse<T>(new Problem(
                ProblemCodes.FileTooLarge, "a longer line", FormattableString.Invariant($"at most {OpenReport.Limit / 1_000_000} MB a line"), path, line.Number));
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutBrokenBytes(line));
            return json.RootElement.ValueKind is JsonValueKind.Object ? take(json.RootElement, line)
                : Outcome.Refuse<T>(new Problem(code, "no JSON object", shape, path, line.Number));
        }
        catch (JsonException) when (!line.IsEnded)
        {
            return Outcome.Refuse<T>(new Problem(
                ProblemCodes.FileTruncated, "a last line that ends in the middle", "a whole download", path, line.Number));
        }
        catch (JsonException)
        {
            return Outcome.Refuse<T>(new Problem(code, "no JSON", shape, path, line.Number));
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for half a surrogate pair written as \uD800.
            return Outcome.Refuse<T>(new Problem(code, "half a character written as \\u", "whole characters", path, line.Number));
        }
    }

    private static ReadOnlyMemory<byte> WithoutBrokenBytes(FileLine line)
    {
        var bytes = line.Bytes.AsMemory();
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
    }
}
