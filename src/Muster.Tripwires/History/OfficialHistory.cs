using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>What pages told over time, country by country.</summary>
public sealed class OfficialHistory
{
    /// <summary>One that was told nothing.</summary>
    public static readonly OfficialHistory Empty = new([]);

    private readonly ImmutableArray<KnownSince> all;
    private readonly ILookup<string, KnownSince> byCountry;

    // Whose pages told of a country.
    private readonly ILookup<string?, string> byTold;

    /// <summary>Takes the entries in any order.</summary>
    public OfficialHistory(IEnumerable<KnownSince> entries)
    {
        all = [.. entries.OrderBy(entry => entry.From).ThenBy(entry => entry.Country, StringComparer.Ordinal)];
        byCountry = all.ToLookup(entry => entry.Country, StringComparer.Ordinal);
        byTold = all.SelectMany(entry => entry.Facts.Select(known => (Told: CountryOf.Fact(known.Fact), entry.Country))).Distinct().ToLookup(pair => pair.Told, pair => pair.Country);
    }

    /// <summary>The first and the last day on which something new was known, or null where nothing ever was.</summary>
    public (LocalDate First, LocalDate Last)? Days => all.IsEmpty ? null : (all[0].From, all[^1].From);

    /// <summary>The first day on which anything was known of a country, or null.</summary>
    public LocalDate? FirstOf(string country) => byCountry[country].FirstOrDefault()?.From;

    /// <summary>The entries that bear on a condition about one country: its own, and those of countries whose pages ever told of it too; for conflicts all.</summary>
    internal ImmutableArray<KnownSince> Bearing(Condition condition) => condition switch
    {
        DepartureCondition departure => About(departure.Country),
        AdviceCondition advice => About(advice.Country),
        GovernmentCondition government => About(government.Country),
        _ => all,
    };

    private ImmutableArray<KnownSince> About(string country)
    {
        var tellers = byTold[country].Append(country).ToHashSet(StringComparer.Ordinal);
        return tellers.Count == 1 ? [.. byCountry[country]] : [.. all.Where(entry => tellers.Contains(entry.Country))];
    }

    /// <summary>What was known on a day of those entries: the newest of each country. What a model proposed never counts (docs/model.md).</summary>
    internal static CountriesPicture On(LocalDate day, ImmutableArray<KnownSince> entries)
    {
        var newest = new SortedDictionary<string, KnownSince>(StringComparer.Ordinal);
        foreach (var entry in entries.TakeWhile(entry => entry.From <= day))
        {
            newest[entry.Country] = entry;
        }

        return new CountriesPicture(day, null, [.. newest.Values.SelectMany(entry => entry.Facts).Where(known => known.Fact.Origin is FactOrigin.Reader)])
        {
            Heard = [.. newest.Values.SelectMany(entry => entry.Heard).DistinctBy(report => report.Document)],
        };
    }
}
