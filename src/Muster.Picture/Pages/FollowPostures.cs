using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Picture.Pages;

/// <summary>
/// Follows the departures of one issuer through the versions of its page. A departure and a graver status count at once. A lift, a lesser status or silence
/// counts when it has stood for the hold without a break, or when a second feed or another report says so too; until then the departure stands, and the end is
/// shown as held. What ended keeps the day on which its end was first told.
/// </summary>
public sealed class FollowPostures
{
    private readonly HoldPolicy hold;
    private readonly ImmutableArray<ToldDeparture> liftsElsewhere;
    private readonly List<StandingPosture> postures = [];

    private FollowPostures(HoldPolicy hold, ImmutableArray<ToldDeparture> liftsElsewhere) => (this.hold, this.liftsElsewhere) = (hold, liftsElsewhere);

    /// <summary>
    /// The postures up to <paramref name="standsUntil"/>, the day until which the page is known to stand as it was last seen.
    /// <paramref name="liftsElsewhere"/>: lifts by this issuer that other documents tell.
    /// </summary>
    public static ImmutableArray<OfficialPosture> Through(
        ImmutableArray<OrderedVersion> versions, LocalDate standsUntil, HoldPolicy hold, ImmutableArray<ToldDeparture> liftsElsewhere)
    {
        var follow = new FollowPostures(hold, liftsElsewhere);
        foreach (var (version, standing) in versions)
        {
            follow.StandOut(version.SeenOn);
            follow.See(version, standing);
        }

        follow.StandOut(standsUntil);
        return versions.IsEmpty ? [] : [.. follow.postures.Select(one => one.ToPosture(versions[0].Version.Issuer, hold))];
    }

    private void StandOut(LocalDate day)
    {
        foreach (var posture in postures.Where(one => one.IsOpen))
        {
            posture.StandOut(day, hold);
        }
    }

    private void See(PageVersion version, VersionStanding standing)
    {
        if (standing is VersionStanding.Blank)
        {
            postures.ForEach(one => one.LoseSight());
            return;
        }

        var told = DeparturesOf.Version(version);
        if (standing is VersionStanding.Older)
        {
            Contradict(told);
            return;
        }

        foreach (var (departure, end) in told.Ended.Where(one => one.Departure.Departure.Date is not null && one.End.Departure.Date is not null))
        {
            TellEnded(departure, end, version);
        }

        foreach (var departure in told.Standing)
        {
            Tell(departure, version);
        }

        foreach (var posture in postures.Where(one => one.IsOpen && !told.Standing.Any(one.Told.IsAlike)).ToList())
        {
            Miss(posture, told, version);
        }
    }

    // An older text that still tells a departure shows that the feed wavers: no end is believed while it does.
    private void Contradict(DeparturesOf told)
    {
        foreach (var posture in postures.Where(one => told.Standing.Any(departure => departure.Country == one.Told.Country)))
        {
            posture.Waver();
        }
    }

    private void Tell(ToldDeparture departure, PageVersion version)
    {
        var known = postures.FindLast(one => one.Told.IsAlike(departure) && (one.IsOpen || one.IsMeantBy(departure)));
        if (known is { IsOpen: true } || known?.Ended is PostureEnd.Silent or PostureEnd.Lifted)
        {
            known!.TellAgain(departure, version);
            return;
        }

        if (known is null)
        {
            Open(departure, version);
        }
    }

    private void Open(ToldDeparture departure, PageVersion version)
    {
        var posture = new StandingPosture(departure, version);
        var later = postures.Where(one => one.Told.Country == departure.Country && one.From > departure.From && Postures.Ends(one.Told.Departure, departure.Departure)).MinBy(one => one.From);
        if (later is not null)
        {
            posture.End(PostureEnd.Replaced, later.From);
        }

        postures.Add(posture);
    }

    private void TellEnded(ToldDeparture departure, ToldDeparture end, PageVersion version)
    {
        // What is followed already ends by the rules for what is missing.
        if (postures.Exists(one => one.Told.IsAlike(departure) && (one.IsOpen || one.From >= departure.From)))
        {
            return;
        }

        var posture = new StandingPosture(departure, version);
        posture.End(HowBy(end), end.From);
        postures.Add(posture);
    }

    private void Miss(StandingPosture posture, DeparturesOf told, PageVersion version)
    {
        var successor = told.Standing.Where(one => one.Country == posture.Told.Country && one.From >= posture.From && TakesThePlaceOf(one, posture.Told) && !StoodBefore(one, version))
            .MinBy(one => one.From);
        if (successor is not null && Gravity(successor) > Gravity(posture.Told))
        {
            posture.End(PostureEnd.Replaced, successor.From);
            return;
        }

        var lift = told.Lifts.Where(one => IsLiftOf(one, posture)).MinBy(one => one.From);
        if (successor is not null || lift is not null)
        {
            posture.Miss(successor is null ? PostureEnd.Lifted : PostureEnd.Replaced, (successor ?? lift)!.From, version);
        }
        else
        {
            posture.Miss(PostureEnd.Silent, version.SeenOn, version);
        }

        if (liftsElsewhere.Where(one => one.From <= version.SeenOn && IsLiftOf(one, posture)).MinBy(one => one.From) is { } also)
        {
            posture.End(PostureEnd.Lifted, also.From);
        }
    }

    // A graver status that names its post takes the place of one that named none, and the other way round.
    private static bool TakesThePlaceOf(ToldDeparture later, ToldDeparture earlier) => Postures.Ends(later.Departure, earlier.Departure)
        || (later.Departure.Status != earlier.Departure.Status && Gravity(later) > Gravity(earlier) && (later.Departure.Posts.IsEmpty || earlier.Departure.Posts.IsEmpty));

    // Two that stood side by side do not replace each other.
    private bool StoodBefore(ToldDeparture departure, PageVersion version) => postures.Exists(one => one.IsOpen && one.Told.IsAlike(departure) && one.First != version);

    private static bool IsLiftOf(ToldDeparture lift, StandingPosture posture) =>
        lift.Country == posture.Told.Country && lift.From >= posture.From && Postures.Ends(lift.Departure, posture.Told.Departure);

    private static PostureEnd HowBy(ToldDeparture end) => end.Departure.Status is DepartureStatus.Lifted ? PostureEnd.Lifted : PostureEnd.Replaced;

    private static int Gravity(ToldDeparture told) => told.Departure.Status switch
    {
        DepartureStatus.Suspended => 4,
        DepartureStatus.Ordered => 3,
        DepartureStatus.Authorized => 2,
        _ => 1,
    };
}
