using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Tripwires.History;

namespace Muster.Tripwires;

/// <summary>A tripwire in plain English.</summary>
/// <param name="Tripwire">Which.</param>
/// <param name="Trips">When it trips.</param>
/// <param name="Near">When it is near.</param>
/// <param name="Days">What a day is for it.</param>
/// <param name="Asks">What it asks for.</param>
/// <param name="Sees">What it depends on to see; without that it is blind.</param>
/// <param name="Doubts">What is legal but surely not meant; empty for most.</param>
public sealed record ExplainedTripwire(Tripwire Tripwire, string Trips, string Near, string Days, string Asks, string Sees, ImmutableArray<string> Doubts);

/// <summary>Explains a plan back to the people who wrote it.</summary>
public static class ExplainPlan
{
    /// <summary>Its tripwires, in the plan's order.</summary>
    public static ImmutableArray<ExplainedTripwire> Tripwires(Plan plan) => [.. plan.Tripwires.Select(tripwire => Explain(tripwire, plan))];

    private static ExplainedTripwire Explain(Tripwire tripwire, Plan plan) => new(
        tripwire,
        $"Trips when this holds: {ExplainCondition.InWords(tripwire.When, plan)}.",
        NearOf(tripwire),
        DaysOf(tripwire, plan),
        $"Asks the duty officer to decide: {AskedFor(tripwire.Propose)}. Nothing happens by itself.",
        SeesBy(tripwire, plan),
        [.. DoubtPlan.Of(tripwire, plan)]);

    private static string NearOf(Tripwire tripwire)
    {
        string[] ways = [.. NearBy(tripwire.When, tripwire.Near).Distinct(StringComparer.Ordinal)];
        return ways.Length == 0 ? "Never near: it trips or it does not." : $"Near when {string.Join(", or when ", ways)}.";
    }

    // A 'not' is never near, whatever stands under it (JudgeTripwires).
    private static IEnumerable<string> NearBy(Condition condition, int? near) => condition switch
    {
        AllOf all => all.Parts.SelectMany(part => NearBy(part, near)),
        AnyOf any => any.Parts.SelectMany(part => NearBy(part, near)),
        Windowed windowed when near < windowed.AtLeast => [string.Create(CultureInfo.InvariantCulture, $"the count reaches {near}"), .. BySources(windowed.Sources)],
        Windowed windowed => BySources(windowed.Sources),
        DepartureCondition => ["such a departure is planned, begins later, has another status or is for other places"],
        AdviceCondition advice when near < advice.AtLeast => [string.Create(CultureInfo.InvariantCulture, $"{near} of them stand there"), "those that lack stand one level short"],
        AdviceCondition => ["those that lack stand one level short"],
        GovernmentCondition government => BySources(government.Sources),
        ConflictSpreadsTo spread => BySources(spread.Sources),
        _ => [],
    };

    private static IEnumerable<string> BySources(int sources) => sources > 1 ? ["one more source would trip it"] : [];

    private static string DaysOf(Tripwire tripwire, Plan plan)
    {
        var zones = ChangeCondition.Leaves(tripwire.When).Select(leaf => leaf is Windowed { Zone.Of: not null } ring ? CountIncidents.PostOf(ring.Zone, plan).TimeZone ?? "UTC" : "UTC").Distinct(StringComparer.Ordinal).ToList();
        return $"Days are calendar days in {SayWords.And(zones)}; an incident counts by its last day.";
    }

    private static string AskedFor(ProposedAction action) => action switch
    {
        ProposedAction.Review => "look again",
        ProposedAction.Authorized => "authorise a departure",
        ProposedAction.Ordered => "order a departure",
        ProposedAction.Suspend => "suspend operations",
        ProposedAction.Hibernate => "hibernate, staying in place because leaving is more dangerous",
        ProposedAction.Relocate => "relocate within the country",
        _ => "evacuate across a border",
    };

    private static string SeesBy(Tripwire tripwire, Plan plan) =>
        "Sees by " + SayWords.And([.. ChangeCondition.Leaves(tripwire.When).Select(leaf => SeesBy(leaf, plan)).Distinct(StringComparer.Ordinal)]) + "; without them it is blind, which is not calm.";

    private static string SeesBy(Condition leaf, Plan plan) => leaf switch
    {
        Windowed { Zone: { Of: null, Country: null } } => "reports and registers of incidents",
        Windowed windowed => $"reports and registers of incidents in {windowed.Zone.Country ?? CountIncidents.PostOf(windowed.Zone, plan).Country}",
        DepartureCondition departure => Pages(departure.Issuers, departure.Country),
        AdviceCondition advice => Pages(advice.Issuers, advice.Country),
        GovernmentCondition government => $"reports about {government.Country}",
        ConflictSpreadsTo spread => $"reports about {spread.Country}",
        _ => "nothing",
    };

    private static string Pages(ImmutableArray<string> issuers, string country) =>
        $"the advice of {(issuers.IsEmpty ? "any government" : SayWords.And(issuers))} on {country}";
}
