using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

public class TrackTests
{
    private static readonly Instant Now = SomeOrder.Start;

    private static readonly TrackUnder Ordered = new(IsApproved: true, IsOver: false, IsVoluntary: false, new LocalDate(2026, 3, 2), new LocalDate(2026, 8, 28), new LocalDate(2026, 3, 1));

    private static readonly TrackUnder Authorised = Ordered with { IsVoluntary = true };

    private static readonly StayPost Post = new("Runs the crisis cell", "Cy Example", new LocalDate(2026, 6, 30));

    public static TheoryData<TrackState> States => [.. Enum.GetValues<TrackState>()];

    [Fact]
    public void From_every_state_to_every_other_is_allowed_where_the_page_says() => TableInDocs.Matches("tracks", TableInDocs.Of(
        ["from", .. Enum.GetValues<TrackState>().Skip(1).Select(Short)],
        Enum.GetValues<TrackState>().Select(from => Enum.GetValues<TrackState>().Skip(1).Select(to => IsReachable(from, to) ? "yes" : "–").Prepend(Short(from)))));

    [Theory]
    [MemberData(nameof(States))]
    public void What_the_table_has_is_reachable_under_some_order_and_nothing_else_is(TrackState from)
    {
        foreach (var to in Enum.GetValues<TrackState>())
        {
            Assert.True(TrackTransitions.Allows(from, to) == IsReachable(from, to), $"{from} to {to}");
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_receipt_changes_nobody(TrackState state) => Assert.Empty(DecideTrack.Of(In(state, DepartureAnswer.Leave), new TakeReceipt("sms"), Ordered, Now).Value);

    [Theory]
    [InlineData(DepartureAnswer.MayLeave, true, true)]
    [InlineData(DepartureAnswer.MayLeave, false, false)]
    [InlineData(DepartureAnswer.Leave, true, false)]
    [InlineData(DepartureAnswer.Leave, false, false)]
    public void Only_who_may_leave_under_an_order_that_leaves_the_choice_remains_by_choice(DepartureAnswer answer, bool voluntary, bool allowed) =>
        Assert.Equal(allowed, DecideTrack.Of(In(TrackState.Notified, answer), new Move(TrackState.RemainsByChoice, "Ada", ""), Ordered with { IsVoluntary = voluntary }, Now).IsGranted);

    [Fact]
    public void Who_stays_has_an_activity_an_owner_and_an_end()
    {
        StayPost?[] lacking = [null, Post with { Activity = " " }, Post with { Owner = "" }, Post with { Until = new LocalDate(2026, 3, 1) }, Post with { Until = new LocalDate(2026, 8, 29) }];
        Assert.All(lacking, stay => Assert.False(DecideTrack.Of(new TrackedPerson("p"), new Classify(DepartureAnswer.Stay, stay, "Ada"), Ordered, Now).IsGranted));
        Assert.True(DecideTrack.Of(new TrackedPerson("p"), new Classify(DepartureAnswer.Stay, Post with { Until = new LocalDate(2026, 8, 28) }, "Ada"), Ordered, Now).IsGranted);
        Assert.False(DecideTrack.Of(new TrackedPerson("p"), new Classify(DepartureAnswer.Leave, Post, "Ada"), Ordered, Now).IsGranted);
    }

    [Fact]
    public void An_excuse_has_a_reason_a_name_and_an_end()
    {
        var person = In(TrackState.Leave, DepartureAnswer.Leave);
        Waive[] lacking = [new("", "Ada", Post.Until), new("exam", "", Post.Until), new("exam", "Ada", new LocalDate(2026, 3, 1)), new("exam", "Ada", new LocalDate(2026, 8, 29))];
        Assert.All(lacking, waive => Assert.False(DecideTrack.Of(person, waive, Ordered, Now).IsGranted));
        Assert.True(DecideTrack.Of(person, new Waive("exam", "Ada", Post.Until), Ordered, Now).IsGranted);
    }

    [Fact]
    public void Who_only_may_leave_needs_no_excuse() =>
        Assert.False(DecideTrack.Of(In(TrackState.Notified, DepartureAnswer.MayLeave), new Waive("exam", "Ada", Post.Until), Ordered, Now).IsGranted);

    [Fact]
    public void Nobody_is_told_to_leave_by_an_order_that_is_over()
    {
        Assert.True(DecideTrack.Of(In(TrackState.Leave, DepartureAnswer.Leave), new Move(TrackState.Notified, "Ada", ""), Ordered, Now).IsGranted);
        Assert.False(DecideTrack.Of(In(TrackState.Leave, DepartureAnswer.Leave), new Move(TrackState.Notified, "Ada", ""), Ordered with { IsOver = true }, Now).IsGranted);
    }

    [Fact]
    public void Before_approval_nobody_is_told_and_after_the_end_nobody_is_classified()
    {
        Assert.False(DecideTrack.Of(new TrackedPerson("p"), new Classify(DepartureAnswer.Leave, null, "Ada"), Ordered with { IsApproved = false }, Now).IsGranted);
        Assert.False(DecideTrack.Of(new TrackedPerson("p"), new Classify(DepartureAnswer.Leave, null, "Ada"), Ordered with { IsOver = true }, Now).IsGranted);
        Assert.True(DecideTrack.Of(In(TrackState.TravelArranged, DepartureAnswer.Leave), new Move(TrackState.Departed, "Ada", ""), Ordered with { IsOver = true }, Now).IsGranted);
    }

    [Fact]
    public void Who_comes_back_while_the_order_stands_has_re_entered_and_afterwards_returned()
    {
        var away = In(TrackState.AtSafehaven, DepartureAnswer.Leave);
        var (back, again) = (new Move(TrackState.Returned, "Ada", ""), new Move(TrackState.ReEntered, "Ada", "Fetches files"));
        Assert.Equal((false, true), (DecideTrack.Of(away, back, Ordered, Now).IsGranted, DecideTrack.Of(away, again, Ordered, Now).IsGranted));
        Assert.Equal((true, false), (DecideTrack.Of(away, back, Ordered with { IsOver = true }, Now).IsGranted, DecideTrack.Of(away, again, Ordered with { IsOver = true }, Now).IsGranted));
    }

    [Theory]
    [InlineData(DepartureAnswer.Leave, "2026-03-01", true)]
    [InlineData(DepartureAnswer.Leave, "2026-03-02", false)]
    [InlineData(DepartureAnswer.Leave, null, false)]
    [InlineData(DepartureAnswer.MayLeave, "2026-03-01", false)]
    public void The_clock_alone_says_that_somebody_is_overdue(DepartureAnswer answer, string? leaveBy, bool overdue)
    {
        var under = Ordered with { LeaveBy = leaveBy is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(leaveBy).Value };
        Assert.Equal(overdue, DecideTrack.Of(In(TrackState.Notified, answer), new FallOverdue(), under, Now).Value.Any());
        Assert.False(DecideTrack.Of(In(TrackState.Notified, answer), new Move(TrackState.Overdue, "Ada", "late"), under, Now).IsGranted);
    }

    [Fact]
    public void The_whole_way_to_safety()
    {
        (TrackState To, string Words)[] way =
        [
            (TrackState.Notified, ""), (TrackState.Acknowledged, ""), (TrackState.TravelArranged, "Flight on Friday"), (TrackState.Departed, ""), (TrackState.AtSafehaven, "House 3"), (TrackState.Reassigned, ""),
        ];
        var person = EvolveTrack.Through(new TrackedPerson("p"), DecideTrack.Of(new TrackedPerson("p"), new Classify(DepartureAnswer.Leave, null, "Ada"), Ordered, Now).Value);
        foreach (var (to, words) in way)
        {
            person = EvolveTrack.Through(person, DecideTrack.Of(person, new Move(to, "Ada", words), Ordered, Now).Value);
            Assert.Equal(to, person.State);
        }

        Assert.Equal(7, person.Way.Length);
    }

    [Fact]
    public void A_worksheet_has_everybody_there_and_marks_what_is_to_settle()
    {
        var order = SomeOrder.InForce();
        Person[] people = [Somebody("p1", Category.Family, "post0"), Somebody("p2", Category.NationalStaff, "post0"), Somebody("p3", Category.Family, "elsewhere"), Somebody("p4", Category.NonEmergency, "post0")];
        var tracks = new Dictionary<string, TrackedPerson>(StringComparer.Ordinal)
        {
            ["p2"] = In(TrackState.Stay, DepartureAnswer.Stay) with { Stay = Post with { Until = new LocalDate(2026, 3, 1) } },
            ["p4"] = In(TrackState.RemainsByChoice, DepartureAnswer.MayLeave),
        };
        var lines = Assert.Single(DrawUpWorksheet.For(order, [.. people], tracks, Now)).Lines;
        Assert.Equal(
            [("p1", true, DepartureAnswer.MayLeave, "nobody has said whether they leave or stay"), ("p2", false, DepartureAnswer.Stay, "their reason to stay ran out on 2026-03-01"), ("p4", true, DepartureAnswer.MayLeave, null)],
            lines.Select(line => (line.Person.Id, line.IsConcerned, line.Proposed, line.Gap)));
        var converted = DrawUpWorksheet.For(order.Then(SomeOrder.ToOrdered, Now), [.. people], tracks, Now)[0].Lines;
        Assert.Equal((DepartureAnswer.Leave, "remains by choice, and the order leaves no choice any more"), (converted[2].Proposed, converted[2].Gap));
        tracks["p4"] = In(TrackState.Notified, DepartureAnswer.MayLeave);
        Assert.Equal("was told that they may leave, and the order now asks them to", DrawUpWorksheet.For(order.Then(SomeOrder.ToOrdered, Now), [.. people], tracks, Now)[0].Lines[2].Gap);
    }

    private static Person Somebody(string id, Category category, string post) => new() { Id = id, Name = "Invented " + id, Post = post, Category = category };

    private static TrackedPerson In(TrackState state, DepartureAnswer answer) => new("p")
    {
        State = state, Answer = answer, Waiver = state is TrackState.Waived ? new Waiver("exam", "Ada", new LocalDate(2026, 3, 1)) : null,
    };

    private static string Short(TrackState state) => $"`{Words<TrackState>.Of(state)}`";

    private static bool IsReachable(TrackState from, TrackState to) =>
        new[] { DepartureAnswer.Leave, DepartureAnswer.MayLeave }.SelectMany(answer => new[] { Ordered, Authorised, Ordered with { IsOver = true } }.Select(under => DecideTrack.Of(In(from, answer), Command(to), under, Now)))
            .Any(decided => decided.TryGet(out var events) && events.Any());

    private static TrackCommand Command(TrackState to) => to switch
    {
        TrackState.Stay => new Classify(DepartureAnswer.Stay, Post, "Ada"),
        TrackState.Leave => new Classify(DepartureAnswer.Leave, null, "Ada"),
        TrackState.MayLeave => new Classify(DepartureAnswer.MayLeave, null, "Ada"),
        TrackState.Waived => new Waive("exam", "Ada", Post.Until),
        TrackState.Overdue => new FallOverdue(),
        _ => new Move(to, "Ada", "in words"),
    };
}
