using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tracks;

/// <summary>Somebody at a place under an order.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsConcerned">Whether the order names their population; the others are counted all the same.</param>
/// <param name="Proposed">What the preset, or the organisation's own rule, asks of them: a proposal until a person classifies.</param>
/// <param name="Track">How they stand.</param>
/// <param name="Gap">What a person must still settle, or null.</param>
public sealed record WorksheetLine(Person Person, bool IsConcerned, DepartureAnswer Proposed, TrackedPerson Track, string? Gap);

/// <summary>The worksheet of one place.</summary>
/// <param name="Place">Which.</param>
/// <param name="Lines">Everybody there, in the roster's order.</param>
public sealed record PlaceWorksheet(OrderPlace Place, ImmutableArray<WorksheetLine> Lines);

/// <summary>Draws up who leaves, who may leave and who stays, place by place.</summary>
public static class DrawUpWorksheet
{
    /// <summary>The worksheets of a written order, in its order of places.</summary>
    public static ImmutableArray<PlaceWorksheet> For(DepartureOrder order, ImmutableArray<Person> people, IReadOnlyDictionary<string, TrackedPerson> tracks, Instant now)
    {
        var under = TrackUnder.Of(order, now);
        return [.. order.Terms!.Places.Select(place => new PlaceWorksheet(place, [.. people.Where(person => person.Post == place.Post).Select(person => Line(order, under, person, tracks))]))];
    }

    /// <summary>What is proposed for a population: the organisation's own rule before the preset's. Whom the order does not name stays.</summary>
    public static DepartureAnswer Proposed(DepartureOrder order, Category category) => !order.Terms!.Populations.Contains(category)
        ? DepartureAnswer.Stay
        : order.Terms.OwnAnswers.FirstOrDefault(own => own.Kind == order.Terms.Kind && own.Category == category)?.Answer ?? order.Kind!.Answers.GetValueOrDefault(category, DepartureAnswer.Stay);

    private static WorksheetLine Line(DepartureOrder order, TrackUnder under, Person person, IReadOnlyDictionary<string, TrackedPerson> tracks)
    {
        var (track, proposed) = (tracks.GetValueOrDefault(person.Id) ?? new TrackedPerson(person.Id), Proposed(order, person.Category));
        return new WorksheetLine(person, order.Terms!.Populations.Contains(person.Category), proposed, track, under.IsApproved && !under.IsOver ? Gap(track, proposed, under) : null);
    }

    private static string? Gap(TrackedPerson track, DepartureAnswer proposed, TrackUnder under) => track switch
    {
        { State: TrackState.Unclassified } => "nobody has said whether they leave or stay",
        { State: TrackState.Stay, Stay.Until: var until } when until < under.Today => $"their reason to stay ran out on {PartialDate.OfDay(until)}",
        { State: TrackState.Waived, Waiver.Until: var until } when until < under.Today => $"their excuse ran out on {PartialDate.OfDay(until)}",
        { State: TrackState.RemainsByChoice } when !under.IsVoluntary => "remains by choice, and the order leaves no choice any more",
        { State: TrackState.Overdue } => "should have left",
        { State: TrackState.Refused } => "refuses to leave",
        { State: TrackState.ReEntered } => "came back, and nobody has said whether they leave or stay",
        { IsSettled: false, Answer: DepartureAnswer.MayLeave } when proposed is DepartureAnswer.Leave => "was told that they may leave, and the order now asks them to",
        _ => null,
    };
}
