using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires.Live;

namespace Muster.Tripwires;

/// <summary>
/// Judges a plan's tripwires against the picture of a day.
/// <para>Tripped: the condition holds, exactly as the table of contract/plan.md says. Near: it does not hold, and a count has reached <c>near</c>; or
/// the departure of a listed issuer is of another status than asked, for other places only, announced for later, or planned; or enough
/// issuers stand one level short; or it would hold if the facts that lack one source had it. Armed: anything else. <c>any</c> is as near as its
/// nearest part, <c>all</c> as near as its farthest; <c>not</c> is never near.</para>
/// <para>Health: <c>incidents</c>, <c>killed</c> and <c>government</c> see when a report about the country is dated within the window (an undated one
/// counts as of the day), else they are blind. <c>departure</c> and <c>advice</c> see when every listed issuer was heard about the country, are
/// degraded when only some were or only others wrote of it, and blind when no report bears on it; with no issuers listed any report about the country
/// will do. <c>conflict_spreads_to</c> sees with a report about the country, is degraded with reports about others only, blind with none. What
/// holds was seen. <c>any</c> sees while it holds, else it and <c>all</c> have the health of their worst part. Silence is never calm: an armed and blind
/// tripwire says nothing about the country.</para>
/// </summary>
public static class JudgeTripwires
{
    /// <summary>One verdict a tripwire, in the plan's order, for the picture's own day.</summary>
    /// <remarks>What a model proposed is shown but never counted: it may not decide (docs/model.md).</remarks>
    public static ImmutableArray<Verdict> Of(Plan plan, CountriesPicture picture)
    {
        var facts = FactsAtHand.Of(picture);
        return [.. plan.Tripwires.Select(tripwire => Judge(plan, facts.For(Concern.Of(tripwire.When, plan), picture.AsOf), tripwire))];
    }

    /// <summary>One tripwire, against a picture of which nothing that concerns it is left out.</summary>
    internal static Verdict Judge(Plan plan, CountriesPicture picture, Tripwire tripwire)
    {
        var outlook = new Outlook(plan, picture, tripwire.Near);
        var found = Look(tripwire.When, outlook);
        return new Verdict(tripwire, found.State, found.Health, outlook.InOrder(found.Evidence), found.Holds ? null : found.Missing) { Known = found.Known };
    }

    internal static Finding Look(Condition condition, Outlook outlook) => condition switch
    {
        AllOf all => All([.. all.Parts.Select(part => Look(part, outlook))]),
        AnyOf any => Any([.. any.Parts.Select(part => Look(part, outlook))]),
        Not not => Negate(Look(not.Part, outlook), ExplainCondition.InWords(not.Part, outlook.Plan)),
        Windowed windowed => CountIncidents.Look(windowed, outlook),
        DepartureCondition departure => WatchDepartures.Look(departure, outlook),
        AdviceCondition advice => WatchAdvice.Look(advice, outlook),
        GovernmentCondition government => WatchGovernment.Look(government, outlook),
        ConflictSpreadsTo spread => WatchConflicts.Look(spread, outlook),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition that nobody judges."),
    };

    private static Finding All(List<Finding> parts) => new(
        parts.Min(part => part.State),
        parts.Max(part => part.Health),
        [.. parts.SelectMany(part => part.Evidence)],
        string.Join("; and ", parts.Select(part => part.Known)),
        string.Join("; and ", parts.Where(part => !part.Holds).Select(part => part.Missing)));

    private static Finding Any(List<Finding> parts)
    {
        var holding = parts.FindAll(part => part.Holds);
        var state = parts.Max(part => part.State);
        var counting = holding.Count > 0 ? holding : parts;
        return new Finding(
            state,
            holding.Count > 0 ? holding.Min(part => part.Health) : parts.Max(part => part.Health),
            [.. counting.SelectMany(part => part.Evidence)],
            string.Join("; ", counting.Select(part => part.Known)),
            string.Join("; or ", parts.Where(part => !part.Holds).Select(part => part.Missing)));
    }

    private static Finding Negate(Finding part, string words) => part.Holds
        ? new Finding(TripwireState.Armed, part.Health, part.Evidence, part.Known, "it holds that " + words)
        : new Finding(TripwireState.Tripped, part.Health, [], "not known: " + words, "");
}
