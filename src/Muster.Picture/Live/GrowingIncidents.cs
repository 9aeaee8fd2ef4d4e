using Muster.Kernel.Facts;

namespace Muster.Picture.Live;

/// <summary>
/// Incidents. Tellings that can be one, be it through others, stand in one cluster; merging never looks beyond it, so that a new telling merges only its own
/// cluster again.
/// </summary>
internal sealed class GrowingIncidents
{
    private readonly NearbyGroups near = new();
    private readonly List<Node> nodes = [];
    private readonly Dictionary<long, Node> byPlace = [];
    private readonly HashSet<Cluster> changed = [];
    private readonly List<KnownUnit> orphans = [];
    private readonly GrowingParts parts = new();

    public void Add(Told told)
    {
        var node = new Node(new ToldIncident(told, new IncidentShape(told.Telling)));
        Place(node, [.. near.Of(node.Told.Shape).Select(at => nodes[at])]);
        near.Add(node.Told.Shape, nodes.Count);
        nodes.Add(node);
        byPlace.Add(told.At, node);
    }

    // Without the one that goes, the others of its cluster may fall apart.
    public void Remove(Told told)
    {
        byPlace.Remove(told.At, out var gone);
        var cluster = gone!.Home!;
        gone.Home = null;
        orphans.AddRange(cluster.Known);
        changed.Remove(cluster);
        var left = cluster.Nodes.Where(node => node.Home is not null).ToList();
        foreach (var node in left)
        {
            node.Home = null;
        }

        foreach (var node in left)
        {
            Place(node, left);
        }
    }

    /// <summary>Merges again what changed since the last time.</summary>
    public void Settle(StepDraft step)
    {
        var gone = orphans.Concat(changed.SelectMany(cluster => cluster.Known)).ToHashSet();
        var before = gone.ToLookup(unit => unit.Merged.OrderKey, StringComparer.Ordinal);
        var come = new HashSet<KnownUnit>();
        foreach (var cluster in changed)
        {
            cluster.Known = [.. MergeIncidents.Merged(cluster.Nodes.Select(node => node.Told)).Select(merged => before[merged.OrderKey].FirstOrDefault(unit => unit.IsOf(merged)) ?? new KnownUnit(merged))];
            come.UnionWith(cluster.Known);
        }

        orphans.Clear();
        changed.Clear();
        var stayed = gone.Intersect(come).ToList();
        gone.ExceptWith(stayed);
        come.ExceptWith(stayed);
        Report(gone, come, step);
    }

    private void Report(HashSet<KnownUnit> gone, HashSet<KnownUnit> come, StepDraft step)
    {
        step.Gone.AddRange(gone.Select(unit => unit.Fact));
        foreach (var (unit, home) in parts.Change(gone, come))
        {
            if (!come.Contains(unit))
            {
                step.Gone.Add(unit.Fact);
                step.Come.Add(unit.Within(home));
            }
            else
            {
                unit.Within(home);
            }
        }

        step.Come.AddRange(come.Select(unit => unit.Fact));
    }

    private void Place(Node node, List<Node> others)
    {
        var homes = others.Where(other => other.Home is not null && MergeIncidents.CanBe(other.Told, node.Told) && other.Told.Told.Fact.Origin == node.Told.Told.Fact.Origin)
            .Select(other => other.Home!).Distinct().ToList();
        var home = homes.MaxBy(cluster => cluster.Nodes.Count) ?? new Cluster();
        foreach (var joined in homes.Where(cluster => cluster != home))
        {
            Join(home, joined);
        }

        Enter(home, node);
        changed.Add(home);
    }

    private void Join(Cluster home, Cluster joined)
    {
        orphans.AddRange(joined.Known);
        changed.Remove(joined);
        foreach (var node in joined.Nodes)
        {
            Enter(home, node);
        }
    }

    private static void Enter(Cluster home, Node node)
    {
        node.Home = home;
        home.Nodes.Add(node);
    }

    private sealed class Node(ToldIncident told)
    {
        public ToldIncident Told => told;

        public Cluster? Home { get; set; }
    }

    private sealed class Cluster
    {
        public List<Node> Nodes { get; } = [];

        public List<KnownUnit> Known { get; set; } = [];
    }
}

/// <summary>A merged incident of a growing picture.</summary>
internal sealed class KnownUnit(MergedFact merged)
{
    public MergedFact Merged => merged;

    public OrderedFact Fact { get; private set; } = new(merged.OrderKey, merged.ToKnown());

    /// <summary>Whether it is made of the very same tellings.</summary>
    public bool IsOf(MergedFact other) => merged.Group.SequenceEqual(other.Group, ReferenceEqualityComparer.Instance);

    /// <summary>Marks it as part of another, or of none.</summary>
    public OrderedFact Within(Incident? home) => Fact = Fact with { Known = Fact.Known with { PartOf = home } };
}
