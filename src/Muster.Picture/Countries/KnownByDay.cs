using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>
/// What pages told of some countries, day by day: on each day only what had been seen by then, with a fall or a lift held as it would have been. Taken together, the
/// newest pictures of a day have what a brief of that day over the same countries knows from pages: departures, advice, help, changes of government and conflicts, and the
/// reports that speak of the countries. Incidents and figures are left out, for pages tell of them late and vaguely.
/// </summary>
public sealed class KnownByDay
{
    private readonly ImmutableArray<GroundByDay> grounds;
    private readonly ImmutableHashSet<string> countries;

    private KnownByDay(ImmutableArray<string> countries, IReadOnlyCollection<PageVersion> versions, HoldPolicy hold)
    {
        this.countries = countries.ToImmutableHashSet(StringComparer.Ordinal);
        grounds = [.. countries.Select(country => new GroundByDay(country, versions, hold))];
    }

    /// <summary>
    /// The pictures of each of the <paramref name="countries"/> (ISO codes), on each day on which it became another one, oldest first; each stands until the country's next.
    /// <paramref name="versions"/> may come in any order.
    /// </summary>
    public static ILookup<string, CountriesPicture> Of(ImmutableArray<string> countries, IReadOnlyCollection<PageVersion> versions, HoldPolicy hold)
    {
        var known = new KnownByDay(countries, versions, hold);
        return countries.SelectMany(country => known.Turns(country), (country, picture) => (country, picture)).ToLookup(pair => pair.country, pair => pair.picture, StringComparer.Ordinal);
    }

    private IEnumerable<CountriesPicture> Turns(string country)
    {
        var tellers = grounds.Where(ground => ground.SpeaksOf(country)).ToList();
        var last = "";
        foreach (var day in tellers.SelectMany(ground => ground.Turns).ToImmutableSortedSet())
        {
            var picture = On(day, country, tellers);
            var mark = MarkOf(picture);
            if (!string.Equals(mark, last, StringComparison.Ordinal))
            {
                yield return picture;
                last = mark;
            }
        }
    }

    private CountriesPicture On(LocalDate day, string country, List<GroundByDay> tellers)
    {
        var believed = tellers.SelectMany(ground => ground.BelievedOn(day)).DistinctBy(report => report.Hash).ToList();
        return BuildPicture.From(believed.Select(report => Only(report, country)), day) with
        {
            Heard = [.. BuildPicture.HeardOn(believed, day).Where(report => report.Countries.Contains(country, StringComparer.Ordinal))],
        };
    }

    // Facts of two countries are never merged, so each country's can be merged apart.
    private TakenReport Only(TakenReport report, string country) => report with
    {
        Reading = report.Reading with { Facts = [.. report.Reading.Facts.Where(fact => fact is not (Incident or Figure or Mission) && IsAbout(fact, country))] },
    };

    // A war that began in a country of which nothing is followed stands with those to which it spread.
    private bool IsAbout(Fact fact, string country) => CountryOf.Fact(fact) is var about && (string.Equals(about, country, StringComparison.Ordinal)
        || (fact is Conflict conflict && conflict.SpreadTo.Contains(country, StringComparer.Ordinal) && (about is null || !countries.Contains(about))));

    // Everything that a judgement can depend on.
    private static string MarkOf(CountriesPicture picture)
    {
        var facts = picture.Facts.Select(known => FormattableString.Invariant(
            $"{Told.JsonOf(known.Fact)} {known.IndependentSources} {known.Official} {known.Since} {string.Join(',', known.Tellings.Select(telling => $"{telling.Hash} {telling.Published}"))}"));
        return string.Join('\n', facts.Concat(picture.Heard.Select(report => $"{report.Hash} {report.Published} {string.Join(',', report.Countries)}")));
    }
}
