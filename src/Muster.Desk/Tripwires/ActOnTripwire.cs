using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Tripwires;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Desk.Tripwires;

/// <summary>A person's act on a tripwire: to acknowledge it, to decide, to put it back.</summary>
public static class ActOnTripwire
{
    /// <summary>How it stands after the act, or why it may not be. <paramref name="plan"/>: the plan's name, or null where only one is watched.</summary>
    public static Outcome<WatchedTripwire> In(string folder, string? plan, string tripwire, LifeCommand act, Instant now) =>
        ListTripwires.In(folder).Then(plans => Find(plans, plan, tripwire)).Then(found => OpenStore.At(folder).Then(store =>
            KeepLives.In(store, found, lives => Act(lives[tripwire], act, now), _ => [], now).Then(steps => Outcome.Grant(steps[0].After))));

    /// <summary>The name of the one plan that watches a tripwire of this id.</summary>
    public static Outcome<string> Find(ImmutableArray<WatchedPlan> plans, string? plan, string tripwire)
    {
        var named = plans.Where(one => (plan is null || one.Name == plan) && one.Lives.ContainsKey(tripwire)).Select(one => one.Name).ToList();
        return named.Count switch
        {
            1 => Outcome.Grant(named[0]),
            0 => Refuse($"no tripwire '{tripwire}'", Known(plans)),
            _ => Refuse($"a tripwire '{tripwire}' in {named.Count} plans", "--plan-name, one of " + string.Join(", ", named)),
        };
    }

    private static Outcome<ImmutableArray<LifeStep>> Act(KeptLife kept, LifeCommand act, Instant now) =>
        DecideLife.Of(kept.Life, act, now).Then(events => Outcome.Grant<ImmutableArray<LifeStep>>([new LifeStep(EvolveLife.Through(kept.Life, events), kept.Now, events)]));

    private static string Known(ImmutableArray<WatchedPlan> plans) => plans.SelectMany(plan => plan.Lives.Keys).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } ids
        ? "one of " + string.Join(", ", ids)
        : "a plan that is watched: 'muster tripwire judge' begins";

    private static Outcome<string> Refuse(string found, string expected) => Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, found, expected));
}
