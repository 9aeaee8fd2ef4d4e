using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>Every official posture that the pages and the reports tell, each once.</summary>
public static class KnowPostures
{
    // A story tells of a departure within days of it; told again much later it is history, and the same departure all the same.
    private const int DaysBefore = 10;

    /// <summary>The postures known on <paramref name="ground"/>'s day, by issuer, country, first day and status.</summary>
    public static ImmutableArray<OfficialPosture> From(PictureGround ground)
    {
        var elsewhere = Elsewhere(ground);
        var lifts = LiftsIn(elsewhere).ToLookup(lift => lift.Departure.Issuer, StringComparer.Ordinal);
        var own = new List<OfficialPosture>();
        foreach (var (_, posture) in OnPages(ground, lifts).OrderBy(told => told.Page.Country != told.Posture.Country).ThenBy(told => told.Posture.From))
        {
            AddOnce(own, posture);
        }

        foreach (var told in Postures.Of(BuildPicture.From(elsewhere, ground.AsOf)).Where(told => told.Departure is { Issuer: not null, Country: not null }))
        {
            Add(own, told);
        }

        return
        [
            .. own.OrderBy(one => one.Issuer, StringComparer.Ordinal).ThenBy(one => one.Country, StringComparer.Ordinal).ThenBy(one => one.From)
                .ThenBy(one => one.Status).ThenBy(one => string.Join('|', one.Posts), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(FollowedPage Page, OfficialPosture Posture)> OnPages(PictureGround ground, ILookup<string?, ToldDeparture> lifts) =>
        ground.Pages.SelectMany(
            page => FollowPostures.Through(page.Versions, ground.StandsUntil(page), ground.Hold, [.. lifts[page.Issuer]]),
            (page, posture) => (page, posture));

    // An issuer tells of one post on the pages of several countries that it looks after; the country's own page knows best how it ended.
    private static void AddOnce(List<OfficialPosture> own, OfficialPosture posture)
    {
        var same = own.FindIndex(one => IsSame(one, posture.Issuer, posture.Country, posture.Status, posture.Posts, posture.From) && one.Until != posture.From && !(one.From >= posture.Until));
        if (same < 0)
        {
            own.Add(posture);
        }
    }

    private static void Add(List<OfficialPosture> own, Posture told)
    {
        var same = own.FindIndex(one => IsSame(one, told.Departure.Issuer!, told.Departure.Country!, told.Departure.Status, told.Departure.Posts, told.From));
        if (same < 0)
        {
            own.Add(ToOfficial(told));
        }
        else
        {
            own[same] = own[same] with { Evidence = [.. own[same].Evidence.Concat(Evidence(told)).Distinct()] };
        }
    }

    private static bool IsSame(OfficialPosture one, string issuer, string country, DepartureStatus status, ImmutableArray<string> posts, LocalDate from) =>
        string.Equals(one.Issuer, issuer, StringComparison.Ordinal)
        && string.Equals(one.Country, country, StringComparison.Ordinal)
        && one.Status == status
        && (one.Posts.IsEmpty || posts.IsEmpty || Postures.Folded(one.Posts).SetEquals(Postures.Folded(posts)))
        && from >= one.From.PlusDays(-DaysBefore)
        && !(from > one.Until);

    private static OfficialPosture ToOfficial(Posture told) => new()
    {
        Issuer = told.Departure.Issuer!,
        Country = told.Departure.Country!,
        Status = told.Departure.Status,
        Who = told.Departure.Who,
        Posts = told.Departure.Posts,
        From = told.From,
        Until = told.Until,
        Ended = told.Ended,
        Evidence = [.. Evidence(told)],
    };

    private static IEnumerable<QuotedEvidence> Evidence(Posture told) =>
        from telling in told.Fact.Tellings
        from evidence in telling.Fact.Evidence.Take(1)
        select new QuotedEvidence(telling.Document, evidence.Start, evidence.End, evidence.Quote);

    // What a page says of another government's people is a report: its silence later on means nothing.
    private static List<TakenReport> Elsewhere(PictureGround ground) =>
    [
        .. TellingDepartures(ground.Reports),
        .. from page in ground.Pages
           from ordered in page.Versions
           where ordered.Standing is VersionStanding.Current
           let others = ordered.Version.Reading.Facts.OfType<Departure>().Where(departure => departure.Issuer is { } issuer && issuer != page.Issuer).ToImmutableArray<Fact>()
           where !others.IsEmpty
           select ToReport(ordered.Version, others),
    ];

    // Nothing else makes a posture, and a register's thousands of incidents are slow to merge. Reports of one hash stay together: which of them counts is chosen among all.
    private static IEnumerable<TakenReport> TellingDepartures(ImmutableArray<TakenReport> reports)
    {
        var telling = reports.Where(report => report.Reading.Facts.Any(fact => fact is Departure)).Select(report => report.Hash).ToHashSet(StringComparer.Ordinal);
        return reports.Where(report => telling.Contains(report.Hash)).Select(report => report with { Reading = report.Reading with { Facts = [.. report.Reading.Facts.Where(fact => fact is Departure)] } });
    }

    private static TakenReport ToReport(PageVersion version, ImmutableArray<Fact> facts) =>
        new(version.Document, version.Hash, version.SeenOn, version.Issuer, version.Reading with { Facts = facts });

    private static IEnumerable<ToldDeparture> LiftsIn(List<TakenReport> elsewhere) =>
        from report in elsewhere
        let day = report.Published ?? report.Reading.Published
        where day is not null
        from departure in report.Reading.Facts.OfType<Departure>()
        where departure is { Status: DepartureStatus.Lifted, Issuer: not null, Country: not null, Modality: Modality.Asserted or Modality.Claimed }
        select new ToldDeparture(departure, Postures.StartOf(departure, day.Value));
}
