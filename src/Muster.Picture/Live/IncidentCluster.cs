namespace Muster.Picture.Live;

/// <summary>A telling of an incident, and those that it can be one with.</summary>
internal sealed class IncidentNode(ToldIncident told)
{
    private readonly List<(IncidentNode Other, int InCommon)> met = [];

    public ToldIncident Told => told;

    /// <summary>The cluster it stands in; null before it is placed and after it has gone.</summary>
    public IncidentCluster? Home { get; set; }

    /// <summary>The number of its group while its cluster is grouped; negative before its turn.</summary>
    public int Group { get; set; }

    /// <summary>The clusters of those that it can be one with.</summary>
    public IEnumerable<IncidentCluster> Homes => met.Select(one => one.Other.Home).OfType<IncidentCluster>();

    /// <summary>Those that it can be one with, and how much they have in common.</summary>
    public IReadOnlyList<(IncidentNode Other, int InCommon)> Met => met;

    public void Meet(IncidentNode other)
    {
        var inCommon = SameIncident.InCommon(other.Told.Shape, Told.Shape);
        met.Add((other, inCommon));
        other.met.Add((this, inCommon));
    }

    /// <summary>Takes it away from all that it met.</summary>
    public void Part()
    {
        Home = null;
        met.ForEach(one => one.Other.met.RemoveAll(back => back.Other == this));
        met.Clear();
    }
}

/// <summary>Tellings that hang together, the most exact first.</summary>
internal sealed class IncidentCluster
{
    private readonly List<IncidentNode> nodes = [];

    public IReadOnlyList<IncidentNode> Nodes => nodes;

    public List<KnownUnit> Known { get; set; } = [];

    public void Enter(IEnumerable<IncidentNode> some)
    {
        foreach (var node in some)
        {
            node.Home = this;
            nodes.Insert(PlaceOf(node), node);
        }
    }

    /// <summary>The tellings of each incident, as <see cref="MergeIncidents"/> puts them together.</summary>
    public List<List<Told>> Groups()
    {
        var groups = new List<List<Told>>();
        nodes.ForEach(node => node.Group = -1);
        foreach (var node in nodes)
        {
            node.Group = HomeOf(node, groups);
            if (node.Group == groups.Count)
            {
                groups.Add([]);
            }

            groups[node.Group].Add(node.Told.Told);
        }

        return groups;
    }

    // Of the groups whose every member it can be one with, the one with the most in common, the first of those; else a new one.
    private static int HomeOf(IncidentNode node, List<List<Told>> groups)
    {
        var candidates = new Dictionary<int, (int Members, int InCommon)>();
        foreach (var (other, inCommon) in node.Met)
        {
            if (other.Group >= 0)
            {
                var (members, most) = candidates.GetValueOrDefault(other.Group);
                candidates[other.Group] = (members + 1, Math.Max(most, inCommon));
            }
        }

        var (home, best) = (groups.Count, int.MinValue);
        foreach (var (group, (members, inCommon)) in candidates)
        {
            if (members == groups[group].Count && (inCommon > best || (inCommon == best && group < home)))
            {
                (home, best) = (group, inCommon);
            }
        }

        return home;
    }

    private int PlaceOf(IncidentNode node)
    {
        var at = nodes.BinarySearch(node, Comparer<IncidentNode>.Create((one, other) => ToldIncident.Compare(one.Told, other.Told)));
        return at < 0 ? ~at : at;
    }
}
