using System.Collections.Immutable;
using Dapper;
using Muster.Departures;
using Muster.Departures.Orders;
using Muster.Departures.People;
using Muster.Departures.Tracks;
using Muster.Kernel;
using Muster.Store.Feeds;
using Muster.Store.Orders;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Store.Tests.People;

public sealed class ErasePersonTests
{
    // The first piece of every sealed value names the key, and is alike.
    private const int PieceBytes = 64;

    [Fact]
    public void Not_even_the_sealed_bytes_are_left_on_disk()
    {
        using var data = Filled();
        var sealedBytes = Sealed(data);
        Assert.Equal(7, sealedBytes.Length);
        Assert.All(sealedBytes, one => Assert.True(Holds(data, one)));

        Assert.Equal(new ErasedPerson("p1", IsGoneFromDisk: true), ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning).Value);

        Assert.All(sealedBytes, one => Assert.False(Holds(data, one)));
    }

    [Fact]
    public void Pieces_of_older_copies_that_split_pages_left_behind_are_gone_too()
    {
        using var data = new Invented([.. Enumerable.Range(0, 400).Select(Number)]);
        var old = new List<byte[]>();
        for (var round = 1; round <= 4; round++)
        {
            // Longer and shorter by turns, so that rows no longer fit where they were.
            old.AddRange(OfEverybody(data));
            data.Keep([.. Enumerable.Range(0, 400).Select(at => Number(at) with { AddressNote = new string('x', at % 7 * 100 * round % 900) + round })]);
        }

        ErasePerson.In(data.Store, "n200", "Ada Example", "asked", Invented.Morning);

        var bytes = data.Bytes();
        Assert.DoesNotContain(old, copy => Enumerable.Range(1, (copy.Length / PieceBytes) - 1).Any(at => bytes.AsSpan().IndexOf(copy.AsSpan(at * PieceBytes, PieceBytes)) >= 0));
        Assert.Equal(399, data.Load().Length);
    }

    [Fact]
    public void The_log_stays_whole_and_says_who_erased_whom_and_why()
    {
        using var data = Filled();
        ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning);
        Assert.Equal("""person_erased {"person":"p1","by":"Ada Example","because":"asked"}""", data.Log()[^1]);
        Assert.True(VerifyLog.Of(data.Store).IsGranted);
    }

    [Fact]
    public void A_log_whose_entry_of_an_erasure_was_edited_is_found_out()
    {
        using var data = Filled();
        ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning);
        using (var connection = data.Connect())
        {
            connection.Execute("drop trigger event_is_never_changed; update event set body = replace(body, 'Ada Example', 'Somebody') where type = 'person_erased'");
        }

        Assert.Contains("whose entry", Assert.Single(VerifyLog.Of(data.Store).Problems).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_was_in_their_care_or_under_them_is_nobodys_now()
    {
        using var data = Filled();
        ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning);
        var chi = data.Load()[1];
        Assert.Equal(("p2 p3", null, null), (data.Ids(), chi.Person.Warden, chi.Person.DependantOf));
        Assert.Empty(LoadStays.From(data.Store).Value);
        Assert.Null(Assert.Single(LoadWardens.From(data.Store).Value).Alternate);
        Assert.Equal("p3", string.Join(' ', FindByPhone.In(data.Store, "+22320220101").Value));
        Assert.Equal(("kept words", 1), (Assert.Single(LoadStrays.From(data.Store, 9).Value).Text, data.Log().Count(entry => entry.StartsWith("person_changed", StringComparison.Ordinal))));
    }

    [Fact]
    public void Somebody_who_has_left_can_be_erased_and_nobody_twice()
    {
        using var data = Filled();
        data.Keep(Invented.Bo);
        Assert.True(ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning).IsGranted);
        Assert.Equal(ProblemCodes.PersonUnknown, Assert.Single(ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning).Problems).Code);
        Assert.Equal(ProblemCodes.PersonUnknown, Assert.Single(ErasePerson.In(data.Store, "p77", "Ada Example", "asked", Invented.Morning).Problems).Code);
    }

    [Fact]
    public void A_file_that_still_has_them_brings_nobody_back()
    {
        using var data = Filled();
        ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning);
        var difference = data.Keep(Invented.Awa, Invented.Bo, Invented.Chi);
        Assert.Equal(("p1", "p2 p3"), (string.Join(' ', difference.Erased), data.Ids()));
    }

    [Fact]
    public void Their_way_under_an_order_is_open_to_nobody_though_the_log_keeps_its_entries()
    {
        using var data = Filled();
        Assert.Equal(["p1", "p2"], LoadOrders.FromLog(data.Store).Value["od"].Tracks.Keys);

        ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning);

        Assert.Equal(2, data.Log().Count(entry => entry.StartsWith("track_", StringComparison.Ordinal)));
        var (kept, told) = (LoadOrders.From(data.Store).Value["od"].Tracks, LoadOrders.FromLog(data.Store).Value["od"].Tracks);
        Assert.Equal("Guesthouse p2", Assert.Single(kept).Value.Way[0].Words);
        Assert.Equal("Guesthouse p2", Assert.Single(told).Value.Way[0].Words);
        Assert.True(VerifyLog.Of(data.Store).IsGranted);
    }

    [Fact]
    public void While_another_program_reads_the_erasure_says_that_bytes_may_be_left()
    {
        using var data = Filled();
        using var reader = data.Connect();
        using var transaction = reader.BeginTransaction(deferred: true);
        reader.ExecuteScalar<long>("select count(*) from person", transaction: transaction);
        Assert.False(ErasePerson.In(data.Store, "p1", "Ada Example", "asked", Invented.Morning).Value.IsGoneFromDisk);
    }

    private static Invented Filled()
    {
        var data = new Invented(Invented.Awa, Invented.Bo, Invented.Chi);
        KeepStays.In(data.Store, [new Stay("p1", StayKind.Trip, new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 9)) { Standing = StayStanding.Planned, Place = "Hotel" }], "trips.csv", Invented.Morning);
        KeepWardens.In(data.Store, [new WardenDuty("p1", "South", null, null, null), new WardenDuty("p2", "North", "p1", null, null)], "wardens.csv", Outcome.Grant, Invented.Morning);
        KeepStray.In(data.Store, "k1", StrayWhy.SharedPhone, "+22320220101", "lost words", Invented.Morning);
        KeepStray.In(data.Store, "k2", StrayWhy.UnknownNumber, "+22320229999", "kept words", Invented.Morning);
        Answer(data);
        Order(data, OrderStep.Nothing("od") with { Events = [new OrderDrafted(new OrderTerms { Preset = "us", Kind = "ordered", Reason = "shots" }, "Ada", Invented.Morning)] });
        Order(data, OrderStep.Nothing("od") with { Tracks = [Arrived("p1"), Arrived("p2")] });
        return data;
    }

    private static void Order(Invented data, OrderStep step) =>
        KeepOrders.In(data.Store, _ => Outcome.Grant<(ImmutableArray<OrderStep>, ImmutableArray<NoticeToSend>)>(([step], [])), Invented.Morning);

    private static (string Person, TrackEvent Happened) Arrived(string person) => (person, new PersonMoved(TrackState.AtSafehaven, "Guesthouse " + person, "Ada", Invented.Morning));

    private static void Answer(Invented data)
    {
        using var connection = data.Connect();
        connection.Execute(
            """
            insert into roll_call (number, id, state, json) values (1, 'c1', 'open', '{}');
            insert into called (number, call, person, post, state, json) values (1, 1, 'p1', 'bamako', 'safe_self', '{}');
            insert into answer_taken (key, called, at, says, via, sealed) values ('a1', 1, '2026-03-01T06:00:00Z', 'safe', 'link', @words)
            """,
            new { words = PersonSeal.In(data.Store).Of("answer").Close("on the roof", "a1") });
    }

    /// <summary>All sealed values and marks that are p1's, as they stand in the database.</summary>
    private static byte[][] Sealed(Invented data)
    {
        using var connection = data.Connect();
        return
        [
            .. connection.Query<byte[]>(
                """
                select sealed from person where id = 'p1' union all select mail from person where id = 'p1' union all select sealed from stay
                union all select sealed from stray_reply where key = 'k1' union all select sealed from answer_taken
                union all select sealed from tracked_person where person = 'p1' union all select salt from person_salt where person = 'p1'
                """),
        ];
    }

    private static IEnumerable<byte[]> OfEverybody(Invented data)
    {
        using var connection = data.Connect();
        return connection.Query<byte[]>("select sealed from person");
    }

    private static bool Holds(Invented data, byte[] part) => data.Bytes().AsSpan().IndexOf(part) >= 0;

    private static Person Number(int at) => new() { Id = $"n{at:000}", Name = $"Number {at}", Post = "bamako", Category = Category.Visitor, AddressNote = new string('y', at % 11 * 50) };
}
