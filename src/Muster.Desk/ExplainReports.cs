using Muster.Channels;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Desk;

/// <summary>A report with what was read in it and why.</summary>
/// <param name="Report">As it was read.</param>
/// <param name="Explanation">What it tells; the doubts of its reading include those of the decoding.</param>
public sealed record ExplainedReport(Report Report, Explanation Explanation);

/// <summary>Opens reports and explains what is read in them, one after the other, in the order in which they were given.</summary>
public static class ExplainReports
{
    /// <summary>One outcome a report (or a bad line). Where <paramref name="document"/> names one, only that; where none bears the name, nothing.</summary>
    public static IEnumerable<Outcome<ExplainedReport>> From(ReportRequest request, string? document, Func<Report, Explanation> explain) =>
        ReadReports.Open(request).Where(opened => document is null || (opened.TryGet(out var report) && report.Report.Document == document))
            .Select(opened => opened.Then(report => Outcome.Grant(Explain(report, explain))));

    private static ExplainedReport Explain(OpenedReport opened, Func<Report, Explanation> explain)
    {
        var told = explain(opened.Report);
        return new ExplainedReport(opened.Report, told with { Reading = told.Reading with { Doubts = [.. opened.Doubts, .. told.Reading.Doubts] } });
    }
}
