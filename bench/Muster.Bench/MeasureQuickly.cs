using System.Globalization;
using Muster.Kernel;
using Muster.Reading;
using Muster.Reading.Places;
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
