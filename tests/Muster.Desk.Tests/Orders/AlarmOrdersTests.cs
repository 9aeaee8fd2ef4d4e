using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Desk.Orders;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using Muster.Tripwires.History;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Desk.Tests.Orders;

public class AlarmOrdersTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    private static readonly ImmutableArray<string> Duty = ["mailto:duty@example.org", "https://hook.example/duty"];

    private const string Plan = """
        plan: Invented programme
        posts:
          - { id: gao, name: Gao base, country: ML, lat: 16.27, lon: -0.04, time_zone: Africa/Bamako }
          - { id: kathmandu, name: Kathmandu desk, country: NP, lat: 27.7, lon: 85.3, time_zone: Asia/Kathmandu }
        tripwires: []

        """;

    [Fact]
    public void Every_alarm_is_told_to_everybody_once_whenever_the_clock_looks() => Gen.Int[0, 190].Array[1, 12].Sample(
        days =>
        {
            using var folder = new TemporaryFolder();
            var store = InForce(folder);
            var looks = days.Order().Select(day => Start + Duration.FromDays(day)).ToList();
            looks.ForEach(now => Assert.True(AlarmOrders.Look(store, Duty, now).IsGranted));
            var record = LoadOrders.From(store).Value["od"];
            Assert.Equal(OrderAlarms.DueAt(record.Order, looks[^1]).Select(alarm => alarm.Id).Order(StringComparer.Ordinal), record.Told.Order(StringComparer.Ordinal));
            var notices = QueuedNotices.Of(store).Value.Select(one => one.Notice).ToList();
            foreach (var alarm in OrderAlarms.DueAt(record.Order, looks[^1]))
            {
                Assert.Equal(Duty, notices.Where(notice => notice.Body.Contains(alarm.Words, StringComparison.Ordinal)).Select(notice => notice.Recipient));
            }
        },
        iter: 15,
        threads: 1);

    [Fact]
    public async Task Two_clocks_that_look_at_once_tell_once()
    {
        using var folder = new TemporaryFolder();
        var store = InForce(folder);
        var found = new ConcurrentBag<int>();
        var late = Start + Duration.FromDays(171);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => found.Add(AlarmOrders.Look(store, Duty, late).Value.Sum(look => look.Due.Length)))));
        Assert.Equal([0, 0, 0, 7], found.Order());
        Assert.Equal(2, QueuedNotices.Of(store).Value.Length);
    }

    [Fact]
    public void Where_nobody_is_told_it_stays_due()
    {
        using var folder = new TemporaryFolder();
        var store = InForce(folder);
        var late = Start + Duration.FromDays(160);
        Assert.Equal(6, AlarmOrders.Look(store, [], late).Value[0].Due.Length);
        Assert.Equal(6, AlarmOrders.Look(store, Duty, late).Value[0].Due.Length);
        Assert.Empty(AlarmOrders.Look(store, Duty, late).Value[0].Due);
    }

    [Fact]
    public void Day_180_ends_where_the_day_ends_first_and_says_so_loudly()
    {
        using var folder = new TemporaryFolder();
        var store = InForce(folder);
        var end = Instant.FromUtc(2026, 8, 28, 18, 15);
        Assert.Equal(OrderState.ReviewDue, AlarmOrders.Look(store, Duty, end - Duration.FromSeconds(1)).Value[0].Order.State);
        Assert.Equal(OrderState.Expired, AlarmOrders.Look(store, Duty, end).Value[0].Order.State);
        Assert.Contains("EXPIRED", QueuedNotices.Of(store).Value[^1].Notice.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_overdue_is_told_of_once_and_as_a_number_even_where_an_act_found_it_first()
    {
        using var folder = new TemporaryFolder();
        var store = InForce(folder, leaveBy: new LocalDate(2026, 3, 5));
        var plan = folder.At("plan");
        File.WriteAllText(Path.Combine(plan, "roster.csv"), "id,name,email,phone,post,category\np1,Ines Invented,,,gao,family\np2,Lars Invented,,,gao,visitor\n");
        Assert.Empty(TrackPeople.In(store.Folder, "od", plan, ["p1", "p2"], (order, person) => new Classify(DrawUpWorksheet.Proposed(order, person.Category), null, "Ada Example"), Start).Problems);
        Assert.Empty(AlarmOrders.Look(store, Duty, Start).Value[0].Overdue);
        var late = Start + Duration.FromDays(5);
        Assert.Equal([TrackState.Overdue, TrackState.Overdue], ShowOrder.In(store.Folder, "od", plan, late).Value.Record.Tracks.Values.Select(track => track.State));
        Assert.Equal(2, AlarmOrders.Look(store, Duty, late).Value[0].Overdue.Length);
        Assert.Empty(AlarmOrders.Look(store, Duty, late).Value[0].Overdue);
        var notices = QueuedNotices.Of(store).Value.Select(one => one.Notice).ToList();
        Assert.Equal(2, notices.Count);
        Assert.All(notices, notice => Assert.Contains("2 people who must leave are OVERDUE", notice.Body, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.DoesNotContain("Invented", notice.Body + notice.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_rests_on_the_tripwires_that_are_crossed_and_not_decided_against()
    {
        using var folder = new TemporaryFolder();
        var store = OpenStore.At(folder.At("data")).Then(PrepareStore.Run).Value;
        var evidence = new TripEvidence(["m"], "Four killed near Gao", "gazette.txt", new LocalDate(2026, 3, 1), 2, Official: false);
        Keep(store, "ring", new Arm("x", "4 incidents within 50 km of gao", ProposedAction.Ordered), new TakeVerdict(TripwireState.Tripped, Health.Seeing, "", [evidence], "4 incidents", ""));
        Keep(store, "other", new Arm("x", "words", ProposedAction.Ordered), new TakeVerdict(TripwireState.Tripped, Health.Seeing, "", [evidence], "5", ""), new DecideTrip(Act: false, "Ada", "known"));
        Keep(store, "calm", new Arm("x", "words", ProposedAction.Ordered));
        var plan = Directory.CreateDirectory(folder.At("plan")).FullName;
        File.WriteAllText(Path.Combine(plan, "plan.yaml"), Plan);
        var request = new OrderRequest("od", plan, "Ada Example") { Kind = "ordered", Posts = ["gao"], FromTripwires = true };
        var one = Assert.Single(WriteOrder.In(store.Folder, request, Start).Value.Terms!.Evidence);
        Assert.Equal(("ring", true, true), (one.Tripwire, one.Words.Contains("4 incidents within 50 km of gao", StringComparison.Ordinal), one.Words.Contains("\"Four killed near Gao\" (gazette.txt, 2026-03-01)", StringComparison.Ordinal)));
        Assert.False(WriteOrder.In(store.Folder, request with { FromTripwires = false, Tripwires = ["other"] }, Start).IsGranted);
    }

    private static void Keep(DataStore store, string tripwire, params LifeCommand[] commands) => Assert.True(KeepLives.In(
        store,
        "Invented programme",
        lives =>
        {
            var life = commands.Aggregate(new WatchedTripwire(tripwire), (before, command) => EvolveLife.Through(before, DecideLife.Of(before, command, Start).Value));
            return Kernel.Outcome.Grant<ImmutableArray<LifeStep>>([new LifeStep(life, new JudgedNow(TripwireState.Tripped, "", ""), [])]);
        },
        _ => [],
        Start).IsGranted);

    [Fact]
    public void A_refused_act_keeps_what_the_clock_has_brought()
    {
        using var folder = new TemporaryFolder();
        var store = InForce(folder);
        Assert.False(ActOnOrder.In(store.Folder, "od", new SubmitOrder("Ada Example"), Start + Duration.FromDays(31)).IsGranted);
        Assert.Equal(OrderState.ReviewDue, LoadOrders.From(store).Value["od"].Order.State);
    }

    [Fact]
    public void The_calendar_has_stable_ids_reminders_zones_and_no_names()
    {
        using var folder = new TemporaryFolder();
        var store = InForce(folder);
        var (before, now) = (CalendarOfOrder.In(store.Folder, "od", Start).Value, Start + Duration.FromDays(20));
        ActOnOrder.In(store.Folder, "od", new ContinueOrder("Ada Example", "Still cut", null), now);
        var (early, later) = (Ical.Net.Calendar.Load(before)!, Ical.Net.Calendar.Load(CalendarOfOrder.In(store.Folder, "od", now).Value)!);
        Assert.Equal(early.Events.Select(one => one.Uid).Order(StringComparer.Ordinal), later.Events.Select(one => one.Uid).Order(StringComparer.Ordinal));
        var review = later.Events.Single(one => one.Uid!.Contains("review", StringComparison.Ordinal));
        Assert.Equal(("2026-04-21 09:00", "Asia/Kathmandu", 4), (review.Start!.Value.ToString("yyyy-MM-dd HH:mm", null), review.Start.TzId, review.Alarms.Count));
        Assert.True(review.Sequence > early.Events.Single(one => one.Uid == review.Uid).Sequence);
        var end = later.Events.Single(one => one.Uid!.Contains("day-180", StringComparison.Ordinal));
        Assert.Equal(("2026-08-28 09:00", 4), (end.Start!.Value.ToString("yyyy-MM-dd HH:mm", null), end.Alarms.Count));
        Assert.Contains(later.TimeZones, zone => zone.TzId == "Asia/Kathmandu");
        foreach (var hidden in new[] { "Ada", "Ben", "Gao", "road" })
        {
            Assert.DoesNotContain(hidden, before, StringComparison.OrdinalIgnoreCase);
        }

        ActOnOrder.In(store.Folder, "od", new LiftOrder("Ada Example", "Ben Example", "Calm", 3, ""), now);
        var lifted = Ical.Net.Calendar.Load(CalendarOfOrder.In(store.Folder, "od", now).Value)!;
        Assert.Equal("CANCELLED", lifted.Events.Single(one => one.Uid == review.Uid).Status);
    }

    private static DataStore InForce(TemporaryFolder folder, LocalDate? leaveBy = null)
    {
        var (data, plan) = (folder.At("data"), Directory.CreateDirectory(folder.At("plan")).FullName);
        File.WriteAllText(Path.Combine(plan, "plan.yaml"), Plan);
        var request = new OrderRequest("od", plan, "Ada Example") { Kind = "ordered", Posts = ["gao", "kathmandu"], Reason = "The road is cut", Evidence = ["Drivers saw it"], Effective = "now", LeaveBy = leaveBy };
        Assert.Empty(WriteOrder.In(data, request, Start).Problems);
        Assert.Empty(ActOnOrder.In(data, "od", new SubmitOrder("Ada Example"), Start).Problems);
        Assert.Equal(OrderState.Effective, ActOnOrder.In(data, "od", new ApproveOrder("Ben Example"), Start).Value.State);
        return OpenStore.At(data).Value;
    }
}
