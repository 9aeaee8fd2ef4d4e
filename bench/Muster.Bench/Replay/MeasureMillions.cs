using System.Globalization;
using Muster.Tripwires.History;

namespace Muster.Bench.Replay;

/// <summary>
/// How long it takes to take in so many invented incidents, to index them and to replay a hundred rules over them, once, in a process of its own, and how much memory that process
/// ever held. Making them up is not counted.
/// </summary>
internal static class MeasureMillions
{
    /// <summary>Prints one line a part to standard output.</summary>
    public static void Of(int count)
    {
        var (gather, gathering, indexing, replaying) = (new GatherIncidents(), new Phase(), new Phase(), new Phase());
        foreach (var batch in Registers.Batches(count))
        {
            gathering.Run(() => Registers.Gather(gather, batch));
        }

        var history = indexing.Run(gather.Build);
        var request = Registers.Walk(MadeUpPlan.For(count), history);
        var episodes = replaying.Run(() => ReplayTripwires.Of(request)).Length;
        var wall = gathering.Wall + indexing.Wall + replaying.Wall;
        var processor = gathering.Processor + indexing.Processor + replaying.Processor;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {count} incidents, 100 rules, {episodes} episodes
              gathered {gathering}
              indexed  {indexing}
              replayed {replaying}
              together {wall.TotalSeconds:0.000} s ({processor.TotalSeconds:0.000} s of processor): {wall.TotalNanoseconds / count:0} ns ({processor.TotalNanoseconds / count:0} ns of processor) an incident
            """));
    }
}
