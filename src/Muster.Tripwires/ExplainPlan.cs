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

    /// <summary>What is legal but surely not meant in the plan as a whole.</summary>
    public static IEnumerable<string> Doubts(Plan plan)
    {
        var watched = plan.Tripwires.SelectMany(tripwire => CountriesAsked.By(tripwire.When, plan)).ToHashSet(StringComparer.Ordinal);
        foreach (var post in plan.Posts.Where(post => !watched.Contains(post.Country)))
        {
            yield return $"no tripwire watches {post.Country}, where {post.Name} stands";
        }

        foreach (var same in plan.Posts.GroupBy(post => post.Point).Where(posts => posts.Count() > 1))
        {
            yield return $"{SayWords.And([.. same.Select(post => post.Name)])} stand on the same point";
        }

        foreach (var same in plan.Tripwires.GroupBy(tripwire => ExplainCondition.InWords(tripwire.When, plan), StringComparer.Ordinal).Where(rules => rules.Count() > 1))
        {
            yield return $"{SayWords.And([.. same.Select(tripwire => tripwire.Id)])} trip on the same condition";
        }
    }

    private static ExplainedTripwire Explain(Tripwire tripwire, Plan plan) => new(
        tripwire,
        $"Trips on a day when {ExplainCondition.InWords(tripwire.When, plan)}.",
        NearOf(tripwire),
        DaysOf(tripwire, plan),
        $"Asks the duty officer to decide: {AskedFor(tripwire.Propose)}. Nothing happens by itself.",
        SeesBy(tripwire, plan),
        [.. DoubtsOf(tripwire, plan)]);

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

    private static IEnumerable<string> DoubtsOf(Tripwire tripwire, Plan plan)
    {
        if (HoldsOnNothing(tripwire.When))
        {
            yield return "it holds where nothing at all is known: a broken feed would trip it";
        }

        foreach (var leaf in ChangeCondition.Leaves(tripwire.When))
        {
            foreach (var doubt in DoubtsOf(leaf, plan))
            {
                yield return doubt;
            }
        }
    }

    private static bool HoldsOnNothing(Condition condition) => condition switch
    {
        AllOf all => all.Parts.All(HoldsOnNothing),
        AnyOf any => any.Parts.Any(HoldsOnNothing),
        Not not => !HoldsOnNothing(not.Part),
        _ => false,
    };

    private static IEnumerable<string> DoubtsOf(Condition leaf, Plan plan)
    {
        if (leaf is Windowed { Zone.WithinKm: < 1 } ring)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"a ring of {ring.Zone.WithinKm} km is narrower than most reports are exact");
        }

        if (leaf is IncidentsCondition { AtLeast: > 1, InDays: 1 })
        {
            yield return "a window of one day misses what happens on two days in a row";
        }

        var countries = plan.Posts.Select(post => post.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var country in CountriesAsked.By(leaf, plan).Where(country => !countries.Contains(country)))
        {
            yield return $"it watches {country}, where the plan has no post";
        }
    }
}
