using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Pages;

/// <summary>A departure as one version tells it, with the day from which it counts.</summary>
/// <param name="Departure">The fact; its country is never null.</param>
/// <param name="From">The day that the text gives, else the day on which the version was seen.</param>
public sealed record ToldDeparture(Departure Departure, LocalDate From)
{
    /// <summary>The country that they leave.</summary>
    public string Country => Departure.Country!;

    /// <summary>Whether the two can be one departure: one country, one status, and the same posts or none named on a side.</summary>
    public bool IsAlike(ToldDeparture other) =>
        string.Equals(Country, other.Country, StringComparison.Ordinal) && Departure.Status == other.Departure.Status
        && (Departure.Posts.IsEmpty || other.Departure.Posts.IsEmpty || Postures.Folded(Departure.Posts).SetEquals(Postures.Folded(other.Departure.Posts)));
}

/// <summary>What one version of a page tells of its issuer's own departures.</summary>
/// <param name="Standing">Those that stand by its words.</param>
/// <param name="Ended">Those that stood once and of which it tells the end too, with that end.</param>
/// <param name="Lifts">The lifts that it tells.</param>
public sealed record DeparturesOf(ImmutableArray<ToldDeparture> Standing, ImmutableArray<(ToldDeparture Departure, ToldDeparture End)> Ended, ImmutableArray<ToldDeparture> Lifts)
{
    /// <summary>Reads one version by itself: of two departures for the same posts the later one stands, and a lift ends what came before it.</summary>
    public static DeparturesOf Version(PageVersion version) => From(Own(version), version.SeenOn);

    private static DeparturesOf From(IEnumerable<Departure> departures, LocalDate seen)
    {
        var told = departures.Select(departure => new ToldDeparture(departure, Postures.StartOf(departure, seen))).ToList();
        told = told.ConvertAll(one => BeforeAStronger(one, told));
        var ends = told.Where(one => one.Departure.Status is not DepartureStatus.Lifted)
            .Select(one => (Departure: one, End: told.Where(other => EndsOnItsDay(other, one)).MinBy(other => other.From)))
            .ToList();
        return new DeparturesOf(
            [.. ends.Where(one => one.End is null).Select(one => one.Departure)],
            [.. ends.Where(one => one.End is not null).Select(one => (one.Departure, one.End!))],
            [.. told.Where(one => one.Departure.Status is DepartureStatus.Lifted)]);
    }

    /// <summary>The departures of the page's own issuer, each with a country.</summary>
    public static IEnumerable<Departure> Own(PageVersion version) =>
        from departure in version.Reading.Facts.OfType<Departure>()
        where departure.Modality is Modality.Asserted or Modality.Claimed or Modality.Suspected
        where departure.Issuer is null || string.Equals(departure.Issuer, version.Issuer, StringComparison.Ordinal)
        let country = departure.Country ?? version.Country
        where country is not null
        select departure with { Issuer = version.Issuer, Country = country };

    // An authorised departure told without a date beside a stronger one is what came before it: never its replacement.
    private static ToldDeparture BeforeAStronger(ToldDeparture one, List<ToldDeparture> told) =>
        one.Departure is not { Status: DepartureStatus.Authorized, Date: null } ? one
        : one with
        {
            From = told.Where(other => other.Departure.Status is DepartureStatus.Ordered or DepartureStatus.Suspended && other.Country == one.Country)
                .Select(other => other.From).Append(one.From).Min(),
        };

    private static bool EndsOnItsDay(ToldDeparture later, ToldDeparture earlier) =>
        string.Equals(later.Country, earlier.Country, StringComparison.Ordinal)
        && Postures.Ends(later.Departure, earlier.Departure)
        && (later.From > earlier.From || (later.From == earlier.From && later.Departure is { Status: DepartureStatus.Lifted, Date.IsDay: true } && earlier.Departure.Date is null));
}
