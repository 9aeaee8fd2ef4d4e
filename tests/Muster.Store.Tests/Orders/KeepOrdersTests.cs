using System.Collections.Immutable;
using CsCheck;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.Tests.Orders;

public class KeepOrdersTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 8, 0);

    private static readonly OrderTerms Terms = new()
    {
        Preset = "us",
        Kind = "ordered",
        Places = [new OrderPlace("bamako", "Bamako office", "Africa/Bamako")],
        Populations = [Category.Family, Category.NonEmergency],
        Reason = "The road is \"cut\"",
        Evidence = [new OrderEvidence("ring", "4 incidents"), new OrderEvidence(null, "Drivers saw it")],
        EffectiveAt = Morning,
        LeaveBy = new LocalDate(2026, 3, 9),
        OwnAnswers = [new OwnAnswer("ordered", Category.Contractor, DepartureAnswer.Leave)],
    };

    private static readonly ImmutableArray<OrderCommand> Acts =
    [
        new DraftOrder(Terms, "Ada Example"), new SubmitOrder("Ada Example"), new ReturnOrder("Ben Example", "More"), new ApproveOrder("Ben Example"), new ContinueOrder("Ada Example", "Still", null), new LookAtClock(),
        new ModifyOrder("Ada Example", "Ben Example", "Fewer", null, [Category.Family], null, new LocalDate(2026, 3, 12)), new ConvertOrder("authorized", "Ada Example", "Ben Example", "Better"), new LiftOrder("Ada Example", "Ben Example", "Calm", 4, "Flights"), new DenyOrder("Ben Example", "No"),
    ];

    [Fact]
    public void What_the_log_tells_is_what_the_tables_hold_whatever_was_done() => Gen.Int[0, 15].Array[1, 25].Sample(
        steps =>
        {
            using var folder = new TemporaryFolder();
            var (store, now) = (Open(folder), Morning);
            foreach (var step in (int[])[0, 1, .. steps])
            {
                now += Duration.FromHours(step * 3);
                KeepOrders.In(store, orders => Decide(orders.GetValueOrDefault("od") ?? None("od"), step, now), now);
            }

            var (kept, told) = (LoadOrders.From(Open(folder)).Value, LoadOrders.FromLog(Open(folder)).Value);
            Assert.Equal(kept.Values.Select(Words), told.Values.Select(Words));
            Assert.Empty(VerifyLog.Of(Open(folder)).Problems);
        },
        iter: 40);

    [Fact]
    public void Neither_database_nor_log_tells_where_somebody_goes()
    {
        using var folder = new TemporaryFolder();
        var store = Open(folder);
        KeepOrders.In(store, _ => Step(Nothing with { Events = [new OrderDrafted(Terms, "Ada", Morning)] }), Morning);
        KeepOrders.In(store, _ => Step(Nothing with { Tracks = [("p1", new PersonMoved(TrackState.AtSafehaven, "Guesthouse Zanzibar", "Ada", Morning))] }), Morning);
        KeepOrders.In(store, _ => Step(Nothing with { Manifests = [("car", new ManifestOpened("Convoy Zanzibar", ["p1"], ["Gate Zanzibar"], "Ada", Morning))] }), Morning);
        Assert.Equal("Guesthouse Zanzibar", LoadOrders.From(store).Value["od"].Tracks["p1"].Way[0].Words);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(folder.At("data"), "muster.db*"))
        {
            Assert.DoesNotContain("Zanzibar", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_way_that_was_closed_by_the_folders_key_is_still_read()
    {
        using var folder = new TemporaryFolder();
        var store = Open(folder);
        KeepOrders.In(store, _ => Step(Nothing with { Events = [new OrderDrafted(Terms, "Ada", Morning)] }), Morning);
        using (var connection = new SqliteConnection($"Data Source={folder.At("data")}/muster.db;Pooling=false"))
        {
            var closed = PersonSeal.In(store).Of("track").Close("""{"person":"p1","state":"notified","way":[]}""", "od\np1");
            connection.Execute("insert into tracked_person (order_id, person, state, sealed) values ('od', 'p1', 'notified', @closed)", new { closed });
        }

        Assert.Equal(TrackState.Notified, LoadOrders.From(store).Value["od"].Tracks["p1"].State);
    }

    [Fact]
    public void An_alarm_is_marked_once_and_its_notice_stands_beside_it()
    {
        using var folder = new TemporaryFolder();
        var store = Open(folder);
        KeepOrders.In(store, _ => Step(Nothing with { Events = [new OrderDrafted(Terms, "Ada", Morning)] }), Morning);
        var notice = new NoticeToSend("mailto:duty@example.org", "due", "it is due");
        Assert.True(KeepOrders.In(store, _ => Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([Nothing with { Told = ["day-150"] }], [notice])), Morning).IsGranted);
        Assert.Equal(["day-150"], LoadOrders.From(store).Value["od"].Told);
        Assert.Equal(notice, Assert.Single(QueuedNotices.Of(store).Value).Notice);
        Assert.Throws<SqliteException>(() => KeepOrders.In(store, _ => Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([Nothing with { Told = ["day-150"] }], [notice])), Morning));
        Assert.Single(QueuedNotices.Of(store).Value);
    }

    [Fact]
    public void What_is_refused_or_changes_nothing_is_not_kept()
    {
        using var folder = new TemporaryFolder();
        var store = Open(folder);
        KeepOrders.In(store, _ => Step(Nothing with { Events = [new OrderDrafted(Terms, "Ada", Morning)] }), Morning);
        var before = Log(folder);
        Assert.False(KeepOrders.In(store, orders => Decide(orders["od"], 3, Morning), Morning).IsGranted);
        Assert.True(KeepOrders.In(store, orders => Decide(orders["od"], 5, Morning), Morning).IsGranted);
        Assert.Equal(before, Log(folder));
    }

    private static OrderStep Nothing => OrderStep.Nothing("od");

    private static Outcome<(ImmutableArray<OrderStep> Steps, ImmutableArray<NoticeToSend> Notices)> Decide(OrderOnRecord record, int step, Instant now) => step < Acts.Length
        ? DecideOrder.Of(record.Order, Acts[step], now).Then(events => Step(Nothing with { Events = events }))
        : step < 13
            ? DecideTrack.Of(record.Tracks.GetValueOrDefault("p1") ?? new TrackedPerson("p1"), Track(step), TrackUnder.Of(record.Order, now), now).Then(events => Step(Nothing with { Tracks = [.. events.Select(happened => ("p1", happened))] }))
            : DecideManifest.Of(record.Manifests.GetValueOrDefault("car") ?? new Manifest("car"), Travel(step), ImmutableDictionary<string, string>.Empty, now).Then(events => Step(Nothing with { Manifests = [.. events.Select(happened => ("car", happened))] }));

    private static TrackCommand Track(int step) => step switch
    {
        10 => new Classify(DepartureAnswer.Leave, null, "Ada"),
        11 => new Move(TrackState.Notified, "Ada", ""),
        _ => new Waive("exam", "Ada", new LocalDate(2026, 4, 1)),
    };

    private static ManifestCommand Travel(int step) => step switch
    {
        13 => new OpenManifest("Car", ["p1", "p2"], ["gate", "airport"], "Ada"),
        14 => new CountHeads("gate", 1, "Dee"),
        _ => new ExplainCount(["p2"], [], "clinic", "Dee"),
    };

    private static Outcome<(ImmutableArray<OrderStep> Steps, ImmutableArray<NoticeToSend> Notices)> Step(OrderStep step) => Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([step], []));

    private static OrderOnRecord None(string id) => new(new DepartureOrder(id), ImmutableSortedDictionary<string, TrackedPerson>.Empty, ImmutableSortedDictionary<string, Manifest>.Empty, []);

    /// <summary>All that is known of an order, in words that compare.</summary>
    private static string Words(OrderOnRecord record) => string.Join('\n',
    [
        $"{record.Order with { Terms = null, Authors = [], Story = [] }}",
        $"{record.Order.Terms! with { Places = [], Populations = [], Evidence = [], OwnAnswers = [] }}",
        .. Lines(record.Order.Terms!.Places), .. Lines(record.Order.Terms.Populations), .. Lines(record.Order.Terms.Evidence), .. Lines(record.Order.Terms.OwnAnswers), .. Lines(record.Order.Authors), .. Lines(record.Order.Story),
        .. record.Tracks.Values.SelectMany(track => Lines(track.Way).Append($"{track with { Way = [] }}")),
        .. record.Manifests.Values.SelectMany(one => Lines(one.People).Concat(Lines(one.Others)).Concat(one.Counts.Select(count => $"{count with { Explained = null }} {count.Explained?.Because}")).Append($"{one.State} {one.Vehicle} {one.Next}")),
        .. record.Told.Order(StringComparer.Ordinal),
    ]);

    private static IEnumerable<string> Lines<T>(ImmutableArray<T> items) => items.Select(item => $"{item}");

    private static string Log(TemporaryFolder folder)
    {
        using var connection = new SqliteConnection($"Data Source={folder.At("data")}/muster.db;Pooling=false");
        return string.Join('\n', connection.Query<string>("select seq || hash from event order by seq"));
    }

    private static DataStore Open(TemporaryFolder folder) => OpenStore.At(folder.At("data")).Then(PrepareStore.Run).Value;
}
