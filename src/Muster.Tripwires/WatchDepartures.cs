using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;

namespace Muster.Tripwires;

/// <summary>
/// Looks for a departure in force (<see cref="Postures"/>). A departure that names no posts is the whole country's. One that names posts
/// counts where it names one of the condition's <c>posts</c>, or, where the condition names none, a place where this plan has a post in that country.
/// </summary>
internal static class WatchDepartures
{
    public static Finding Look(DepartureCondition asked, Outlook outlook)
    {
        var postures = Postures.Of(outlook.Picture).Where(one => IsAskedFor(one.Departure, asked) && one.Until is null).ToList();
        var counting = postures.FindAll(one => GapOf(one, asked, outlook) is null);
        if (counting.Count > 0)
        {
            return new Finding(TripwireState.Tripped, Health.Seeing, [.. counting.Select(one => one.Fact)], Said(counting.Select(one => one.Fact)), "");
        }

        var gaps = postures.Select(one => GapOf(one, asked, outlook)!).Concat(Planned(asked, outlook)).ToList();
        return new Finding(
            gaps.Exists(gap => gap.IsNear) ? TripwireState.Near : TripwireState.Armed,
            WhoWasHeard.Of(outlook, asked.Country, asked.Issuers),
            [.. gaps.Where(gap => gap.IsNear).Select(gap => gap.Fact)],
            gaps.Count == 0 ? "no such departure" : Said(gaps.Select(gap => gap.Fact)),
            Missing(asked, gaps));
    }

    private static bool IsAskedFor(Departure departure, DepartureCondition asked) =>
        string.Equals(departure.Country, asked.Country, StringComparison.Ordinal)
        && (asked.Issuers.IsEmpty || (departure.Issuer is { } issuer && asked.Issuers.Contains(issuer, StringComparer.Ordinal)));

    /// <summary>What keeps a posture from counting; null where it counts.</summary>
    private static Gap? GapOf(Posture posture, DepartureCondition asked, Outlook outlook)
    {
        var what = Named(posture.Departure);
        if (!asked.Status.Contains(posture.Departure.Status))
        {
            return new Gap(posture.Fact, $"{what}, not {Statuses(asked)}", IsNear: true);
        }

        if (posture.From > outlook.Day)
        {
            return new Gap(posture.Fact, $"{what} begins on {SayWords.Day(posture.From)}", IsNear: true);
        }

        if (!Covers(posture.Departure, asked, outlook.Plan))
        {
            return new Gap(posture.Fact, $"{what} for {SayWords.And(posture.Departure.Posts)} only", IsNear: true);
        }

        var lacks = Outlook.Lacks(posture.Fact, asked.Sources);
        var more = SayWords.Count(lacks, "more independent source", "more independent sources");
        return lacks == 0 ? null : new Gap(posture.Fact, $"{what} needs {more} or an official one", IsNear: lacks == 1);
    }

    private static bool Covers(Departure departure, DepartureCondition asked, Plan plan)
    {
        if (departure.Posts.IsEmpty)
        {
            return true;
        }

        return asked.Posts.IsEmpty
            ? plan.Posts.Any(post => string.Equals(post.Country, asked.Country, StringComparison.Ordinal) && departure.Posts.Any(city => IsAt(post, city)))
            : asked.Posts.Any(place => departure.Posts.Any(city => FoldedText.Same(place, city) || plan.Posts.Any(post => string.Equals(post.Id, place, StringComparison.Ordinal) && IsAt(post, city))));
    }

    /// <summary>Whether a condition's place, a city or a post's id, is that post.</summary>
    public static bool IsNamed(Post post, string place) => string.Equals(post.Id, place, StringComparison.Ordinal) || IsAt(post, place);

    private static bool IsAt(Post post, string city) => FoldedText.Same(post.Id, city) || FoldedText.HoldsWords(post.Name, city);

    private static IEnumerable<Gap> Planned(DepartureCondition asked, Outlook outlook) =>
        outlook.Picture.Facts
            .Where(known => known.Fact is Departure { Modality: Modality.Planned } departure && IsAskedFor(departure, asked) && asked.Status.Contains(departure.Status))
            .Select(known => new Gap(known, $"{Named((Departure)known.Fact)} is only planned", IsNear: true));

    private static string Missing(DepartureCondition asked, List<Gap> gaps)
    {
        var issuers = asked.Issuers.IsEmpty ? "" : " by " + SayWords.Or(asked.Issuers);
        return gaps.Count == 0
            ? $"no departure{issuers} is known"
            : $"no {Statuses(asked)} departure{issuers} counts yet: {string.Join("; ", gaps.Select(gap => gap.Words))}";
    }

    private static string Statuses(DepartureCondition asked) => SayWords.Or([.. asked.Status.Select(Words<DepartureStatus>.Of)]);

    private static string Said(IEnumerable<KnownFact> facts)
    {
        var all = facts.ToList();
        return string.Join("; ", all.Select(known => Named((Departure)known.Fact))) + SayWords.Hedges(all);
    }

    private static string Named(Departure departure) => (departure.Issuer ?? "an unnamed issuer") + ": " + departure.Status switch
    {
        DepartureStatus.Suspended => "suspended operations",
        DepartureStatus.Reduced => "reduced staff",
        _ => Words<DepartureStatus>.Of(departure.Status) + " departure",
    };

    /// <summary>What keeps a departure from counting, and whether that is little enough to be near.</summary>
    private sealed record Gap(KnownFact Fact, string Words, bool IsNear);
}
