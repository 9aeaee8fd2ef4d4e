using Muster.Channels;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Copies;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>Takes stories and reports in, as <c>--documents</c> has them (contract/reading.md). Giving a report twice adds nothing.</summary>
public static class ImportReports
{
    private const int Batch = 256;

    /// <summary>What came of it.</summary>
    public static Outcome<ImportTally> From(ImportRequest request, Func<Report, DocumentReading> read, Instant now, Action<int> step) =>
        OpenStore.At(request.Folder).Then(PrepareStore.Run).Then(store =>
        {
            var reports = new ReportRequest([], request.Files, new KnownOfReport(), request.Threads);
            var taken = ReadReports.From(reports, read).Select(outcome => outcome.Then(one => Outcome.Grant(Keep(one))));
            return ImportBatches.Of(taken, request.SkipBadLines, Batch, new ImportTally(), batch =>
            {
                batch.ForEach(one => step(one.Raw.Length + 1));
                return KeepReports.In(store, batch, now);
            });
        });

    private static ReportToKeep Keep(ReadReport read)
    {
        var taken = TakeReport.From(read);
        return new ReportToKeep(taken with { Sketch = TextSketch.Of(read.Opened.Report.Text) }, read.Opened.Raw);
    }
}
