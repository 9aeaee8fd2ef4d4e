using Muster.Kernel.Facts;

namespace Muster.Picture.Live;

/// <summary>
/// Incidents. Tellings that can be one, be it through others, stand in one cluster; merging never looks beyond it, so that a new telling merges only its own
/// cluster again. Which tellings can be one, and how much they have in common, is found once.
/// </summary>
internal sealed class GrowingIncidents
{
    private readonly NearbyGroups near = new();
    private readonly List<IncidentNode> nodes = [];
    private readonly Dictionary<long, IncidentNode> byPlace = [];
    private readonly HashSet<IncidentCluster> changed = [];
    private readonly HashSet<KnownUnit> orphans = [];
    private readonly GrowingParts parts = new();

    public void Add(Told told)
    {
        var node = new IncidentNode(new ToldIncident(told));
        foreach (var other in near.Of(node.Told.Shape).Select(at => nodes[at]).Where(other => other.Home is not null && CanBe(other, node)))
        {
            node.Meet(other);
        }

        near.Add(node.Told.Shape, nodes.Count);
        nodes.Add(node);
        byPlace.Add(told.At, node);
        Place(node);
    }

    // Without the one that goes, the others of its cluster may fall apart.
    public void Remove(Told told)
    {
        byPlace.Remove(told.At, out var gone);
        var cluster = gone!.Home!;
        gone.Part();
        Disown(cluster);
        var left = cluster.Nodes.Where(node => node != gone).ToList();
        left.ForEach(node => node.Home = null);
        left.ForEach(Place);
    }

    /// <summary>Merges again what changed since the last time.</summary>
    public void Settle(StepDraft step)
    {
        var gone = orphans.Concat(changed.SelectMany(cluster => cluster.Known)).ToHashSet();
        var before = gone.ToLookup(unit => unit.Merged.Group[0].At);
        var come = new HashSet<KnownUnit>();
        foreach (var cluster in changed)
        {
            cluster.Known = [.. cluster.Groups().Select(group => group.SelectMany(told => before[told.At]).FirstOrDefault(unit => unit.IsOf(group)) ?? new KnownUnit(MergeIncidents.Of(group)))];
            come.UnionWith(cluster.Known);
        }

        orphans.Clear();
        changed.Clear();
        var stayed = gone.Intersect(come).ToList();
        gone.ExceptWith(stayed);
        come.ExceptWith(stayed);
        Report(gone, come, step);
    }

    private static bool CanBe(IncidentNode one, IncidentNode other) => one.Told.Told.Fact.Origin == other.Told.Told.Fact.Origin && one.Told.CanBe(other.Told);

    private void Report(HashSet<KnownUnit> gone, HashSet<KnownUnit> come, StepDraft step)
    {
        step.Gone.AddRange(gone.Select(unit => unit.Fact));
        foreach (var (unit, home) in parts.Change(gone, come))
        {
            var (was, now) = (unit.Fact, unit.Within(home));
            if (!come.Contains(unit))
            {
                step.Gone.Add(was);
                step.Come.Add(now);
            }
        }

        step.Come.AddRange(come.Select(unit => unit.Fact));
    }

    private void Place(IncidentNode node)
    {
        var homes = node.Homes.ToHashSet();
        var home = homes.MaxBy(cluster => cluster.Nodes.Count) ?? new IncidentCluster();
        foreach (var joined in homes.Where(cluster => cluster != home))
        {
            Disown(joined);
            home.Enter(joined.Nodes);
        }

        home.Enter([node]);
        changed.Add(home);
    }

    private void Disown(IncidentCluster cluster)
    {
        orphans.UnionWith(cluster.Known);
        changed.Remove(cluster);
    }
}
