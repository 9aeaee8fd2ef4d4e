using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Desk.Tripwires;

/// <summary>Lets every tripwire of a plan take in how it is judged: new ones are armed, changed ones begin a new life, those that the plan no longer has are retired.</summary>
internal static class TakeStock
{
    public static Outcome<ImmutableArray<LifeStep>> Of(
        Plan plan, ImmutableArray<Verdict> verdicts, ImmutableArray<FeedStanding> feeds, ImmutableDictionary<string, KeptLife> lives, Instant now) =>
        Outcome.Grant<ImmutableArray<LifeStep>>([.. verdicts.Select(verdict => Judge(plan, verdict, feeds, lives, now)), .. Gone(plan, lives, now)]);

    private static LifeStep Judge(Plan plan, Verdict verdict, ImmutableArray<FeedStanding> feeds, ImmutableDictionary<string, KeptLife> lives, Instant now)
    {
        var tripwire = verdict.Tripwire;
        var draft = new LifeDraft(lives.GetValueOrDefault(tripwire.Id)?.Life ?? new WatchedTripwire(tripwire.Id), now);
        var mark = ConditionMark.Of(tripwire, plan);
        if (draft.Life.State is not LifeState.Retired && draft.Life.Mark != mark)
        {
            draft.Do(new RetireTripwire("the plan now says something else under this id"));
        }

        if (draft.Life.State is LifeState.Retired)
        {
            draft.Do(new Arm(mark, ExplainCondition.InWords(tripwire.When, plan), tripwire.Propose));
        }

        var (health, why) = HealthOfTripwire.Of(verdict, feeds);
        draft.Do(new TakeVerdict(verdict.State, health, why, EvidenceOf.Verdict(verdict), verdict.Known, verdict.Missing ?? ""));
        return draft.Step(new JudgedNow(verdict.State, verdict.Known, verdict.Missing ?? ""));
    }

    private static IEnumerable<LifeStep> Gone(Plan plan, ImmutableDictionary<string, KeptLife> lives, Instant now)
    {
        var planned = plan.Tripwires.Select(tripwire => tripwire.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, kept) in lives.Where(one => !planned.Contains(one.Key) && one.Value.Life.State is not LifeState.Retired).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var draft = new LifeDraft(kept.Life, now);
            draft.Do(new RetireTripwire("the plan no longer has it"));
            yield return draft.Step(kept.Now);
        }
    }

    /// <summary>A life with what befalls it at one moment. Time's own commands are never refused.</summary>
    private sealed class LifeDraft(WatchedTripwire life, Instant now)
    {
        private readonly List<LifeEvent> events = [];

        public WatchedTripwire Life { get; private set; } = life;

        public void Do(LifeCommand command)
        {
            var happened = DecideLife.Of(Life, command, now).Value;
            events.AddRange(happened);
            Life = EvolveLife.Through(Life, happened);
        }

        public LifeStep Step(JudgedNow judged) => new(Life, judged, [.. events]);
    }
}
