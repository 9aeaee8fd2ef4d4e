using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tracks;

/// <summary>Says what a command makes of somebody under an order, or why it may not. A delivery or read receipt never changes anything.</summary>
public static class DecideTrack
{
    /// <summary>What happens; nothing where the command changes nothing.</summary>
    public static Outcome<ImmutableArray<TrackEvent>> Of(TrackedPerson person, TrackCommand command, TrackUnder order, Instant now) => command switch
    {
        TakeReceipt => Outcome.Grant(ImmutableArray<TrackEvent>.Empty),
        FallOverdue => Outcome.Grant(Overdue(person, order, now)),
        Classify classify => Decide(person, State(classify.Answer), order, Guards(classify, order), () => new PersonClassified(classify.Answer, classify.Stay, classify.By, now)),
        Waive waive => Decide(person, TrackState.Waived, order, Guards(person, waive, order), () => new PersonWaived(new Waiver(waive.Because, waive.By, waive.Until), waive.By, now)),
        Move move => Decide(person, move.To, order, Guards(person, move, order), () => new PersonMoved(move.To, move.Words, move.By, now)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that nobody knows."),
    };

    /// <summary>The state that an answer leads to.</summary>
    public static TrackState State(DepartureAnswer answer) => answer switch
    {
        DepartureAnswer.Leave => TrackState.Leave,
        DepartureAnswer.MayLeave => TrackState.MayLeave,
        _ => TrackState.Stay,
    };

    private static Outcome<ImmutableArray<TrackEvent>> Decide(TrackedPerson person, TrackState to, TrackUnder order, IEnumerable<Problem> guards, Func<TrackEvent> happened)
    {
        if (!order.IsApproved)
        {
            return Refuse("an order that nobody has approved", "an approved one: before, nobody is told to leave or stay");
        }

        if (!TrackTransitions.Allows(person.State, to))
        {
            return Refuse($"'{person.Person}', who is {Words<TrackState>.Of(person.State)}, to become {Words<TrackState>.Of(to)}", TrackTransitions.WhereAllowed(to));
        }

        var problems = guards.ToImmutableArray();
        return problems.IsEmpty ? Outcome.Grant<ImmutableArray<TrackEvent>>([happened()]) : Outcome.Refuse<ImmutableArray<TrackEvent>>(problems);
    }

    private static IEnumerable<Problem> Guards(Classify classify, TrackUnder order) =>
        [.. OrderGuards.Named(classify.By), .. NotOver(order, "classified"), .. classify.Answer is DepartureAnswer.Stay ? Stay(classify.Stay, order) : NoStay(classify.Stay)];

    private static IEnumerable<Problem> Stay(StayPost? stay, TrackUnder order)
    {
        if (string.IsNullOrWhiteSpace(stay?.Activity))
        {
            yield return OrderGuards.Problem("somebody who stays without an activity", "what needs them (--activity TEXT)");
        }

        if (!SamePerson.IsNamed(stay?.Owner))
        {
            yield return OrderGuards.Problem("somebody who stays without an owner", "who answers for the activity (--owner NAME)");
        }

        if (stay?.Until is not { } until || until < order.Today || until > order.LastDate)
        {
            yield return OrderGuards.Problem(stay is null || stay.Until == default ? "somebody who stays without an end" : $"somebody who stays until {PartialDate.OfDay(stay.Until)}", Days(order));
        }
    }

    private static IEnumerable<Problem> NoStay(StayPost? stay) =>
        stay is null ? [] : [OrderGuards.Problem("an activity of somebody who does not stay", "activity, owner and end only with 'stay'")];

    private static IEnumerable<Problem> Guards(TrackedPerson person, Waive waive, TrackUnder order)
    {
        Problem[] free = person.Answer is DepartureAnswer.MayLeave ? [OrderGuards.Problem("an excuse of somebody who only may leave", "'remain': they are free to; or to classify them as leaving first")] : [];
        Problem[] until = waive.Until < order.Today || waive.Until > order.LastDate ? [OrderGuards.Problem($"an excuse until {PartialDate.OfDay(waive.Until)}", Days(order))] : [];
        return [.. OrderGuards.Named(waive.By), .. OrderGuards.Reasoned(waive.Because), .. NotOver(order, "excused"), .. free, .. until];
    }

    private static IEnumerable<Problem> Guards(TrackedPerson person, Move move, TrackUnder order) =>
    [
        .. OrderGuards.Named(move.By),
        .. move.To switch
        {
            TrackState.Stay or TrackState.Leave or TrackState.MayLeave => [OrderGuards.Problem("a classification as a move", "the act 'classify'")],
            TrackState.Waived => [OrderGuards.Problem("an excuse without an end", "the act 'waive'")],
            TrackState.Overdue => [OrderGuards.Problem("a person who says that the time is over", "the clock: it says so by --leave-by")],
            TrackState.Notified => NotOver(order, "told to leave"),
            TrackState.RemainsByChoice => Chosen(person, order),
            TrackState.Refused => [.. OrderGuards.Reasoned(move.Words), .. NotChosen(person, order), .. NotOver(order, "refusing")],
            TrackState.ReEntered => [.. OrderGuards.Reasoned(move.Words), .. NotOver(order, "back too early: after it they have simply returned,")],
            TrackState.Returned when !order.IsOver => [OrderGuards.Problem("a return while the order stands", "'re-enter', or to wait until the order is lifted")],
            TrackState.TravelArranged or TrackState.AtSafehaven => OrderGuards.Reasoned(move.Words),
            _ => (IEnumerable<Problem>)[],
        },
    ];

    // Who must leave cannot choose, whatever the order's kind.
    private static IEnumerable<Problem> Chosen(TrackedPerson person, TrackUnder order) => order.IsVoluntary && person.Answer is DepartureAnswer.MayLeave
        ? NotOver(order, "remaining")
        : [OrderGuards.Problem("somebody who remains by choice under an order that leaves no choice", "a waiver, a refusal, or an authorised departure")];

    private static IEnumerable<Problem> NotChosen(TrackedPerson person, TrackUnder order) => order.IsVoluntary || person.Answer is DepartureAnswer.MayLeave
        ? [OrderGuards.Problem("a refusal by somebody who only may leave", "'remain': they are free to")]
        : [];

    private static IEnumerable<Problem> NotOver(TrackUnder order, string what) => order.IsOver ? [OrderGuards.Problem($"somebody {what} under an order that is over", "an order in force")] : [];

    private static ImmutableArray<TrackEvent> Overdue(TrackedPerson person, TrackUnder order, Instant now)
    {
        var limit = person.State is TrackState.Waived ? person.Waiver?.Until : order.LeaveBy;
        var late = order is { IsApproved: true, IsOver: false } && person.Answer is DepartureAnswer.Leave && limit < order.Today && TrackTransitions.Allows(person.State, TrackState.Overdue);
        return late ? [new PersonMoved(TrackState.Overdue, $"had not left by {PartialDate.OfDay(limit!.Value)}", "the clock", now)] : [];
    }

    private static string Days(TrackUnder order) => $"a day (--until) from {PartialDate.OfDay(order.Today)} to day 180, {PartialDate.OfDay(order.LastDate)}";

    private static Outcome<ImmutableArray<TrackEvent>> Refuse(string found, string expected) => Outcome.Refuse<ImmutableArray<TrackEvent>>(OrderGuards.Problem(found, expected));
}
