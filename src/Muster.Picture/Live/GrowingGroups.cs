using Muster.Kernel.Facts;

namespace Muster.Picture.Live;

/// <summary>Every kind of fact but incidents: merged within one country, and within one issuer where the kind has one.</summary>
internal sealed class GrowingGroups
{
    private readonly Dictionary<Key, Group> groups = [];
    private readonly HashSet<Key> changed = [];

    public void Add(Told told)
    {
        var key = KeyOf(told.Fact);
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = new Group();
        }

        group.Tellings.Add(told.At, told);
        changed.Add(key);
    }

    public void Remove(Told told)
    {
        var key = KeyOf(told.Fact);
        groups[key].Tellings.Remove(told.At);
        changed.Add(key);
    }

    /// <summary>Merges again what changed since the last time.</summary>
    public void Settle(StepDraft step)
    {
        foreach (var key in changed)
        {
            var group = groups[key];
            step.Gone.AddRange(group.Known);
            group.Known = [.. Merge(key.Kind, [.. group.Tellings.Values]).Select(one => new OrderedFact(one.OrderKey, one.ToKnown()))];
            step.Come.AddRange(group.Known);
            if (group.Tellings.Count == 0)
            {
                groups.Remove(key);
            }
        }

        changed.Clear();
    }

    private static IEnumerable<MergedFact> Merge(string kind, List<Told> told) => kind switch
    {
        "departure" => MergeDepartures.From(told),
        "advice" => MergeAdvice.From(told),
        "assistance" => MergeAssistance.From(told),
        "government" => MergeGovernment.From(told),
        "conflict" => MergeConflicts.From(told),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind that nobody merges."),
    };

    private static Key KeyOf(Fact fact) => new(fact.Origin, fact.Kind, CountryOf.Fact(fact), fact switch
    {
        Departure departure => departure.Issuer,
        Advice advice => advice.Issuer,
        Assistance assistance => assistance.Issuer,
        _ => null,
    });

    private readonly record struct Key(FactOrigin Origin, string Kind, string? Country, string? Issuer);

    private sealed class Group
    {
        public SortedList<long, Told> Tellings { get; } = [];

        public List<OrderedFact> Known { get; set; } = [];
    }
}
