using Muster.Channels;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Desk;

/// <summary>Opens reports and reads them: several at a time, handed back in the order in which they were given.</summary>
public static class ReadReports
{
    /// <summary>
    /// One outcome a report (or a bad line), as they become ready; never more than a few reports are held. <paramref name="read"/> must be safe for
    /// many threads.
    /// </summary>
    public static IEnumerable<Outcome<ReadReport>> From(ReportRequest request, Func<Report, DocumentReading> read) =>
        InOrder.Select(Open(request), opened => opened.Then(report => Outcome.Grant(Read(report, read))), request.Threads);

    /// <summary>The reports of a request, not yet read.</summary>
    internal static IEnumerable<Outcome<OpenedReport>> Open(ReportRequest request)
    {
        var files = request.Files.Select(path => OpenReport.FromFile(path, request.Known));
        return files.Concat(request.Documents.SelectMany(path => OpenDocuments.FromFile(path, request.Known)));
    }

    private static ReadReport Read(OpenedReport opened, Func<Report, DocumentReading> read)
    {
        var reading = read(opened.Report);
        return new ReadReport(opened, opened.Doubts.IsEmpty ? reading : reading with { Doubts = [.. opened.Doubts, .. reading.Doubts] });
    }
}
