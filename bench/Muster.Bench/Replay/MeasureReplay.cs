using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Bench.Replay;

/// <summary>How long a replay takes by the clock on the wall: in one process and on one thread, what it replays loaded, warm.</summary>
internal static class MeasureReplay
{
    private const int Warning = 90;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1);

    /// <summary>The example plan over the real register, and sweeps of two of its rules, each against one run of that rule alone and of the whole plan.</summary>
    public static void Five(int rounds)
    {
        var request = Registers.Five();
        var whole = Say("five countries", rounds, () => ReplayTripwires.Of(request).Length);
        foreach (var rule in (string[])["bogota-ring", "sy-killed-week"])
        {
            Sweep(request, rule, rounds, whole);
        }
    }

    /// <summary>A hundred rules over so many invented incidents.</summary>
    public static void MadeUp(int count, int rounds)
    {
        var request = Registers.MadeUp(count);
        var whole = Say(string.Create(CultureInfo.InvariantCulture, $"100 rules, {count} incidents"), rounds, () => ReplayTripwires.Of(request).Length);
        foreach (var rule in (string[])["rule-0", "rule-1"])
        {
            Sweep(request, rule, rounds, whole);
        }
    }

    private static void Sweep(ReplayRequest request, string rule, int rounds, double whole)
    {
        var alone = request with { Plan = request.Plan with { Tripwires = [.. request.Plan.Tripwires.Where(one => string.Equals(one.Id, rule, StringComparison.Ordinal))] } };
        var one = Say(rule + " alone", rounds, () => ReplayTripwires.Of(alone).Length);
        ImmutableArray<Sweep> sweeps = [new(rule, 1, "at_least", Numbers(2, 6)), new(rule, 1, "in_days", Numbers(3, 30))];
        var swept = Say(rule + " in 140 settings", rounds, () => SweepTripwires.Of(request, sweeps, [], Warning, () => { }).Sum(setting => setting.Score.Trips));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-40} {swept / one,9:0.0} x one run of it, {swept / whole:0.0} x one run of the plan"));
    }

    private static ImmutableArray<double> Numbers(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(number => (double)number)];

    // Warm until the compiler has done its last turn; then the best and the median.
    private static double Say(string name, int rounds, Func<int> work)
    {
        var clock = Stopwatch.StartNew();
        var found = work();
        while (clock.Elapsed < Warm)
        {
            found = work();
        }

        var times = Enumerable.Range(0, rounds).Select(_ => Time(work)).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {times[rounds / 2],9:0.000} ms median {times[0],9:0.000} ms best  ({found} trips)"));
        return times[rounds / 2];
    }

    private static double Time(Func<int> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
