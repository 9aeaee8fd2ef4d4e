using Muster.Picture;

namespace Muster.Desk;

/// <summary>Takes a report that was read into the picture.</summary>
public static class TakeReport
{
    /// <summary>The report as the picture knows it; its day is the one it bears, else the one it was given.</summary>
    public static TakenReport From(ReadReport read)
    {
        var (report, published) = (read.Opened.Report, read.Reading.Published ?? read.Opened.Report.Published);
        return new TakenReport(report.Document, read.Opened.Hash, published, report.Issuer, read.Reading with { Published = published });
    }
}
