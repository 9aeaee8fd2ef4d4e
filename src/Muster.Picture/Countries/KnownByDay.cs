using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>What pages told of one country, day by day: on each day only what had been seen by then, with a fall or a lift held as it would have been.</summary>
public static class KnownByDay
{
    /// <summary>
    /// The picture of <paramref name="country"/> (ISO code) on each day on which it became another one, oldest first; it stands until the next. It has what a brief of that
    /// day knows of the country from pages: departures, advice, help, changes of government and conflicts, and the reports that speak of the country. Incidents and figures
    /// are left out, for pages tell of them late and vaguely. <paramref name="versions"/>, in any order, may be of pages of other countries too; of those the ones count
    /// that ever speak of this one.
    /// </summary>
    public static ImmutableArray<CountriesPicture> Of(string country, IEnumerable<PageVersion> versions, HoldPolicy hold)
    {
        ImmutableArray<PageVersion> bearing = [.. versions.GroupBy(version => (version.Issuer, version.Subject)).Where(page => page.Any(version => SpeaksOf(version, country))).SelectMany(page => page)];
        var turns = ImmutableArray.CreateBuilder<CountriesPicture>();
        var last = "";
        foreach (var day in bearing.SelectMany(version => Turns(version, hold)).ToImmutableSortedSet())
        {
            var picture = On(day, country, bearing, hold);
            var mark = MarkOf(picture);
            if (!string.Equals(mark, last, StringComparison.Ordinal))
            {
                turns.Add(picture);
                last = mark;
            }
        }

        return turns.DrainToImmutable();
    }

    private static bool SpeaksOf(PageVersion version, string country) =>
        string.Equals(version.Country, country, StringComparison.Ordinal) || version.Reading.Facts.Any(fact => string.Equals(CountryOf.Fact(fact), country, StringComparison.Ordinal));

    /// <summary>On these days something can change: it was seen, its hold has run out, or a day comes that lay ahead when it was seen.</summary>
    private static IEnumerable<LocalDate> Turns(PageVersion version, HoldPolicy hold)
    {
        var seen = version.SeenOn;
        var told = version.Reading.Facts.Select(fact => fact switch
        {
            Departure departure => departure.Date,
            Government government => government.Date,
            _ => null,
        });
        return
        [
            seen, seen.PlusDays(hold.Days), seen.PlusDays(hold.Days + 1),
            .. told.Where(date => date?.Last > seen).SelectMany(date => new[] { date!.Value.First, date.Value.Last, date.Value.Last.PlusDays(1) }).Where(day => day > seen),
        ];
    }

    private static CountriesPicture On(LocalDate day, string country, ImmutableArray<PageVersion> versions, HoldPolicy hold)
    {
        var believed = BelievedReports.Of(new PictureGround(versions, [], day, hold)).DistinctBy(report => report.Hash).ToList();
        var picture = BuildPicture.From(believed.Select(WithoutIncidents), day);
        return picture with
        {
            Facts = [.. picture.Facts.Where(known => IsAbout(known.Fact, country))],
            Heard = [.. BuildPicture.HeardOn(believed, day).Where(report => report.Countries.Contains(country, StringComparer.Ordinal))],
        };
    }

    private static bool IsAbout(Fact fact, string country) => CountryOf.Fact(fact) is not { } about || string.Equals(about, country, StringComparison.Ordinal)
        || (fact is Conflict conflict && conflict.SpreadTo.Contains(country, StringComparer.Ordinal));

    private static TakenReport WithoutIncidents(TakenReport report) =>
        report with { Reading = report.Reading with { Facts = [.. report.Reading.Facts.Where(fact => fact is not (Incident or Figure or Mission))] } };

    // Everything that a judgement can depend on.
    private static string MarkOf(CountriesPicture picture)
    {
        var facts = picture.Facts.Select(known => FormattableString.Invariant(
            $"{Told.JsonOf(known.Fact)} {known.IndependentSources} {known.Official} {known.Since} {string.Join(',', known.Tellings.Select(telling => $"{telling.Hash} {telling.Published}"))}"));
        return string.Join('\n', facts.Concat(picture.Heard.Select(report => $"{report.Hash} {report.Published} {string.Join(',', report.Countries)}")));
    }
}
