using Muster.Departures.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Departures.Tests.Orders;

public class OrderTableTests
{
    public static TheoryData<OrderState> States => [.. Enum.GetValues<OrderState>()];

    [Fact]
    public void Every_act_in_every_state_leads_where_the_page_says() => TableInDocs.Matches("orders", TableInDocs.Of(
        ["state", .. SomeOrder.Commands.Select(one => one.Name).SkipLast(1), "as time passes"],
        Enum.GetValues<OrderState>().Select(state => SomeOrder.Commands.SkipLast(1).Select(one => Result(state, one.Command)).Prepend($"`{SomeOrder.Word(state)}`").Append(AsTimePasses(state)))));

    [Theory]
    [MemberData(nameof(States))]
    public void The_ways_to_a_state_lead_to_it(OrderState state) => Assert.Equal(state, SomeOrder.In(state).Order.State);

    [Theory]
    [MemberData(nameof(States))]
    public void What_the_table_allows_is_what_is_decided(OrderState state)
    {
        var (order, now) = SomeOrder.In(state);
        foreach (var (name, command) in SomeOrder.Commands)
        {
            Assert.True(OrderTransitions.Allows(state, command) == DecideOrder.Of(order, command, now).IsGranted, name);
        }
    }

    [Theory]
    [InlineData("ada example")]
    [InlineData("  ADA   EXAMPLE ")]
    [InlineData("AdaExample")]
    [InlineData("Ada-Example.")]
    [InlineData("Ada\u00a0\u200bExample")]
    public void The_author_may_not_approve_however_the_name_is_written(string approver)
    {
        var refused = DecideOrder.Of(SomeOrder.In(OrderState.Submitted).Order, new ApproveOrder(approver), SomeOrder.Start);
        Assert.Equal([ProblemCodes.OrderStep], refused.Problems.Select(problem => problem.Code));
        Assert.False(DecideOrder.Of(SomeOrder.In(OrderState.Effective).Order, SomeOrder.Lift with { Approver = approver }, SomeOrder.Start).IsGranted);
    }

    [Fact]
    public void Nobody_who_mended_or_submitted_it_may_approve()
    {
        var order = SomeOrder.In(OrderState.Returned).Order.Then(SomeOrder.Draft with { By = "Cy Example" }, SomeOrder.Start).Then(new SubmitOrder("Dee Example"), SomeOrder.Start);
        foreach (var author in new[] { "Ada Example", "Cy Example", "Dee Example" })
        {
            Assert.False(DecideOrder.Of(order, new ApproveOrder(author), SomeOrder.Start).IsGranted, author);
        }

        Assert.True(DecideOrder.Of(order, SomeOrder.Approve, SomeOrder.Start).IsGranted);
    }

    [Fact]
    public void What_is_submitted_lacks_nothing_and_all_that_it_lacks_is_said_at_once()
    {
        var bare = SomeOrder.Terms() with { Places = [], Populations = [], Reason = " ", Evidence = [], EffectiveAt = null };
        var draft = new DepartureOrder("o").Then(new DraftOrder(bare, "Ada Example"), SomeOrder.Start);
        var refused = DecideOrder.Of(draft, SomeOrder.Submit, SomeOrder.Start).Problems.Select(problem => problem.Found);
        Assert.Equal(["an order for no place", "an order for no population", "an order without a reason", "an order without evidence", "an order without an effective time"], refused);
    }

    [Theory]
    [InlineData("", "--by")]
    [InlineData("The clock", "--by")]
    [InlineData("Clock.", "--by")]
    [InlineData(" .-", "--by")]
    public void Nobody_acts_without_a_name(string by, string expected)
    {
        OrderCommand[] acts = [SomeOrder.Draft with { By = by }, new SubmitOrder(by), new ReturnOrder(by, "x"), new DenyOrder(by, "x"), new ApproveOrder(by), new ContinueOrder(by, "x", null), SomeOrder.Modify with { By = by }, SomeOrder.Lift with { By = by }, SomeOrder.ToOrdered with { By = by }];
        OrderState[] states = [OrderState.Draft, OrderState.Draft, OrderState.Submitted, OrderState.Submitted, OrderState.Submitted, OrderState.Effective, OrderState.Effective, OrderState.Effective, OrderState.Effective];
        foreach (var (act, state) in acts.Zip(states))
        {
            var (order, now) = SomeOrder.In(state);
            Assert.Contains(DecideOrder.Of(order, act, now).Problems, problem => problem.Expected.Contains(expected, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Jos\u00e9", "Jose\u0301", true)]
    [InlineData("राम", "रमा", false)]
    [InlineData("Zoe", "ZO\u00cb", true)]
    [InlineData("clock", "the clock", false)]
    [InlineData("Ada Example", "\u0410d\u0430 Ex\u0430mple", true)]
    [InlineData("Ada Example", "\u0391da Example", true)]
    [InlineData("Ada Example", "\uFF21\uFF44\uFF41 Example", true)]
    [InlineData("Ada Example", "\U0001D400\U0001D41D\U0001D41A Example\u200B", true)]
    [InlineData("Straßer", "STRASSER", true)]
    [InlineData("Łukasz", "Lukasz", true)]
    [InlineData("Nguyễn Trần", "nguyen tran", true)]
    [InlineData("Ёлкин", "Елкин", true)]
    [InlineData("Иванова", "Иванов", false)]
    [InlineData("сlock", "ＣＬＯＣＫ", false)]
    public void A_name_is_the_same_however_its_letters_are_typed_and_no_vowel_is_lost(string one, string other, bool same) => Assert.Equal(same, SamePerson.Is(one, other));

    // Day 1 is 2 March, day 180 is 28 August.
    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-08-28", true)]
    [InlineData("2026-08-29", false)]
    public void The_day_to_have_left_by_is_a_day_of_the_order(string day, bool allowed)
    {
        var leaveBy = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var submitted = new DepartureOrder("o").Then(SomeOrder.Draft with { Terms = SomeOrder.Terms() with { LeaveBy = leaveBy } }, SomeOrder.Start).Then(SomeOrder.Submit, SomeOrder.Start);
        Assert.Equal(allowed, DecideOrder.Of(submitted, SomeOrder.Approve, SomeOrder.Start).IsGranted);
        Assert.Equal(allowed, DecideOrder.Of(SomeOrder.InForce(), SomeOrder.Modify with { LeaveBy = leaveBy }, SomeOrder.Start).IsGranted);
    }

    [Fact]
    public void A_denial_is_kept_with_its_reason()
    {
        var denied = SomeOrder.In(OrderState.Denied).Order;
        Assert.Equal(("denied", "Ben Example", "Withdrawn"), (denied.Story[^1].What, denied.Story[^1].By, denied.Story[^1].Because));
    }

    [Fact]
    public void Another_kind_does_not_begin_the_days_anew()
    {
        var order = SomeOrder.InForce();
        var end = OrderClock.Of(order)!.HardEnd;
        var late = SomeOrder.Start + Duration.FromDays(100);
        var converted = order.Then(SomeOrder.ToOrdered, late).Then(SomeOrder.ToOrdered with { To = "authorized" }, late).Then(SomeOrder.ToOrdered, late);
        Assert.Equal(("ordered", end), (converted.Terms!.Kind, OrderClock.Of(converted)!.HardEnd));
        Assert.Equal(OrderState.Expired, converted.Then(SomeOrder.Look, end).State);
    }

    [Fact]
    public void An_order_approved_late_takes_effect_then_and_not_before()
    {
        var late = SomeOrder.Start + Duration.FromDays(5);
        var order = SomeOrder.In(OrderState.Submitted).Order.Then(SomeOrder.Approve, late);
        Assert.Equal(late, order.EffectiveAt);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_next_review_comes_within_the_rhythm(int days, bool allowed)
    {
        var day = new LocalDate(2026, 3, 2).PlusDays(days);
        Assert.Equal(allowed, DecideOrder.Of(SomeOrder.InForce(), SomeOrder.Continue with { NextReview = day }, SomeOrder.Start).IsGranted);
    }

    [Fact]
    public void A_review_in_the_last_days_leaves_none_behind_day_180()
    {
        var order = SomeOrder.InForce();
        var clock = OrderClock.Of(order)!;
        var reviewed = order.Then(SomeOrder.Continue, clock.StartOf(175));
        Assert.Equal(clock.LastDate, reviewed.ReviewOn);
        var last = reviewed.Then(SomeOrder.Continue, clock.StartOf(180));
        Assert.Equal(OrderState.Continued, last.Then(SomeOrder.Look, clock.HardEnd - Duration.FromSeconds(1)).State);
        Assert.Equal(OrderState.Expired, last.Then(SomeOrder.Look, clock.HardEnd).State);
    }

    [Fact]
    public void The_postures_of_each_preset_lead_where_the_page_says() => TableInDocs.Matches("postures", TableInDocs.Of(
        ["preset", "from", "to"], Presets.All.Values.SelectMany(preset => preset.Postures.Select(posture => (IEnumerable<string>)[$"`{preset.Id}`", $"`{posture}`", string.Join(" ", preset.From(posture).Select(to => $"`{to}`"))]))));

    [Fact]
    public void Who_leaves_by_each_kind_is_what_the_page_says() => TableInDocs.Matches("kinds", TableInDocs.Of(
        ["preset", "kind", "may remain by choice", .. Words<Category>.All.Select(word => $"`{word}`"), "can be converted to"],
        Presets.All.Values.SelectMany(preset => preset.Kinds.Select(kind => (IEnumerable<string>)
            [$"`{preset.Id}`", $"`{kind.Id}` ({kind.Name})", kind.Voluntary ? "yes" : "no", .. Enum.GetValues<Category>().Select(who => Words<DepartureAnswer>.Of(kind.Answers[who])), string.Join(" ", preset.ConversionsOf(kind.Id).Select(to => $"`{to}`"))]))));

    [Fact]
    public void Every_preset_speaks_of_postures_that_it_has()
    {
        foreach (var preset in Presets.All.Values)
        {
            Assert.Empty(preset.Moves.Keys.Concat(preset.Moves.Values.SelectMany(to => to)).Except(preset.Postures.Append("*")));
            Assert.Empty(preset.Kinds.Select(kind => kind.Id).Concat(preset.Ends.Keys).Except(preset.Postures));
        }
    }

    private static string AsTimePasses(OrderState state)
    {
        var (order, now) = SomeOrder.In(state);
        var states = new[] { 0, 3, 32, 200 }.Select(days => now + Duration.FromDays(days)).Select(later => DecideOrder.Of(order, SomeOrder.Look, later).Value)
            .Select(events => EvolveOrder.Through(order, events).State).Distinct().Where(later => later != state).ToList();
        return states.Count == 0 ? "–" : string.Join(" ", states.Select(later => $"`{SomeOrder.Word(later)}`"));
    }

    private static string Result(OrderState state, OrderCommand command)
    {
        var (order, now) = SomeOrder.In(state);
        return DecideOrder.Of(order, command, now).TryGet(out var events) ? $"`{SomeOrder.Word(EvolveOrder.Through(order, events).State)}`" : "–";
    }
}
