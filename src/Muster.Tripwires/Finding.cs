using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires;

/// <summary>What looking at one condition gave.</summary>
/// <param name="State">How near it is.</param>
/// <param name="Health">Whether it can be seen.</param>
/// <param name="Evidence">What counts for it.</param>
/// <param name="Known">What counts, in words.</param>
/// <param name="Missing">What is missing, in words; never empty where it does not hold.</param>
internal sealed record Finding(TripwireState State, Health Health, ImmutableArray<KnownFact> Evidence, string Known, string Missing)
{
    public bool Holds => State is TripwireState.Tripped;
}

/// <summary>A day to judge: the plan, the picture, and from which count on something is near.</summary>
internal sealed record Outlook(Plan Plan, CountriesPicture Picture, int? Near)
{
    public LocalDate Day => Picture.AsOf;

    /// <summary>The first of the calendar days that end with this one.</summary>
    public LocalDate FirstOf(int days) => Day.PlusDays(1 - days);

    /// <summary>The facts of a kind that are told as true: a denial, a plan and a fear never count.</summary>
    public IEnumerable<(KnownFact Known, TFact Fact)> Real<TFact>()
        where TFact : Fact =>
        Picture.Facts.Where(known => known.Fact is TFact { Modality: Modality.Asserted or Modality.Claimed or Modality.Suspected })
            .Select(known => (known, (TFact)known.Fact));

    /// <summary>Evidence in the picture's order.</summary>
    public ImmutableArray<KnownFact> InOrder(IEnumerable<KnownFact> facts)
    {
        var wanted = facts.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. Picture.Facts.Where(wanted.Contains)];
    }

    /// <summary>How many sources a fact lacks; an official source is always enough.</summary>
    public static int Lacks(KnownFact known, int sources) => known.Official ? 0 : Math.Max(0, sources - known.IndependentSources);
}
