using System.Globalization;
using Muster.Kernel;
using Muster.Tripwires.History;

namespace Muster.Tripwires;

/// <summary>Says what in a plan is legal but surely not meant. A doubt refuses nothing.</summary>
public static class DoubtPlan
{
    /// <summary>A wider ring than this, in kilometres, was most likely meant in metres.</summary>
    private const double WideKm = 1000;

    /// <summary>Doubts about the plan as a whole, as clauses.</summary>
    public static IEnumerable<string> Whole(Plan plan) =>
    [
        .. plan.Tripwires.IsEmpty ? ["the plan has no tripwire: it watches nothing"] : plan.Posts.Where(post => !plan.Tripwires.Any(tripwire => Watches(tripwire.When, post, plan))).Select(post => $"no tripwire watches {post.Name} in {post.Country}"),
        .. plan.Posts.Where(post => post.Point is { Lat: 0, Lon: 0 }).Select(post => $"{post.Name} stands at 0, 0 in the Atlantic"),
        .. plan.Posts.GroupBy(post => post.Point).Where(posts => posts.Count() > 1).Select(same => $"{SayWords.And([.. same.Select(post => post.Name)])} stand on the same point"),
        .. plan.Tripwires.GroupBy(tripwire => ExplainCondition.InWords(tripwire.When, plan), StringComparer.Ordinal).Where(rules => rules.Count() > 1)
            .Select(same => $"{SayWords.And([.. same.Select(tripwire => tripwire.Id)])} trip on the same condition"),
    ];

    /// <summary>Doubts about one tripwire, as clauses.</summary>
    public static IEnumerable<string> Of(Tripwire tripwire, Plan plan) =>
    [
        .. HoldsOnNothing(tripwire.When) ? ["it holds where nothing at all is known: a broken feed would trip it"] : Array.Empty<string>(),
        .. Contradictions(tripwire.When, plan).Select(words => $"it can never trip: it asks for this and for its opposite: {words}"),
        .. OfCountries(tripwire, plan),
        .. ChangeCondition.Leaves(tripwire.When).SelectMany(Of).Distinct(StringComparer.Ordinal),
        .. Counted(tripwire.When).Where(count => count <= tripwire.Near).Distinct().Select(count => $"near {tripwire.Near} is never reached by the part that holds from {count} on"),
    ];

    // What stands under a 'not' is looked at to stay calm; it raises no alarm for anybody.
    private static bool Watches(Condition condition, Post post, Plan plan) => condition switch
    {
        AllOf all => all.Parts.Any(part => Watches(part, post, plan)),
        AnyOf any => any.Parts.Any(part => Watches(part, post, plan)),
        Not => false,
        Windowed { Zone: { Of: not null, WithinKm: { } km } zone } => CountIncidents.PostOf(zone, plan).Point.KilometresTo(post.Point) <= km,
        Windowed { Zone: { Country: null } } => true,
        DepartureCondition { Posts.IsEmpty: false } departure => IsCountry(departure.Country, post) && departure.Posts.Any(place => WatchDepartures.IsNamed(post, place)),
        _ => CountriesAsked.By(condition, plan).Contains(post.Country),
    };

    private static bool IsCountry(string country, Post post) => string.Equals(country, post.Country, StringComparison.Ordinal);

    private static bool HoldsOnNothing(Condition condition) => condition switch
    {
        AllOf all => all.Parts.All(HoldsOnNothing),
        AnyOf any => any.Parts.Any(HoldsOnNothing),
        Not not => !HoldsOnNothing(not.Part),
        _ => false,
    };

    /// <summary>What an <c>all</c> asks for together with its opposite, in words; only where that keeps the whole from ever holding.</summary>
    private static IEnumerable<string> Contradictions(Condition condition, Plan plan)
    {
        if (condition is not AllOf all)
        {
            return [];
        }

        var parts = all.Parts.SelectMany(Flat).ToList();
        var denied = parts.OfType<Not>().Select(not => ExplainCondition.InWords(not.Part, plan)).ToHashSet(StringComparer.Ordinal);
        return parts.Where(part => part is not Not).Select(part => ExplainCondition.InWords(part, plan)).Where(denied.Contains).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Condition> Flat(Condition condition) => condition is AllOf all ? all.Parts.SelectMany(Flat) : [condition];

    private static IEnumerable<string> OfCountries(Tripwire tripwire, Plan plan)
    {
        var asked = CountriesAsked.By(tripwire.When, plan);
        var countries = plan.Posts.Select(post => post.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var country in asked.Where(country => !countries.Contains(country)))
        {
            yield return $"it watches {country}, where the plan has no post";
        }

        if (tripwire.When is AllOf && asked.Count > 1 && ChangeCondition.Leaves(tripwire.When).OfType<Windowed>().FirstOrDefault(leaf => leaf.Zone.Of is not null) is { } ring)
        {
            var post = CountIncidents.PostOf(ring.Zone, plan);
            yield return $"the ring lies round {post.Name} in {post.Country}, but it also needs something in {SayWords.And([.. asked.Where(country => !IsCountry(country, post))])}";
        }
    }

    private static IEnumerable<string> Of(Condition leaf)
    {
        if (leaf is Windowed { Zone.WithinKm: < 1 } narrow)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"a ring of {narrow.Zone.WithinKm} km is narrower than most reports are exact");
        }

        if (leaf is Windowed { Zone.WithinKm: > WideKm } wide)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"a ring of {wide.Zone.WithinKm} km is wider than most countries: within_km is in kilometres, not metres");
        }

        if (leaf is IncidentsCondition { AtLeast: > 1, InDays: 1 })
        {
            yield return "a window of one day misses what happens on two days in a row";
        }
    }

    private static IEnumerable<int> Counted(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Counted),
        AnyOf any => any.Parts.SelectMany(Counted),
        Windowed windowed => [windowed.AtLeast],
        AdviceCondition advice => [advice.AtLeast],
        _ => [],
    };
}
