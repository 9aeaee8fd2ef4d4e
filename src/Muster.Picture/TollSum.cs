using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>The sides on which people can be; a toll without a word for them is of no side.</summary>
[Flags]
internal enum Sides
{
    /// <summary>The text does not say.</summary>
    None = 0,

    /// <summary>Soldiers, police, peacekeepers.</summary>
    Forces = 1,

    /// <summary>People without arms.</summary>
    Civilians = 2,

    /// <summary>Rebels and the like, the attackers too.</summary>
    Fighters = 4,

    /// <summary>Any: some of them are not told apart.</summary>
    Any = Forces | Civilians | Fighters,
}

/// <summary>One toll of one telling, added up.</summary>
/// <param name="Victims">Without the attackers, whom some sources count and some do not; null where no victim is told.</param>
/// <param name="All">With them; null where nobody is told.</param>
/// <param name="Sides">Who they are.</param>
internal readonly record struct TollSum(CountRange? Victims, CountRange? All, Sides Sides)
{
    public static TollSum Of(ImmutableArray<Toll> tolls)
    {
        var victims = tolls.Where(toll => toll.Who is not "attacker").Select(toll => toll.Count).ToList();
        return new TollSum(
            victims.Count == 0 ? null : Span.Sum(victims),
            tolls.IsEmpty ? null : Span.Sum(tolls.Select(toll => toll.Count)),
            tolls.Aggregate(Sides.None, (sides, toll) => sides | SideOf(toll.Who)));
    }

    private static Sides SideOf(string? who) => who switch
    {
        "soldier" or "police" or "peacekeeper" => Sides.Forces,
        "civilian" or "child" or "journalist" or "aid_worker" or "official" => Sides.Civilians,
        "fighter" or "attacker" => Sides.Fighters,
        _ => Sides.Any,
    };
}
