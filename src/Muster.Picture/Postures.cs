using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>How a posture ended.</summary>
public enum PostureEnd
{
    /// <summary>The issuer lifted it.</summary>
    Lifted,

    /// <summary>Another status took its place.</summary>
    Replaced,

    /// <summary>The issuer's newest text no longer names it, and says nothing of an end.</summary>
    Silent,
}

/// <summary>An official posture: a departure with the days on which it stands.</summary>
/// <param name="Fact">The departure, as known; never one that is lifted, denied, planned or only feared.</param>
/// <param name="From">The first day: the date that the text gives, else the day of the first report that tells it.</param>
/// <param name="Until">The day on which it ended, or null while it stands.</param>
/// <param name="Ended">How it ended, or null while it stands.</param>
public sealed record Posture(KnownFact Fact, LocalDate From, LocalDate? Until, PostureEnd? Ended)
{
    /// <summary>The departure itself.</summary>
    public Departure Departure => (Departure)Fact.Fact;

    /// <summary>Whether it stands on <paramref name="day"/>; not yet before its first day, no longer from the day of its end on.</summary>
    public bool IsInForceOn(LocalDate day) => From <= day && !(Until <= day);
}

/// <summary>
/// Reads the official postures out of a picture. A departure ends on the day on which a later fact of the same issuer and country takes its place:
/// <c>lifted</c> for the whole country or for all its posts ends it; <c>ordered</c>, <c>authorized</c> and <c>suspended</c> for the same posts replace
/// each other and <c>reduced</c>. <c>reduced</c> itself replaces nothing: it is the vaguer word for the same thing. Two facts of one day stand side by
/// side, except that a lift dated to the day ends what bears no date of its own.
/// </summary>
public static class Postures
{
    /// <summary>All postures of the picture, in its order, including ended ones and those announced for a later day.</summary>
    public static ImmutableArray<Posture> Of(CountriesPicture picture)
    {
        var departures = picture.Facts.Where(IsReal).Select(fact => (Fact: fact, Departure: (Departure)fact.Fact, From: StartOf(fact, picture.AsOf))).ToList();
        return
        [
            .. departures.Where(one => one.Departure.Status is not DepartureStatus.Lifted).Select(one =>
            {
                var end = departures.Where(other => EndsOnItsDay(other, one)).OrderBy(other => other.From).Select(other => ((Departure, LocalDate)?)(other.Departure, other.From)).FirstOrDefault();
                return new Posture(one.Fact, one.From, end?.Item2, end is null ? null : HowBy(end.Value.Item1));
            }),
        ];
    }

    /// <summary>Whether <paramref name="later"/>, when it comes later, ends <paramref name="earlier"/> (both of one issuer and country).</summary>
    internal static bool Ends(Departure later, Departure earlier) => later.Status != earlier.Status && (later.Status switch
    {
        DepartureStatus.Lifted => later.Posts.IsEmpty || (!earlier.Posts.IsEmpty && Folded(earlier.Posts).All(Folded(later.Posts).Contains)),
        DepartureStatus.Reduced => earlier.Status is DepartureStatus.Lifted,
        _ => Folded(later.Posts).SetEquals(Folded(earlier.Posts)),
    });

    /// <summary>The day from which one telling counts: its own day, which may lie ahead; else the report's day, or the end of its month or year if that was earlier.</summary>
    internal static LocalDate StartOf(Departure departure, LocalDate told) => departure.Date switch
    {
        null => told,
        { IsDay: true } date => date.First,
        { } date => LocalDate.Min(date.Last, told),
    };

    internal static ImmutableSortedSet<string> Folded(ImmutableArray<string> posts) => [.. posts.Select(FoldedText.Of)];

    private static bool IsReal(KnownFact known) =>
        known.Fact is Departure { Modality: Modality.Asserted or Modality.Claimed or Modality.Suspected };

    private static LocalDate StartOf(KnownFact known, LocalDate asOf) =>
        known.Since ?? StartOf((Departure)known.Fact, known.Tellings.Select(telling => telling.Published ?? asOf).DefaultIfEmpty(asOf).Min());

    private static bool EndsOnItsDay(
        (KnownFact Fact, Departure Departure, LocalDate From) later, (KnownFact Fact, Departure Departure, LocalDate From) earlier) =>
        string.Equals(later.Departure.Issuer, earlier.Departure.Issuer, StringComparison.Ordinal)
        && string.Equals(later.Departure.Country, earlier.Departure.Country, StringComparison.Ordinal)
        && Ends(later.Departure, earlier.Departure)
        && (later.From > earlier.From || (later.From == earlier.From && IsADatedLiftOfTheUndated(later.Departure, earlier.Departure)));

    private static bool IsADatedLiftOfTheUndated(Departure later, Departure earlier) =>
        later is { Status: DepartureStatus.Lifted, Date.IsDay: true } && earlier.Date is null;

    private static PostureEnd HowBy(Departure later) => later.Status is DepartureStatus.Lifted ? PostureEnd.Lifted : PostureEnd.Replaced;
}
