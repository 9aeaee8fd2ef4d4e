using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Tripwires;

namespace Muster.Desk.Tripwires;

/// <summary>Lists how tripwires stand.</summary>
public static class ListTripwires
{
    /// <summary>Every plan that was ever watched in a folder, by name; none from a folder that holds nothing.</summary>
    public static Outcome<ImmutableArray<WatchedPlan>> In(string folder) => OpenStore.At(folder).Then(LoadLives.From);

    /// <summary>In the order in which a tired person should read them: what waits for a decision, the gravest first, then what is near, then what is blind.</summary>
    public static IEnumerable<KeptLife> InOrder(WatchedPlan plan) => plan.Lives.Values
        .OrderByDescending(kept => kept.Life.AwaitsDecision)
        .ThenBy(kept => Rank(kept))
        .ThenByDescending(kept => kept.Life.Propose)
        .ThenByDescending(kept => kept.Life.Health)
        .ThenBy(kept => kept.Life.Id, StringComparer.Ordinal);

    private static int Rank(KeptLife kept) => kept.Life.State switch
    {
        Muster.Tripwires.Life.LifeState.Tripped => 0,
        Muster.Tripwires.Life.LifeState.Acknowledged => 1,
        Muster.Tripwires.Life.LifeState.Decided => 2,
        Muster.Tripwires.Life.LifeState.Near => 3,
        Muster.Tripwires.Life.LifeState.Reset => 4,
        Muster.Tripwires.Life.LifeState.Armed => 5,
        _ => 6,
    };
}
