using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires;

/// <summary>
/// Counts incidents, or the deaths in them, within a zone and a window. An incident counts by its last day, and one that is known only to the month or
/// the year by the last day of that; never before it. What cannot be measured is not counted, and is named.
/// </summary>
internal static class CountIncidents
{
    private enum Place
    {
        Inside,
        Outside,
        Unknown,
    }

    public static Finding Look(Windowed asked, Outlook outlook)
    {
        var (first, day) = (outlook.FirstOf(asked.InDays), outlook.Day);
        var seen = outlook.Real<Incident>().Where(one => asked.Types.Contains(one.Fact.Type) && !(LastDayOf(one.Fact) < first)).Select(one => See(one.Known, one.Fact, asked, outlook)).ToList();
        var inTime = seen.FindAll(one => one.Last <= day);
        var inside = inTime.FindAll(one => one.Place is Place.Inside);
        var counting = Once(inside.FindAll(one => one.Lacks == 0));
        var possible = Once([.. inside.Where(one => one.Lacks <= 1).OrderBy(one => one.Lacks)]);
        var total = counting.Sum(one => one.Amount);
        var state = StateOf(asked, outlook.Near, total, possible.Sum(one => one.Amount));
        var evidence = total < asked.AtLeast && state is TripwireState.Near && !(total >= outlook.Near) ? possible : counting;
        var missing = Missing(asked, outlook, total, counting);
        var notes = Notes(asked, outlook, seen, inTime, inside, counting);
        return new Finding(
            state,
            state is TripwireState.Tripped ? Health.Seeing : WhoWasHeard.InWindow(outlook, CountryOf(asked.Zone, outlook.Plan), asked.InDays),
            [.. evidence.Select(one => one.Known)],
            Known(asked, outlook, total, counting),
            string.Join("; ", notes.Prepend(missing)));
    }

    // "Three attacks" and two of them at their places are told twice: the whole counts or its parts do, whichever knows of more. A whole that tells of no
    // deaths does not hide those of its parts.
    private static List<Seen> Once(List<Seen> told)
    {
        if (told.TrueForAll(one => one.Known.PartOf is null))
        {
            return told;
        }

        var parts = told.ToLookup<Seen, Incident?>(one => one.Known.PartOf, ReferenceEqualityComparer.Instance);
        var wholes = told.Where(one => parts[one.Fact].Sum(part => part.Amount) <= one.Amount).Select(one => one.Fact).ToHashSet<Incident?>(ReferenceEqualityComparer.Instance);
        return told.FindAll(one => wholes.Contains(one.Fact) && !wholes.Contains(one.Known.PartOf));
    }

    /// <summary>The post that a ring lies round.</summary>
    public static Post PostOf(Zone zone, Plan plan) => plan.Posts.First(post => string.Equals(post.Id, zone.Of, StringComparison.Ordinal));

    private static TripwireState StateOf(Windowed asked, int? near, long total, long possible) =>
        total >= asked.AtLeast ? TripwireState.Tripped
        : total >= near || possible >= asked.AtLeast ? TripwireState.Near
        : TripwireState.Armed;

    private static Seen See(KnownFact known, Incident incident, Windowed asked, Outlook outlook) => new(
        known,
        incident,
        PlaceOf(incident, asked.Zone, outlook.Plan),
        LastDayOf(incident),
        asked is KilledCondition killed ? Deaths(incident, killed) : incident.Count,
        Outlook.Lacks(known, asked.Sources));

    private static LocalDate? LastDayOf(Incident incident) => (incident.DateEnd ?? incident.Date)?.Last;

    private static long Deaths(Incident incident, KilledCondition asked) => Counted(incident, asked).Sum(toll => toll.Count.Min ?? 0);

    private static IEnumerable<Toll> Counted(Incident incident, KilledCondition asked) => incident.Killed.Where(toll => asked.WithAttackers || toll.Who is not "attacker");

    private static Place PlaceOf(Incident incident, Zone zone, Plan plan)
    {
        if (zone.Of is not null)
        {
            var post = PostOf(zone, plan);
            return incident.Point is { } point
                ? point.KilometresTo(post.Point) <= zone.WithinKm ? Place.Inside : Place.Outside
                : incident.Country is null || string.Equals(incident.Country, post.Country, StringComparison.Ordinal) ? Place.Unknown : Place.Outside;
        }

        if (zone.Country is not null && !string.Equals(incident.Country, zone.Country, StringComparison.Ordinal))
        {
            return incident.Country is null ? Place.Unknown : Place.Outside;
        }

        return zone.Admin1 is null || FoldedText.HoldsWords(incident.Place, zone.Admin1) ? Place.Inside
            : incident.Place is null ? Place.Unknown
            : Place.Outside;
    }

    private static string? CountryOf(Zone zone, Plan plan) => zone.Of is null ? zone.Country : PostOf(zone, plan).Country;

    private static string Known(Windowed asked, Outlook outlook, long total, List<Seen> counting) =>
        $"{Amount(asked, total)} {ExplainCondition.Where(asked.Zone, outlook.Plan)} since {SayWords.Day(outlook.FirstOf(asked.InDays))}"
        + SayWords.Hedges(counting.Select(one => one.Known))
        + string.Concat(counting.Where(one => MayInclude(one, counting)).Select(whole =>
            $"; the {Several([whole])} of {SayWords.Day(whole.Last!.Value)} told without a place may include others that count"));

    // "Three attacks in the country" and one of that day at a named place: counts are never added up silently.
    private static bool MayInclude(Seen whole, List<Seen> counting) =>
        whole.Fact is { Count: > 1, Place: null } && counting.Exists(part => part.Fact.Place is not null && part.Last == whole.Last);

    private static string Missing(Windowed asked, Outlook outlook, long total, List<Seen> counting)
    {
        var more = asked.AtLeast - total;
        var until = counting.Count == 0 ? $"within {SayWords.Count(asked.InDays, "day", "days")}" : "by " + SayWords.Day(counting.Min(one => one.Last!.Value).PlusDays(asked.InDays - 1));
        var what = asked is KilledCondition ? SayWords.Count(more, "more death known for certain", "more deaths known for certain") : SayWords.Count(more, "more " + Noun(asked, 1), "more " + Noun(asked, 2));
        return $"{what} {ExplainCondition.Where(asked.Zone, outlook.Plan)} {until}{SayWords.Told(asked.Sources)}";
    }

    private static string Amount(Windowed asked, long total) =>
        asked is KilledCondition ? SayWords.Count(total, "death known for certain", "deaths known for certain") : SayWords.Count(total, Noun(asked, 1), Noun(asked, 2));

    private static string Noun(Windowed asked, long number) => ExplainCondition.Noun(asked.Types.Length == 1 ? asked.Types[0] : null, number);

    /// <summary>What was not counted, and why.</summary>
    private static IEnumerable<string> Notes(Windowed asked, Outlook outlook, List<Seen> seen, List<Seen> inTime, List<Seen> inside, List<Seen> counting)
    {
        foreach (var unplaced in inTime.Where(one => one.Place is Place.Unknown).GroupBy(one => (one.Last, HasName: one.Fact.Place is not null)))
        {
            var lack = (asked.Zone.Of, unplaced.Key.HasName) switch
            {
                (not null, true) => "name a place without known coordinates",
                (null, _) when asked.Zone.Admin1 is null => "name no country",
                _ => "name no place",
            };
            yield return $"{Several(unplaced)} of {SayWords.Day(unplaced.Key.Last!.Value)} {Verb(unplaced, lack)}, so {Whom(unplaced)} be measured against {ExplainCondition.Region(asked.Zone, outlook.Plan)}";
        }

        var undated = seen.FindAll(one => one.Last is null && one.Place is not Place.Outside);
        if (undated.Count > 0)
        {
            yield return $"{Several(undated)} {Verb(undated, "bear no date")} and {(undated.Sum(one => (long)one.Fact.Count) == 1 ? "is" : "are")} not counted";
        }

        foreach (var later in seen.Where(one => one.Last > outlook.Day && one.Place is not Place.Outside))
        {
            yield return $"{Several([later])} dated {later.Fact.DateEnd ?? later.Fact.Date} counts from {SayWords.Day(later.Last!.Value)} on";
        }

        foreach (var alone in inside.Where(one => one.Lacks > 0))
        {
            yield return $"{SayWords.Count(alone.Lacks, "more independent source", "more independent sources")} for {Several([alone])} of {SayWords.Day(alone.Last!.Value)}{At(alone.Fact)}";
        }

        if (asked is KilledCondition killed && counting.FindAll(one => Counted(one.Fact, killed).Any(toll => toll.Count is { Min: null, Max: > 0 })) is { Count: > 0 } open)
        {
            var most = open.Sum(one => Counted(one.Fact, killed).Where(toll => toll.Count.Min is null).Sum(toll => toll.Count.Max ?? 0));
            yield return $"up to {SayWords.Count(most, "more death", "more deaths")} of {Several(open)} known only by a ceiling, counted as 0";
        }
    }

    private static string At(Incident incident) => incident.Place is null ? "" : " at " + incident.Place;

    private static string Several(IEnumerable<Seen> some)
    {
        var all = some.ToList();
        var number = all.Sum(one => (long)one.Fact.Count);
        var types = all.Select(one => one.Fact.Type).Distinct().ToList();
        return SayWords.Count(number, ExplainCondition.Noun(types.Count == 1 ? types[0] : null, 1), ExplainCondition.Noun(types.Count == 1 ? types[0] : null, 2));
    }

    private static string Verb(IEnumerable<Seen> some, string many) =>
        some.Sum(one => (long)one.Fact.Count) > 1 ? many : many.Replace("name ", "names ", StringComparison.Ordinal).Replace("bear ", "bears ", StringComparison.Ordinal);

    private static string Whom(IEnumerable<Seen> some) => some.Sum(one => (long)one.Fact.Count) > 1 ? "none of them can" : "it cannot";

    private sealed record Seen(KnownFact Known, Incident Fact, Place Place, LocalDate? Last, long Amount, int Lacks);
}
