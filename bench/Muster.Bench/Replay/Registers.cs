using Muster.Channels.History;
using Muster.Desk;
using Muster.Desk.Replays;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Bench.Replay;

/// <summary>What the measurements replay: five countries over the real register, or a hundred rules over invented incidents.</summary>
internal static class Registers
{
    private static readonly LocalDate From = new(1989, 1, 1);
    private static readonly LocalDate Until = new(2023, 12, 31);

    /// <summary>The real register and the example plan.</summary>
    public static ReplayRequest Five()
    {
        var (gather, names) = (new GatherIncidents(), Corpus.Gazetteer());
        _ = LoadIncidents.Into(gather, new IncidentFiles([Ged]), name => names.Country(name), _ => { }).Value;
        return Walk(OpenPlan.WithoutRoster(Path.Combine(SharedData.Root, "examples", "five-countries")).Value, gather.Build());
    }

    /// <summary>Invented incidents, gathered a batch at a time, and a hundred rules.</summary>
    public static ReplayRequest MadeUp(int count)
    {
        var gather = new GatherIncidents();
        foreach (var batch in Batches(count))
        {
            Gather(gather, batch);
        }

        return Walk(MadeUpPlan.For(count), gather.Build());
    }

    /// <summary>The real register's incidents, read apart from the engine, each id once.</summary>
    public static IEnumerable<PastIncident> FiveIncidents()
    {
        var names = Corpus.Gazetteer();
        using var file = OpenIncidents.FromFile(Ged, name => names.Country(name), _ => { }).Value;
        var byId = new Dictionary<string, PastIncident>(StringComparer.Ordinal);
        foreach (var one in file.Rows().Where(row => row.Incident is not null).Select(row => row.Incident!.Value))
        {
            byId[one.Id] = one;
        }

        return byId.Values;
    }

    /// <summary>Invented incidents, in an array that the next batch overwrites.</summary>
    public static IEnumerable<ArraySegment<PastIncident>> Batches(int count)
    {
        var (made, batch) = (new MadeUpIncidents(), new PastIncident[1 << 14]);
        for (var done = 0; done < count; done += batch.Length)
        {
            var size = Math.Min(batch.Length, count - done);
            made.Fill(batch.AsSpan(0, size));
            yield return new ArraySegment<PastIncident>(batch, 0, size);
        }
    }

    /// <summary>Adds a batch; how many there are by then.</summary>
    public static int Gather(GatherIncidents gather, ArraySegment<PastIncident> batch)
    {
        foreach (ref readonly var one in batch.AsSpan())
        {
            gather.Add(one);
        }

        return gather.Count;
    }

    /// <summary>A replay of all 35 years.</summary>
    public static ReplayRequest Walk(Plan plan, IncidentHistory history) => new(plan, history, OfficialHistory.Empty, From, Until);

    private static string Ged => SharedData.File("events/ged.csv.gz");
}
