using System.Collections.Immutable;
using Muster.Picture;

namespace Muster.Tripwires;

/// <summary>Judges a plan's tripwires against the picture of a day.</summary>
public static class JudgeTripwires
{
    /// <summary>One verdict a tripwire, in the plan's order, for the picture's own day.</summary>
    public static ImmutableArray<Verdict> Of(Plan plan, CountriesPicture picture) => throw new NotSupportedException("to be built");
}
