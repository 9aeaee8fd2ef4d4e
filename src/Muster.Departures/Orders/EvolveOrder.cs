using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>Folds what befell an order into how it stands.</summary>
public static class EvolveOrder
{
    private const string Clock = "the clock";

    /// <summary>How it stands after all of it.</summary>
    public static DepartureOrder Through(DepartureOrder before, IEnumerable<OrderEvent> events) => events.Aggregate(before, After);

    /// <summary>How it stands after one event.</summary>
    public static DepartureOrder After(DepartureOrder before, OrderEvent happened) => happened switch
    {
        OrderDrafted drafted => In(before, OrderState.Draft, Note(drafted.At, before.Terms is null ? "drafted" : "drafted anew", drafted.By, drafted.Terms.Reason)) with
        {
            Terms = drafted.Terms,
            Authors = WithAuthor(before, drafted.By),
        },
        OrderSubmitted submitted => In(before, OrderState.Submitted, Note(submitted.At, "submitted", submitted.By, "")) with { Authors = WithAuthor(before, submitted.By) },
        OrderReturned returned => In(before, OrderState.Returned, Note(returned.At, "returned", returned.By, returned.Because)),
        OrderDenied denied => In(before, OrderState.Denied, Note(denied.At, "denied", denied.By, denied.Because)),
        OrderApproved approved => In(before, OrderState.Approved, Note(approved.At, "approved", approved.By, "")) with
        {
            Approver = approved.By,
            EffectiveAt = approved.EffectiveAt,
            ReviewOn = approved.ReviewOn,
            ReviewSetAt = approved.At,
        },
        OrderTookEffect took => In(before, OrderState.Effective, Note(took.At, "took effect", Clock, "")),
        OrderReviewCameDue due => In(before, OrderState.ReviewDue, Note(due.At, "review came due", Clock, "")),
        OrderContinued go => In(before, OrderState.Continued, Note(go.At, "reviewed: continues", go.By, go.Because)) with { ReviewOn = go.ReviewOn, ReviewSetAt = go.At },
        OrderModified modified => In(before, OrderState.Modified, Note(modified.At, "modified", Both(modified.By, modified.Approver), modified.Because)) with
        {
            Terms = before.Terms! with { Places = modified.Places, Populations = modified.Populations, LeaveBy = modified.LeaveBy },
            ReviewOn = modified.ReviewOn,
            ReviewSetAt = modified.At,
        },
        OrderKindChanged changed => In(before, OrderState.Modified, Note(changed.At, $"{before.Terms!.Kind} became {changed.To}", Both(changed.By, changed.Approver), changed.Because)) with
        {
            Terms = before.Terms with { Kind = changed.To },
        },
        OrderLifted lifted => In(before, OrderState.Lifted, Note(lifted.At, "lifted" + Days(lifted.Grace), Both(lifted.By, lifted.Approver), lifted.Because)) with { Grace = lifted.Grace },
        OrderConverted converted => In(before, OrderState.Converted, Note(converted.At, $"converted to {converted.To}", Both(converted.By, converted.Approver), converted.Because)) with
        {
            ConvertedTo = converted.To,
        },
        OrderExpired expired => In(before, OrderState.Expired, Note(expired.At, "EXPIRED: day 180 is over and nobody acted", Clock, "")),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that nobody folds."),
    };

    private static DepartureOrder In(DepartureOrder before, OrderState state, OrderNote note) => before with { State = state, Since = note.At, Story = before.Story.Add(note) };

    private static OrderNote Note(Instant at, string what, string by, string because) => new(at, what, by, because);

    private static ImmutableArray<string> WithAuthor(DepartureOrder before, string by) =>
        before.Authors.Any(author => SamePerson.Is(author, by)) ? before.Authors : before.Authors.Add(by);

    private static string Both(string by, string approver) => $"{by}, agreed by {approver}";

    private static string Days(Grace grace) => string.Create(CultureInfo.InvariantCulture, $" with {grace.Days} days of grace, to {PartialDate.OfDay(grace.LastDay)}")
        + (grace.Because.Length > 0 ? $" ({grace.Because})" : "");
}
