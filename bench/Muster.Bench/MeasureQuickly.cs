using System.Diagnostics;
using System.Globalization;
using Muster.Kernel;
using Muster.Reading;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Bench;

/// <summary>A stopwatch over each stage: a few warm rounds on one thread, median and range. Coarser than BenchmarkDotNet, and done in under a minute.</summary>
internal static class MeasureQuickly
{
    private const int Rounds = 7;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(6);

    /// <summary>Prints a table to standard output.</summary>
    public static void All(Gazetteer gazetteer)
    {
        var reader = new Reader(gazetteer);
        var news = Corpus.RelevantNews();
        Line("tokenise relevant news", news, report => DocumentText.Of(report).Sentences.Length);
        Line("read relevant news", news, report => reader.Read(report).Facts.Length);
        var natural = Corpus.Mixed(isIrrelevant: null);
        Line("read 95:5, other text as it is", natural, report => reader.Read(report).Facts.Length);
    }

    private static void Line(string name, Report[] reports, Func<Report, int> work)
    {
        var bytes = reports.Sum(report => (long)System.Text.Encoding.UTF8.GetByteCount(report.Text));
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Warm)
        {
            Round(reports, work);
        }

        var speeds = new List<double>();
        clock.Restart();
        while (speeds.Count < 3 || (speeds.Count < Rounds && clock.Elapsed < Most))
        {
            var before = clock.Elapsed;
            Round(reports, work);
            speeds.Add(bytes / 1e6 / (clock.Elapsed - before).TotalSeconds);
        }

        speeds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-48} {bytes / 1e6,8:0.00} MB {speeds[speeds.Count / 2],9:0.00} MB/s  ({speeds[0]:0.00} to {speeds[^1]:0.00})"));
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
