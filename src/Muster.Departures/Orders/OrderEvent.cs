using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>Something that befell an order.</summary>
/// <param name="At">When.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(OrderDrafted), "order_drafted")]
[JsonDerivedType(typeof(OrderSubmitted), "order_submitted")]
[JsonDerivedType(typeof(OrderReturned), "order_returned")]
[JsonDerivedType(typeof(OrderApproved), "order_approved")]
[JsonDerivedType(typeof(OrderDenied), "order_denied")]
[JsonDerivedType(typeof(OrderTookEffect), "order_took_effect")]
[JsonDerivedType(typeof(OrderReviewCameDue), "order_review_came_due")]
[JsonDerivedType(typeof(OrderContinued), "order_continued")]
[JsonDerivedType(typeof(OrderModified), "order_modified")]
[JsonDerivedType(typeof(OrderKindChanged), "order_kind_changed")]
[JsonDerivedType(typeof(OrderLifted), "order_lifted")]
[JsonDerivedType(typeof(OrderConverted), "order_converted")]
[JsonDerivedType(typeof(OrderExpired), "order_expired")]
public abstract record OrderEvent(Instant At);

/// <summary>It was written, or written anew.</summary>
public sealed record OrderDrafted(OrderTerms Terms, string By, Instant At) : OrderEvent(At);

/// <summary>It was put before whoever may approve it.</summary>
public sealed record OrderSubmitted(string By, Instant At) : OrderEvent(At);

/// <summary>It was sent back to be mended.</summary>
public sealed record OrderReturned(string By, string Because, Instant At) : OrderEvent(At);

/// <summary>It was approved.</summary>
/// <param name="By">By whom.</param>
/// <param name="EffectiveAt">From when on it is in force: as written, else from the approval.</param>
/// <param name="ReviewOn">The day of its first review.</param>
/// <param name="At">When it was approved.</param>
public sealed record OrderApproved(string By, Instant EffectiveAt, LocalDate ReviewOn, Instant At) : OrderEvent(At);

/// <summary>It was refused for good.</summary>
public sealed record OrderDenied(string By, string Because, Instant At) : OrderEvent(At);

/// <summary>Its hour came.</summary>
public sealed record OrderTookEffect(Instant At) : OrderEvent(At);

/// <summary>The day of its review came.</summary>
public sealed record OrderReviewCameDue(LocalDate Day, Instant At) : OrderEvent(At);

/// <summary>A review let it stand.</summary>
public sealed record OrderContinued(string By, string Because, LocalDate ReviewOn, Instant At) : OrderEvent(At);

/// <summary>Whom or where it concerns was changed.</summary>
public sealed record OrderModified(
    string By, string Approver, string Because, ImmutableArray<OrderPlace> Places, ImmutableArray<Category> Populations, LocalDate ReviewOn, LocalDate? LeaveBy, Instant At) : OrderEvent(At);

/// <summary>It became another kind of departure; its days go on being counted from the first.</summary>
public sealed record OrderKindChanged(string To, string By, string Approver, string Because, Instant At) : OrderEvent(At);

/// <summary>It was ended.</summary>
public sealed record OrderLifted(string By, string Approver, string Because, Grace Grace, Instant At) : OrderEvent(At);

/// <summary>It turned into something that is no departure.</summary>
public sealed record OrderConverted(string To, string By, string Approver, string Because, Instant At) : OrderEvent(At);

/// <summary>Day 180 ended, and nobody had acted.</summary>
public sealed record OrderExpired(Instant At) : OrderEvent(At);
