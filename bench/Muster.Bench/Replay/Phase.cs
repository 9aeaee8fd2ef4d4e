using System.Diagnostics;
using System.Globalization;

namespace Muster.Bench.Replay;

/// <summary>Adds up what a part of a measurement takes: by the clock on the wall, of the process's processor time, and of memory ever held until its end.</summary>
internal sealed class Phase
{
    private readonly Stopwatch clock = new();
    private TimeSpan processor;
    private double megabytes;

    public TimeSpan Wall => clock.Elapsed;

    public TimeSpan Processor => processor;

    public T Run<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        clock.Start();
        var result = work();
        clock.Stop();
        processor += Environment.CpuUsage.TotalTime - before;
        using var self = Process.GetCurrentProcess();
        megabytes = self.PeakWorkingSet64 / 1e6;
        return result;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall.TotalSeconds:0.000} s ({processor.TotalSeconds:0.000} s of processor, {megabytes:0} MB)");
}
