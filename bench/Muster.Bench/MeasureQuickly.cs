using System.Globalization;
using Muster.Kernel;
using Muster.Reading;
using Muster.Reading.Text;

namespace Muster.Bench;

/// <summary>
/// The speed of each stage in seconds of processor time, so that what else runs on the machine counts little: warm rounds on one thread, median and range.
/// Coarser than BenchmarkDotNet, and done in under a minute.
/// </summary>
internal static class MeasureQuickly
{
    private const int Rounds = 7;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.3);

    /// <summary>Prints a table to standard output.</summary>
    public static void All()
    {
        var reader = Corpus.Reader();
        var news = Corpus.RelevantNews();
        Line("tokenise relevant news", news, report => DocumentText.Of(report).Sentences.Length);
        Line("read relevant news", news, report => reader.Read(report).Facts.Length);
        var mixed = Corpus.Mixed(Corpus.IsStopped);
        Line("gate over 95:5", mixed, report => DocumentGate.Stops(report, report.Text) ? 1 : 0);
        Line("read 95:5, other text without trigger words", mixed, report => reader.Read(report).Facts.Length);
        Report[] placed = [.. mixed.Select(report => report with { Country = report.Country ?? "US" })];
        Line("the same, the feed naming each country", placed, report => reader.Read(report).Facts.Length);
        var natural = Corpus.Mixed(isIrrelevant: null);
        Line("read 95:5, other text as it is", natural, report => reader.Read(report).Facts.Length);
    }

    /// <summary>Megabytes of text per second of processor time, a number a round, in ascending order.</summary>
    public static List<double> Speeds(Report[] reports, Func<Report, int> work)
    {
        var bytes = Corpus.Bytes(reports);
        var began = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - began < Warm)
        {
            Round(reports, work);
        }

        var speeds = new List<double>();
        began = Environment.CpuUsage.TotalTime;
        while (speeds.Count < 3 || (speeds.Count < Rounds && Environment.CpuUsage.TotalTime - began < Most))
        {
            var before = Environment.CpuUsage.TotalTime;
            var read = 0L;
            while (Environment.CpuUsage.TotalTime - before < Shortest)
            {
                Round(reports, work);
                read += bytes;
            }

            speeds.Add(read / 1e6 / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        speeds.Sort();
        return speeds;
    }

    private static void Line(string name, Report[] reports, Func<Report, int> work)
    {
        var speeds = Speeds(reports, work);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-48} {Corpus.Bytes(reports) / 1e6,8:0.00} MB {speeds[speeds.Count / 2],9:0.00} MB/s  ({speeds[0]:0.00} to {speeds[^1]:0.00})"));
    }

    private static long Round(Report[] reports, Func<Report, int> work)
    {
        var sum = 0L;
        foreach (var report in reports)
        {
            sum += work(report);
        }

        return sum;
    }
}
