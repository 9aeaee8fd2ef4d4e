using Muster.Kernel.Facts;

namespace Muster.Picture.Live;

/// <summary>A merged incident of a growing picture.</summary>
internal sealed class KnownUnit(MergedFact merged)
{
    public MergedFact Merged => merged;

    public OrderedFact Fact { get; private set; } = new(merged.OrderKey, merged.ToKnown());

    /// <summary>Whether it is made of the very same tellings.</summary>
    public bool IsOf(IReadOnlyCollection<Told> tellings) => tellings.Count == merged.Group.Count && tellings.All(telling => merged.Group.Any(own => ReferenceEquals(own, telling)));

    /// <summary>Marks it as part of another, or of none.</summary>
    public OrderedFact Within(Incident? home) => Fact = Fact with { Known = Fact.Known with { PartOf = home } };
}
