using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>
/// Says what a command makes of an order, or why it may not: first the table of states (<see cref="OrderTransitions"/>), then what the act needs. Before a person's act the clock is
/// looked at, so that nobody acts on an order whose day 180 has passed.
/// </summary>
public static class DecideOrder
{
    private const int GraceDays = 3;
    private const int MoreGraceDays = 7;

    /// <summary>What happens; nothing where the command changes nothing.</summary>
    public static Outcome<ImmutableArray<OrderEvent>> Of(DepartureOrder order, OrderCommand command, Instant now)
    {
        var clock = order.State is OrderState.Unwritten ? [] : Time(order, now);
        var present = EvolveOrder.Through(order, clock);
        if (!OrderTransitions.Allows(present.State, command))
        {
            return Outcome.Refuse<ImmutableArray<OrderEvent>>(
                OrderGuards.Problem($"the order '{order.Id}', which is {Words<OrderState>.Of(present.State)}", OrderTransitions.WhereAllowed(command)));
        }

        return Act(present, command, now).Then(events => Outcome.Grant<ImmutableArray<OrderEvent>>([.. clock, .. events]));
    }

    /// <summary>What a draft must still be given before it can be submitted; empty where it is whole.</summary>
    public static IEnumerable<Problem> MissingFrom(OrderTerms terms) => OrderGuards.Whole(terms);

    private static Outcome<ImmutableArray<OrderEvent>> Act(DepartureOrder order, OrderCommand command, Instant now) => command switch
    {
        LookAtClock => Outcome.Grant(ImmutableArray<OrderEvent>.Empty),
        DraftOrder draft => Grant([.. OrderGuards.Named(draft.By), .. OrderGuards.Known(draft.Terms)], () => new OrderDrafted(draft.Terms, draft.By, now)),
        SubmitOrder submit => Grant([.. OrderGuards.Named(submit.By), .. OrderGuards.Whole(order.Terms!)], () => new OrderSubmitted(submit.By, now)),
        ReturnOrder back => Grant([.. OrderGuards.Named(back.By), .. OrderGuards.Reasoned(back.Because)], () => new OrderReturned(back.By, back.Because, now)),
        DenyOrder deny => Grant([.. OrderGuards.Named(deny.By), .. OrderGuards.Reasoned(deny.Because)], () => new OrderDenied(deny.By, deny.Because, now)),
        ApproveOrder approve => Approve(order, approve, now),
        ContinueOrder go => Continue(order, go, now),
        ModifyOrder modify => Modify(order, modify, now),
        LiftOrder lift => Lift(order, lift, now),
        ConvertOrder convert => Convert(order, convert, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that nobody knows."),
    };

    private static Outcome<ImmutableArray<OrderEvent>> Approve(DepartureOrder order, ApproveOrder approve, Instant now)
    {
        var terms = order.Terms!;
        var effective = Instant.Max(terms.EffectiveAt!.Value, now);
        var clock = new OrderClock(terms.Places.Select(place => place.TimeZone), effective);
        var preset = Presets.Find(terms.Preset)!;
        var first = clock.DateAt(effective);
        var review = terms.ReviewOn ?? first.PlusDays(preset.ReviewDays);
        return Grant(
            [
                .. OrderGuards.Named(approve.By), .. OrderGuards.NotByAuthor(order, approve.By), .. OrderGuards.Reviewed(review, first, preset, clock.LastDate),
                .. OrderGuards.Leaving(terms.LeaveBy, first, clock.LastDate),
            ],
            () => new OrderApproved(approve.By, effective, review, now));
    }

    private static Outcome<ImmutableArray<OrderEvent>> Continue(DepartureOrder order, ContinueOrder go, Instant now)
    {
        var (next, problems) = NextReview(order, go.NextReview, now);
        return Grant([.. OrderGuards.Named(go.By), .. OrderGuards.Reasoned(go.Because), .. problems], () => new OrderContinued(go.By, go.Because, next, now));
    }

    private static Outcome<ImmutableArray<OrderEvent>> Modify(DepartureOrder order, ModifyOrder modify, Instant now)
    {
        var terms = order.Terms! with { Places = modify.Places ?? order.Terms!.Places, Populations = modify.Populations ?? order.Terms.Populations };
        var (next, problems) = NextReview(order, modify.NextReview, now);
        var clock = OrderClock.Of(order)!;
        return Grant(
            [
                .. OrderGuards.Agreed(modify.By, modify.Approver, modify.Because), .. OrderGuards.Known(terms), .. OrderGuards.Whole(terms), .. problems,
                .. OrderGuards.Leaving(modify.LeaveBy, clock.DateAt(now), clock.LastDate),
            ],
            () => new OrderModified(modify.By, modify.Approver, modify.Because, terms.Places, terms.Populations, next, modify.LeaveBy ?? terms.LeaveBy, now));
    }

    private static Outcome<ImmutableArray<OrderEvent>> Lift(DepartureOrder order, LiftOrder lift, Instant now)
    {
        Problem[] problems = [.. OrderGuards.Agreed(lift.By, lift.Approver, lift.Because), .. Grace(order, lift)];
        return Grant(problems, () =>
        {
            var clock = OrderClock.Of(order)!;
            var days = order.IsInForce ? lift.GraceDays : 0;
            var (last, until) = order.IsInForce ? clock.GraceAfter(now, days) : (clock.DateAt(now), now);
            return new OrderLifted(lift.By, lift.Approver, lift.Because, new Grace(days, lift.GraceBecause, last, until), now);
        });
    }

    private static IEnumerable<Problem> Grace(DepartureOrder order, LiftOrder lift)
    {
        if (lift.GraceDays is < 0 or > GraceDays + MoreGraceDays)
        {
            yield return OrderGuards.Problem(
                FormattableString.Invariant($"{lift.GraceDays} days of grace"), FormattableString.Invariant($"0 to {GraceDays}, or up to {GraceDays + MoreGraceDays} with a reason"));
        }
        else if (order.IsInForce && lift.GraceDays > GraceDays && string.IsNullOrWhiteSpace(lift.GraceBecause))
        {
            yield return OrderGuards.Problem(
                FormattableString.Invariant($"{lift.GraceDays} days of grace without a reason"), FormattableString.Invariant($"at most {GraceDays}, or why more are needed (--grace-because TEXT)"));
        }
    }

    private static Outcome<ImmutableArray<OrderEvent>> Convert(DepartureOrder order, ConvertOrder convert, Instant now)
    {
        var preset = Presets.Find(order.Terms!.Preset)!;
        var reachable = preset.ConversionsOf(order.Terms.Kind);
        Problem[] unknown = reachable.Contains(convert.To)
            ? []
            : [OrderGuards.Problem($"a conversion from {order.Terms.Kind} to '{convert.To}'", "--to one of " + string.Join(", ", reachable))];
        return Grant(
            [.. OrderGuards.Agreed(convert.By, convert.Approver, convert.Because), .. unknown],
            () => preset.Kind(convert.To) is null
                ? new OrderConverted(convert.To, convert.By, convert.Approver, convert.Because, now)
                : new OrderKindChanged(convert.To, convert.By, convert.Approver, convert.Because, now));
    }

    // On day 180 nothing is left to review.
    private static (LocalDate Next, IEnumerable<Problem> Problems) NextReview(DepartureOrder order, LocalDate? asked, Instant now)
    {
        var (clock, preset) = (OrderClock.Of(order)!, Presets.Find(order.Terms!.Preset)!);
        var today = clock.DateAt(now);
        var next = asked ?? (today < clock.LastDate ? LocalDate.Min(today.PlusDays(preset.ReviewDays), clock.LastDate) : clock.LastDate.PlusDays(1));
        return (next, asked is null ? [] : OrderGuards.Reviewed(next, today, preset, clock.LastDate));
    }

    private static ImmutableArray<OrderEvent> Time(DepartureOrder order, Instant now)
    {
        if (OrderClock.Of(order) is not { } clock || order.IsOver)
        {
            return [];
        }

        var happened = ImmutableArray.CreateBuilder<OrderEvent>();
        if (order.State is OrderState.Approved && clock.Effective <= now)
        {
            happened.Add(new OrderTookEffect(clock.Effective));
        }

        var runs = order.IsInForce || happened.Count > 0;
        if (runs && order.State is not OrderState.ReviewDue && OrderAlarms.ReviewDueAt(order, clock) is var due && due <= now && due < clock.HardEnd)
        {
            happened.Add(new OrderReviewCameDue(order.ReviewOn!.Value, due));
        }

        if (runs && clock.HardEnd <= now)
        {
            happened.Add(new OrderExpired(clock.HardEnd));
        }

        return happened.ToImmutable();
    }

    private static Outcome<ImmutableArray<OrderEvent>> Grant(IReadOnlyCollection<Problem> problems, Func<OrderEvent> happened) =>
        problems.Count > 0 ? Outcome.Refuse<ImmutableArray<OrderEvent>>(problems) : Outcome.Grant<ImmutableArray<OrderEvent>>([happened()]);
}
