using System.Globalization;

namespace Muster.Fuzz;

/// <summary>How long the calling thread has had a processor: other work on the machine does not count. Where the system does not tell, wall time.</summary>
internal static class ThreadCpu
{
    private const string Statistics = "/proc/thread-self/schedstat"; // Linux: nanoseconds on a processor, nanoseconds waited, slices

    /// <summary>Now, to be subtracted from a later one of the same thread.</summary>
    public static TimeSpan Now => File.Exists(Statistics)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000d)
        : TimeSpan.FromMilliseconds(Environment.TickCount64);
}
