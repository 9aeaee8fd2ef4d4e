using Muster.Kernel;

namespace Muster.Channels;

/// <summary>Opens a report from a file or standard input.</summary>
public static class OpenReport
{
    /// <summary>The most bytes that a report may have: 20 MB, some 3,000 pages of text.</summary>
    public const int Limit = 20_000_000;

    /// <summary>
    /// The report in the file at <paramref name="path"/> (<c>-</c> for standard input), named after the file. Its day is the one known, else
    /// the one in the file's name.
    /// </summary>
    public static Outcome<OpenedReport> FromFile(string path, KnownOfReport known)
    {
        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase))
        {
            return Outcome.Refuse<OpenedReport>(new Problem(ProblemCodes.BadArgument, "JSON Lines among the reports", $"--documents {path}", path));
        }

        var name = path == OpenFile.StandardInput ? "stdin" : Path.GetFileName(path);
        return OpenFile.Bytes(path, Limit).Then(bytes => FromBytes(bytes, name, path, known));
    }

    /// <summary>The same for bytes that are already there; <paramref name="path"/> is named in refusals.</summary>
    internal static Outcome<OpenedReport> FromBytes(byte[] bytes, string name, string path, KnownOfReport known) =>
        DecodeText.From(bytes, path).Then(decoded =>
        {
            var markup = RecogniseMarkup.Of(name, decoded.Text);
            if (markup is Markup.Html && RecogniseMarkup.IsCutOff(decoded.Text))
            {
                return Outcome.Refuse<OpenedReport>(new Problem(
                    ProblemCodes.FileTruncated, "an HTML page that ends before its </html>", "a whole download", path));
            }

            var report = new Report(name, decoded.Text, known.Published ?? RecogniseDay.In(name), known.Issuer, known.Country, markup);
            return Outcome.Grant(new OpenedReport(report, bytes, OpenedReport.HashOf(bytes), decoded.Doubts));
        });
}
