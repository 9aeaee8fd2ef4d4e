using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>Where an order stands (doctrine: Order). docs/orders.md has the table of what may follow.</summary>
public enum OrderState
{
    /// <summary>Nobody has written it yet.</summary>
    Unwritten,

    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It waits for somebody else to approve, return or deny it.</summary>
    Submitted,

    /// <summary>Sent back to be mended.</summary>
    Returned,

    /// <summary>Refused, and kept with the reason.</summary>
    Denied,

    /// <summary>Approved; its hour has not come.</summary>
    Approved,

    /// <summary>In force.</summary>
    Effective,

    /// <summary>In force, and a review is due.</summary>
    ReviewDue,

    /// <summary>In force: a review has let it stand.</summary>
    Continued,

    /// <summary>In force, in another shape than at first.</summary>
    Modified,

    /// <summary>Ended by a person; grace may run.</summary>
    Lifted,

    /// <summary>Ended by turning into something that is no departure.</summary>
    Converted,

    /// <summary>Ended by day 180, and nobody had acted.</summary>
    Expired,
}

/// <summary>A place under an order.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TimeZone">IANA zone of its calendar days.</param>
public sealed record OrderPlace(string Post, string Name, string TimeZone);

/// <summary>What an order rests on.</summary>
/// <param name="Tripwire">The id of the tripwire that was crossed, or null for what somebody states.</param>
/// <param name="Words">What was crossed and what was known then, or what is stated.</param>
public sealed record OrderEvidence(string? Tripwire, string Words);

/// <summary>Where the organisation's own rule differs from the preset's.</summary>
public sealed record OwnAnswer(string Kind, Category Category, DepartureAnswer Answer);

/// <summary>What an order says.</summary>
public sealed record OrderTerms
{
    /// <summary>The preset's word.</summary>
    public required string Preset { get; init; }

    /// <summary>The kind's word in the preset.</summary>
    public required string Kind { get; init; }

    /// <summary>Which places.</summary>
    public ImmutableArray<OrderPlace> Places { get; init; } = [];

    /// <summary>Which populations there.</summary>
    public ImmutableArray<Category> Populations { get; init; } = [];

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>On what evidence.</summary>
    public ImmutableArray<OrderEvidence> Evidence { get; init; } = [];

    /// <summary>From when on, or null while that is open. An order approved later takes effect then.</summary>
    public Instant? EffectiveAt { get; init; }

    /// <summary>The day of the first review, or null for the preset's rhythm.</summary>
    public LocalDate? ReviewOn { get; init; }

    /// <summary>By the end of which day whoever must leave has left, or null.</summary>
    public LocalDate? LeaveBy { get; init; }

    /// <summary>Where the organisation's own rule differs from the preset's.</summary>
    public ImmutableArray<OwnAnswer> OwnAnswers { get; init; } = [];
}

/// <summary>A line of an order's story: what was done, by whom, why.</summary>
public sealed record OrderNote(Instant At, string What, string By, string Because);

/// <summary>What remains to whoever is still away when an order is lifted.</summary>
/// <param name="Days">Calendar days after the day of the lift.</param>
/// <param name="Because">Why more than three; empty for three or fewer.</param>
/// <param name="LastDay">The last of them; never past day 180.</param>
/// <param name="Until">When that day has ended at the place whose day ends first.</param>
public sealed record Grace(int Days, string Because, LocalDate LastDay, Instant Until);

/// <summary>A departure order with the life it has led; every change is an event (<see cref="EvolveOrder"/>).</summary>
/// <param name="Id">Its short name.</param>
public sealed record DepartureOrder(string Id)
{
    /// <summary>Where it stands.</summary>
    public OrderState State { get; init; }

    /// <summary>Since when it stands there.</summary>
    public Instant Since { get; init; }

    /// <summary>What it says; null before it is written.</summary>
    public OrderTerms? Terms { get; init; }

    /// <summary>Everybody who wrote, mended or submitted it: none of them may approve it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who approved it, or null.</summary>
    public string? Approver { get; init; }

    /// <summary>Day 1 began its count here; null before approval. No change of kind moves it.</summary>
    public Instant? EffectiveAt { get; init; }

    /// <summary>The day of the next review; null before approval; past day 180 where none is left.</summary>
    public LocalDate? ReviewOn { get; init; }

    /// <summary>When that day was set: warnings that would lie before it are not given.</summary>
    public Instant ReviewSetAt { get; init; }

    /// <summary>The grace that a lift left, or null.</summary>
    public Grace? Grace { get; init; }

    /// <summary>What it was converted to, or null.</summary>
    public string? ConvertedTo { get; init; }

    /// <summary>All that was done about it, oldest first.</summary>
    public ImmutableArray<OrderNote> Story { get; init; } = [];

    /// <summary>Whether people leave or stay by it now.</summary>
    public bool IsInForce => State is OrderState.Effective or OrderState.ReviewDue or OrderState.Continued or OrderState.Modified;

    /// <summary>Whether it will never be in force again.</summary>
    public bool IsOver => State is OrderState.Denied or OrderState.Lifted or OrderState.Converted or OrderState.Expired;

    /// <summary>What the preset says of its kind; null before it is written.</summary>
    public OrderKind? Kind => Terms is { } terms ? Presets.Find(terms.Preset)?.Kind(terms.Kind) : null;
}
