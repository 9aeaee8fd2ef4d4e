using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires;

namespace Muster.Desk;

/// <summary>Finds the posts that tripped tripwires speak of.</summary>
public static class PostsConcerned
{
    /// <summary>
    /// The posts, in the plan's order: of a ring round a post, that post and those inside the ring; of a country, its posts; of named cities, the posts
    /// there. Of <c>any</c>, only the posts in countries that the evidence names, where it names one.
    /// </summary>
    public static ImmutableArray<Post> By(ImmutableArray<Verdict> tripped, ImmutableArray<Post> posts)
    {
        var concerned = tripped.SelectMany(verdict => Of(verdict.Tripwire.When, Countries(verdict), posts)).ToHashSet();
        return [.. posts.Where(concerned.Contains)];
    }

    private static IEnumerable<Post> Of(Condition condition, HashSet<string> evidence, ImmutableArray<Post> posts) => condition switch
    {
        AllOf all => all.Parts.SelectMany(part => Of(part, evidence, posts)),
        AnyOf any => InEvidence([.. any.Parts.SelectMany(part => Of(part, evidence, posts))], evidence),
        Not not => Of(not.Part, evidence, posts),
        Windowed { Zone: { Of: { } of, WithinKm: { } radius } } => InRing(of, radius, posts),
        Windowed { Zone.Country: { } country } => InCountry(country, posts),
        DepartureCondition departure => InCities(departure.Posts, InCountry(departure.Country, posts)),
        AdviceCondition advice => InCountry(advice.Country, posts),
        GovernmentCondition government => InCountry(government.Country, posts),
        ConflictSpreadsTo conflict => InCountry(conflict.Country, posts),
        _ => posts,
    };

    private static IEnumerable<Post> InEvidence(ImmutableArray<Post> posts, HashSet<string> evidence)
    {
        var named = posts.Where(post => evidence.Contains(post.Country)).ToArray();
        return named.Length > 0 ? named : posts;
    }

    private static IEnumerable<Post> InRing(string of, double radiusKm, ImmutableArray<Post> posts)
    {
        var middle = posts.First(post => post.Id == of);
        return posts.Where(post => post.Point.KilometresTo(middle.Point) <= radiusKm);
    }

    private static IEnumerable<Post> InCountry(string country, ImmutableArray<Post> posts) => posts.Where(post => post.Country == country);

    private static IEnumerable<Post> InCities(ImmutableArray<string> cities, IEnumerable<Post> posts) => cities.IsEmpty ? posts : posts.Where(post =>
        cities.Any(city => post.Id.Equals(city, StringComparison.OrdinalIgnoreCase) || post.Name.Contains(city, StringComparison.OrdinalIgnoreCase)));

    private static HashSet<string> Countries(Verdict verdict) => verdict.Evidence.SelectMany(known => Countries(known.Fact)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Countries(Fact fact) => fact switch
    {
        Departure { Country: { } country } => [country],
        Advice { Country: { } country } => [country],
        Incident { Country: { } country } => [country],
        Government { Country: { } country } => [country],
        Conflict conflict => conflict.SpreadTo,
        _ => [],
    };
}
