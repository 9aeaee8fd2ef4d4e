using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>What a picture of one country rests on, day by day: all versions of the pages that ever speak of it.</summary>
internal sealed class GroundByDay
{
    private readonly HoldPolicy hold;
    private readonly ImmutableArray<PageVersion> versions;
    private readonly ImmutableHashSet<string> spokenOf;
    private readonly Dictionary<LocalDate, ImmutableArray<TakenReport>> believed = [];

    public GroundByDay(string country, IReadOnlyCollection<PageVersion> all, HoldPolicy hold)
    {
        this.hold = hold;
        versions = [.. all.GroupBy(version => (version.Issuer, version.Subject)).Where(page => page.Any(version => CountriesOf(version).Contains(country, StringComparer.Ordinal))).SelectMany(page => page)];
        spokenOf = [.. versions.SelectMany(CountriesOf)];
        Turns = [.. versions.SelectMany(TurnsOf)];
    }

    /// <summary>The days on which something can change.</summary>
    public ImmutableSortedSet<LocalDate> Turns { get; }

    /// <summary>Whether any version ever speaks of a country.</summary>
    public bool SpeaksOf(string country) => spokenOf.Contains(country);

    /// <summary>What is believed on a day (<see cref="BelievedReports"/>): the same from one turn to the next.</summary>
    public ImmutableArray<TakenReport> BelievedOn(LocalDate day)
    {
        var at = Turns.IndexOf(day);
        at = at < 0 ? ~at - 1 : at;
        if (at < 0)
        {
            return [];
        }

        if (!believed.TryGetValue(Turns[at], out var reports))
        {
            believed[Turns[at]] = reports = BelievedReports.Of(new PictureGround(versions, [], Turns[at], hold));
        }

        return reports;
    }

    private static IEnumerable<string> CountriesOf(PageVersion version) => version.Reading.Facts
        .SelectMany(fact => fact is Conflict conflict ? conflict.SpreadTo.Append(conflict.Country) : [CountryOf.Fact(fact)])
        .Append(version.Country).OfType<string>();

    /// <summary>It was seen, its hold has run out, or a day comes that lay ahead when it was seen.</summary>
    private IEnumerable<LocalDate> TurnsOf(PageVersion version)
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
}
