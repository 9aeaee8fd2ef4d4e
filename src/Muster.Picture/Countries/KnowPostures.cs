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
        var own = ground.Pages.SelectMany(page => FollowPostures.Through(page.Versions, ground.StandsUntil(page), ground.Hold, [.. lifts[page.Issuer]])).ToList();
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

    private static void Add(List<OfficialPosture> own, Posture told)
    {
        var same = own.FindIndex(one => IsSame(one, told));
        if (same < 0)
        {
            own.Add(ToOfficial(told));
        }
        else
        {
            own[same] = own[same] with { Evidence = [.. own[same].Evidence.Concat(Evidence(told)).Distinct()] };
        }
    }

    private static bool IsSame(OfficialPosture one, Posture told) =>
        string.Equals(one.Issuer, told.Departure.Issuer, StringComparison.Ordinal)
        && string.Equals(one.Country, told.Departure.Country, StringComparison.Ordinal)
        && one.Status == told.Departure.Status
        && (one.Posts.IsEmpty || told.Departure.Posts.IsEmpty || Postures.Folded(one.Posts).SetEquals(Postures.Folded(told.Departure.Posts)))
        && told.From >= one.From.PlusDays(-DaysBefore)
        && !(told.From > one.Until);

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
        .. ground.Reports,
        .. from page in ground.Pages
           from ordered in page.Versions
           where ordered.Standing is VersionStanding.Current
           let others = ordered.Version.Reading.Facts.OfType<Departure>().Where(departure => departure.Issuer is { } issuer && issuer != page.Issuer).ToImmutableArray<Fact>()
           where !others.IsEmpty
           select ToReport(ordered.Version, others),
    ];

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
