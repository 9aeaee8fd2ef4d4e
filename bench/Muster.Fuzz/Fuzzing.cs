using System.Collections.Concurrent;
using System.Diagnostics;
using Muster.Kernel;
using Muster.Reading;

namespace Muster.Fuzz;

/// <summary>A find: the mutation's index, what is wrong, and its report.</summary>
internal sealed record Find(long Index, string Fault, Report Report);

/// <summary>Reads mutation after mutation on some threads and keeps what went wrong.</summary>
internal sealed class Fuzzing(Reader reader, Mutate mutate, long first, long mutations)
{
    private const int ExplainOneIn = 4;
    private const int MostFinds = 50;
    private static readonly TimeSpan BoundAtLeast = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BoundACharacter = TimeSpan.FromMicroseconds(20);
    private readonly ConcurrentDictionary<int, Running> running = new();
    private readonly long end = first + mutations;
    private long next = first;
    private long done;
    private volatile bool stopped;

    /// <summary>What went wrong, in the order found.</summary>
    public ConcurrentQueue<Find> Finds { get; } = new();

    /// <summary>How many mutations have been read.</summary>
    public long Done => Interlocked.Read(ref done);

    /// <summary>Whether too much was found, or somebody stopped it.</summary>
    public bool IsOver => stopped || Finds.Count >= MostFinds;

    /// <summary>Ends the work after the mutations now being read.</summary>
    public void Stop() => stopped = true;

    /// <summary>Reads until there are no mutations left, or somebody stops it.</summary>
    public void Work(int worker)
    {
        for (var index = Interlocked.Increment(ref next) - 1; index < end && !stopped && Finds.Count < MostFinds; index = Interlocked.Increment(ref next) - 1)
        {
            var report = mutate.At(index);
            running[worker] = new Running(index, report, Stopwatch.StartNew());
            if (FaultIn(report, index) is { } fault)
            {
                Finds.Enqueue(new Find(index, fault, report));
            }

            running.TryRemove(worker, out _);
            Interlocked.Increment(ref done);
        }
    }

    /// <summary>A mutation that has been read for many times its bound by the clock, or null: it does not end.</summary>
    public Find? Hung() => running.Values.Where(one => one.Watch.Elapsed > 20 * Bound(one.Report)).Select(one => new Find(one.Index, "does not end", one.Report)).FirstOrDefault();

    private static TimeSpan Bound(Report report) => BoundAtLeast + (report.Text.Length * BoundACharacter);

    private string? FaultIn(Report report, long index)
    {
        var before = ThreadCpu.Now;
        var fault = ReadAndCheck.FaultIn(reader, report, explain: index % ExplainOneIn == 0);
        var took = ThreadCpu.Now - before;
        return fault ?? (took > Bound(report) ? $"took {took.TotalSeconds:0.0} s of a processor for {report.Text.Length} characters" : null);
    }

    private sealed record Running(long Index, Report Report, Stopwatch Watch);
}
