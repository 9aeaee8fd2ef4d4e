using System.Collections.Immutable;
using CsCheck;
using Muster.Departures.People;
using Muster.Desk.People;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.Store;
using Muster.Store.People;
using Muster.Store.RollCalls;
using NodaTime;

namespace Muster.Desk.Tests.RollCalls;

public sealed class KeptCallTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Opening_asks_everybody_once_by_a_channel_that_reaches_them_and_leaves_the_rest_to_wardens()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);

        var counts = call.Counts(SomeCall.Noon);
        Assert.Equal(8, CountBoard.Unaccounted(counts.Counts));
        Assert.Equal((7, 1), (counts.Messages[MessageState.Queued], counts.Messages.Count));
        Assert.Equal(7, call.Scalar("select count(distinct called) from message"));
        Assert.Equal(0, call.Scalar("select count(*) from message join called on called.number = message.called where called.person = 'p00'"));
    }

    [Fact]
    public void A_message_that_was_claimed_is_claimed_by_nobody_else_and_one_that_broke_off_is_tried_by_another_channel_only()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);

        var first = ClaimMessages.From(call.Store, "sms", [], 100, SomeCall.Noon).Value;
        Assert.Equal(7, first.Due.Length);
        Assert.Empty(ClaimMessages.From(call.Store, "sms", [], 100, SomeCall.Noon + Duration.FromMinutes(4)).Value.Due);

        var later = SomeCall.Noon + Duration.FromMinutes(6);
        var broken = ClaimMessages.From(call.Store, null, ["sms", "mail"], 100, later).Value;
        Assert.Equal((0, 7), (broken.Due.Length, broken.BrokenOff.Length));
        _ = KeepHandOvers.In(call.Store, [.. broken.BrokenOff.Select(one => new MessageHandedOver(one, MessageState.Unknown, null, "broke off", ["sms", "mail"]))], later).Value;

        Assert.Empty(ClaimMessages.From(call.Store, "sms", [], 100, later).Value.Due);
        Assert.Equal(7, ClaimMessages.From(call.Store, "mail", [], 100, later).Value.Due.Length);
        Assert.Equal(CalledState.Attempted, call.StateOf("p01", later));

        // What the first claimant says after all changes nothing: its messages are unknown for good.
        _ = KeepHandOvers.In(call.Store, [.. first.Due.Select(one => new MessageHandedOver(one, MessageState.HandedOver, null, null, []))], later).Value;
        Assert.Equal(7, call.Counts(later).Messages[MessageState.Unknown]);
    }

    [Fact]
    public void A_receipt_changes_its_message_and_nobody()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        var due = ClaimMessages.From(call.Store, "sms", [], 100, SomeCall.Noon).Value.Due;
        _ = KeepHandOvers.In(call.Store, [.. due.Select(one => new MessageHandedOver(one, MessageState.HandedOver, "m" + one.Id, null, []))], SomeCall.Noon).Value;
        var before = call.People();

        Assert.True(KeepReceipt.In(call.Store, "sms", due[0].Key, MessageOutcome.ReceiptDelivered, SomeCall.Noon).Value);
        foreach (var message in due.Skip(1))
        {
            Assert.True(KeepReceipt.In(call.Store, "sms", "m" + message.Id, MessageOutcome.ReceiptDelivered, SomeCall.Noon).Value);
            Assert.False(KeepReceipt.In(call.Store, "sms", "m" + message.Id, MessageOutcome.ReceiptFailed, SomeCall.Noon).Value);
            Assert.False(KeepReceipt.In(call.Store, "mail", "m" + message.Id, MessageOutcome.ReceiptDelivered, SomeCall.Noon).Value);
        }

        Assert.Equal(before.Select(one => one.Person.State), call.People().Select(one => one.Person.State));
        Assert.Equal(7, call.Counts(SomeCall.Noon).Messages[MessageState.Delivered]);
        Assert.Equal(8, CountBoard.Unaccounted(call.Counts(SomeCall.Noon).Counts));
    }

    [Fact]
    public async Task An_answer_is_on_disk_when_it_was_taken_and_the_same_key_again_is_one_answer()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        var one = call.People()[3];
        await using (var desk = new CallDesk(call.Store, () => SomeCall.Noon))
        {
            var given = new AnswerGiven(one.Call, one.Number, AnswerSays.Safe, "I am at the school", AnswerVia.Link, null, null, "k1");
            Assert.False((await desk.TakeAsync(given)).Value.WasKnown);
            Assert.Equal(CalledState.SafeSelf, call.StateOf(one.Person.Id, SomeCall.Noon));
            Assert.True((await desk.TakeAsync(given)).Value.WasKnown);
            Assert.Equal(CalledState.SafeSelf, call.StateOf(one.Person.Id, SomeCall.Noon));

            // The key of somebody else's answer, a person of another call, a call that nobody has.
            Assert.False((await desk.TakeAsync(given with { Called = call.People()[4].Number })).IsGranted);
            Assert.False((await desk.TakeAsync(given with { Key = "k2", Call = 99 })).IsGranted);
            Assert.False((await desk.TakeAsync(given with { Key = "k3", Called = 99 })).IsGranted);
        }

        Assert.Equal(1, call.Scalar("select count(*) from answer_taken"));
        Assert.DoesNotContain("school", await ReadAllAsync(call), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_outwaits_an_import_that_holds_the_file()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        var one = call.People()[3];
        await using var desk = new CallDesk(call.Store, () => SomeCall.Noon);

        Task<Outcome<AnswerTaken>> taken;
        using (call.Hold())
        {
            taken = desk.TakeAsync(new AnswerGiven(one.Call, one.Number, AnswerSays.NeedsHelp, null, AnswerVia.Link, null, null, "k1"));
            await Task.Delay(TimeSpan.FromSeconds(6.5)); // longer than other writers wait
            Assert.False(taken.IsCompleted);
        }

        Assert.True((await taken).IsGranted);
        Assert.Equal(CalledState.NeedsHelp, call.StateOf(one.Person.Id, SomeCall.Noon));
    }

    [Fact]
    public async Task What_is_said_of_somebody_is_sealed_read_by_a_named_person_and_erased_with_them()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        var one = call.People()[5];
        await using (var desk = new CallDesk(call.Store, () => SomeCall.Noon))
        {
            _ = (await desk.TakeAsync(new AnswerGiven(one.Call, one.Number, AnswerSays.Safe, null, AnswerVia.Warden, "Wanda Example", "met at the blue gate", "w1"))).Value;
        }

        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p05", new DeskMissing("Ada Example", "left the blue house at nine"), SomeCall.Noon);
        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p05", new DeskAnswer(AnswerSays.NeedsHelp, "Ada Example", "a call from the blue school", null), SomeCall.Noon).Value;
        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p05", new DeskResolution(AnswerSays.Safe, "Ada Example", "fetched from the blue school"), SomeCall.Noon).Value;
        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p06", new DeskMissing("Ada Example", "not at the blue market"), SomeCall.Noon).Value;
        Assert.DoesNotContain("blue", await ReadAllAsync(call), StringComparison.Ordinal);
        Assert.Equal(LoadCalls.PeopleFromLog(call.Store, SomeCall.Id).Value, call.People().Where(person => person.Person.Id is "p05" or "p06").Select(person => KeyValuePair.Create(person.Person.Id, person.Person)));

        string[] Read() => [.. ShowSaid.In(call.Folder, SomeCall.Id, null, new PrivateView("Ada Example"), 20, SomeCall.Noon).Value.Select(said => $"{said.Said.Person} {said.Said.By}: {said.Said.Words}").Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["p05 Ada Example: a call from the blue school", "p05 Ada Example: fetched from the blue school", "p05 Wanda Example: met at the blue gate", "p06 Ada Example: not at the blue market"],
            Read());
        _ = ErasePerson.In(call.Store, "p05", "Ada Example", "asked for it", SomeCall.Noon).Value;
        Assert.Equal(["p06 Ada Example: not at the blue market"], Read());
        Assert.True(VerifyLog.Of(call.Store).IsGranted);
    }

    [Fact]
    public void A_call_is_closed_only_with_nobody_open_or_with_a_name_for_the_list()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        Assert.False(call.Close(accept: false, SomeCall.Noon).IsGranted);
        _ = call.Act(new StandDown("Ada Example", "over"), SomeCall.Noon).Value;
        Assert.False(call.Close(accept: false, SomeCall.Noon).IsGranted);

        var closed = call.Close(accept: true, SomeCall.Noon).Value.Call;
        Assert.Equal(Enumerable.Range(0, 8).Select(SomeCall.Name), closed.Accepted!.People);
        Assert.False(SayOfPerson.In(call.Folder, SomeCall.Id, "p01", new DeskAnswer(AnswerSays.Safe, "Ada Example", "phone", null), SomeCall.Noon).IsGranted);
    }

    [Fact]
    public async Task Words_that_follow_I_am_safe_keep_the_person_open_until_somebody_has_read_them()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        await using var desk = new CallDesk(call.Store, () => SomeCall.Noon);
        foreach (var one in call.People())
        {
            _ = (await desk.TakeAsync(new AnswerGiven(1, one.Number, AnswerSays.Safe, null, AnswerVia.Link, null, null, "safe" + one.Number))).Value;
        }

        Assert.Equal(1, (await desk.TakeReplyAsync("+22370000005", "there are men at the gate", "m1")).Value.People);
        Assert.Equal(1, call.Counts(SomeCall.Noon).Unread);
        var open = Assert.Single(call.Counts(SomeCall.Noon).Open);
        Assert.Equal(("p05", CalledState.SafeSelf, 0, 1), (open.Person.Id, open.State, CountBoard.Unaccounted(call.Counts(SomeCall.Noon).Counts), CountBoard.Open(call.Counts(SomeCall.Noon))));
        Assert.False(call.Close(accept: false, SomeCall.Noon).IsGranted);

        var (said, name) = ShowSaid.In(call.Folder, SomeCall.Id, "p05", new PrivateView("Ada Example"), 10, SomeCall.Noon).Value[0];
        Assert.Equal(("p05", AnswerSays.Unclear, "there are men at the gate", "Given5 Family5"), (said.Person, said.Says, said.Words, name));
        Assert.Equal(1, call.Scalar("select count(*) from event where type = 'private_shown' and body like '%words%' and body not like '%gate%'"));

        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p05", new DeskAnswer(AnswerSays.Safe, "Ada Example", "spoke on the phone: they were the guards", null), SomeCall.Noon).Value;
        Assert.Equal((0, 0), (call.Counts(SomeCall.Noon).Unread, CountBoard.Open(call.Counts(SomeCall.Noon))));
        Assert.True(call.Close(accept: false, SomeCall.Noon).IsGranted);
    }

    [Theory]
    [InlineData(true, "1", CalledState.Attempted, CalledState.SafeSelf)]
    [InlineData(false, "1", CalledState.SafeSelf, CalledState.Attempted)]
    [InlineData(true, "2", CalledState.NeedsHelp, CalledState.NeedsHelp)]
    public async Task A_good_reply_counts_in_the_call_that_asked_last_and_never_a_drills_in_a_real_one(bool drillAsksLast, string text, CalledState real, CalledState drill)
    {
        var call = new SomeCall(folder.Path);
        _ = ActOnCall.In(folder.Path, "drill", SomeCall.Channels, (_, _) => new DraftCall("Drill", "a test", true, ["north", "south"], new CallPlan(), "Ada Example"), SomeCall.Noon).Value;
        foreach (var id in drillAsksLast ? new[] { SomeCall.Id, "drill" } : ["drill", SomeCall.Id])
        {
            Open(id, SomeCall.Noon);
            HandOverAll(call, "sms", SomeCall.Noon);
            HandOverAll(call, "drill", SomeCall.Noon);
        }

        await using var desk = new CallDesk(call.Store, () => SomeCall.Noon);
        Assert.Equal(2, (await desk.TakeReplyAsync("+22370000005", text, "m1")).Value.People);
        Assert.Equal((real, drill), (call.StateOf("p05", SomeCall.Noon), LoadCalls.People(call.Store, "drill").Value.Single(one => one.Person.Id == "p05").Person.State));
    }

    [Theory]
    [InlineData("1", CalledState.SafeSelf, CalledState.NotContacted, true)]
    [InlineData("3", CalledState.NotInArea, CalledState.NotContacted, true)]
    [InlineData("2", CalledState.NeedsHelp, CalledState.NeedsHelp, false)]
    public async Task A_good_reply_to_an_earlier_call_is_none_in_a_call_whose_question_has_not_reached_the_person(string text, CalledState inTheFirst, CalledState inTheSecond, bool isUnclear)
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        HandOverAll(call, "sms", SomeCall.Noon);
        _ = ActOnCall.In(folder.Path, "second", SomeCall.Channels, (_, _) => new DraftCall("Second", "a test", false, ["north", "south"], new CallPlan(), "Ada Example"), SomeCall.Noon).Value;
        Open("second", SomeCall.Noon);

        await using var desk = new CallDesk(call.Store, () => SomeCall.Noon);
        Assert.Equal(2, (await desk.TakeReplyAsync("+22370000005", text, "m1")).Value.People);
        var second = LoadCalls.People(call.Store, "second").Value.Single(one => one.Person.Id == "p05").Person;
        Assert.Equal((inTheFirst, inTheSecond, isUnclear), (call.StateOf("p05", SomeCall.Noon), second.State, second.HasUnclearWords));

        HandOverAll(call, "sms", SomeCall.Noon);
        _ = (await desk.TakeReplyAsync("+22370000005", "1", "m2")).Value;
        Assert.Equal(text == "2" ? CalledState.Conflicting : CalledState.SafeSelf, LoadCalls.People(call.Store, "second").Value.Single(one => one.Person.Id == "p05").Person.State);
    }

    [Fact]
    public async Task A_drill_whose_question_was_held_up_and_arrived_last_is_what_a_good_reply_answers()
    {
        var call = new SomeCall(folder.Path);
        _ = ActOnCall.In(folder.Path, "drill", SomeCall.Channels, (_, _) => new DraftCall("Drill", "a test", true, ["north", "south"], new CallPlan(), "Ada Example"), SomeCall.Noon).Value;
        Open("drill", SomeCall.Noon);
        call.Open(SomeCall.Noon);
        HandOverAll(call, "sms", SomeCall.Noon);
        HandOverAll(call, "drill", SomeCall.Noon + Duration.FromMinutes(10));

        await using var desk = new CallDesk(call.Store, () => SomeCall.Noon + Duration.FromMinutes(11));
        _ = (await desk.TakeReplyAsync("+22370000005", "1", "m1")).Value;
        Assert.Equal(CalledState.Attempted, call.StateOf("p05", SomeCall.Noon));
        Assert.Equal(CalledState.SafeSelf, LoadCalls.People(call.Store, "drill").Value.Single(one => one.Person.Id == "p05").Person.State);
    }

    [Fact]
    public async Task Other_words_under_an_id_that_the_gateway_has_used_before_are_another_reply()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        HandOverAll(call, "sms", SomeCall.Noon);
        await using var desk = new CallDesk(call.Store, () => SomeCall.Noon);
        foreach (var text in new[] { "1", "1", "2 help", "2 help" })
        {
            _ = (await desk.TakeReplyAsync("+22370000005", text, "sms:17")).Value;
            _ = (await desk.TakeReplyAsync("+22399999999", text, "sms:18")).Value;
        }

        Assert.Equal(CalledState.Conflicting, call.StateOf("p05", SomeCall.Noon));
        Assert.Equal((2, 2), (call.Scalar("select count(*) from answer_taken"), call.Counts(SomeCall.Noon).Strays));
    }

    [Fact]
    public void Nobody_is_said_to_be_with_a_warden_who_is_silent_and_a_second_handover_tells_those_who_can_go_by_now_once()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        _ = call.Act(new HandToWardens("Ada Example"), SomeCall.Noon).Value;
        Assert.All(call.Counts(SomeCall.Noon).Open, one => Assert.Equal(("", false), (one.List, one.IsListTold)));
        Assert.Equal(0, call.Scalar("select count(*) from message where purpose = 'warden'"));

        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p04", new DeskAnswer(AnswerSays.Safe, "Ada Example", "spoke on the phone", null), SomeCall.Noon).Value;
        Assert.Equal(["p05", "p06", "p07"], call.Counts(SomeCall.Noon).Open.Where(one => one is { List: "p04", IsListTold: false }).Select(one => one.Person.Id).Order(StringComparer.Ordinal));
        _ = call.Act(new HandToWardens("Ada Example"), SomeCall.Noon).Value;
        _ = call.Act(new HandToWardens("Ada Example"), SomeCall.Noon).Value;
        _ = call.Act(new BeginWave("Ada Example"), SomeCall.Noon).Value;
        Assert.Equal(1, call.Scalar("select count(*) from message where purpose = 'warden'"));

        var due = ClaimMessages.From(call.Store, "sms", [], 100, SomeCall.Noon).Value.Due;
        _ = KeepHandOvers.In(call.Store, [.. due.Select(one => new MessageHandedOver(one, MessageState.HandedOver, null, null, []))], SomeCall.Noon).Value;
        Assert.Equal(3, call.Counts(SomeCall.Noon).Open.Count(one => one is { List: "p04", IsListTold: true }));

        var sheets = LayOutSheets.In(call.Folder, SomeCall.Id, new PrivateView("Ada Example"), SomeCall.Noon).Value;
        Assert.Equal([4, 3], sheets.Select(sheet => sheet.Rows.Length));
        Assert.Equal("Given4 Family4: Given5 Family5, Given6 Family6, Given7 Family7", $"{sheets[1].WardenName}: {string.Join(", ", sheets[1].Rows.Select(row => row.Name))}");
        Assert.Equal(1, call.Scalar("select count(*) from event where type = 'private_shown' and body like '%call_sheet%'"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whom_a_message_will_never_reach_by_its_receipt_is_asked_by_another_channel_once_and_not_after_an_answer(bool givesIds)
    {
        var call = new SomeCall(folder.Path, plan: new CallPlan { Channels = ["sms", "mail"] });
        call.Open(SomeCall.Noon);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var message in ClaimMessages.From(call.Store, "sms", [], 100, SomeCall.Noon).Value.Due)
        {
            ids[message.Person] = givesIds ? "m-" + message.Person : message.Key;
            _ = KeepHandOvers.In(call.Store, [new MessageHandedOver(message, MessageState.HandedOver, givesIds ? ids[message.Person] : null, null, [])], SomeCall.Noon).Value;
        }

        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p04", new DeskAnswer(AnswerSays.Safe, "Ada Example", "spoke on the phone", null), SomeCall.Noon).Value;
        int Instead() => AskInstead.In(call.Store, SomeCall.Id, SomeCall.Channels.Reaching, SomeCall.Noon).Value;
        Assert.Equal(0, Instead());
        foreach (var person in new[] { "p03", "p04", "p05" })
        {
            Assert.True(KeepReceipt.In(call.Store, "sms", ids[person], MessageOutcome.ReceiptFailed, SomeCall.Noon).Value);
        }

        // p03 has no mail and p04 has answered.
        Assert.Equal((1, 0), (Instead(), Instead()));
        Assert.Equal("p05", Assert.Single(ClaimMessages.From(call.Store, "mail", [], 100, SomeCall.Noon).Value.Due).Person);
        Assert.Equal((CalledState.Attempted, "by its receipt it will never arrive"), call.Counts(SomeCall.Noon).Open.Where(one => one.Person.Id == "p03").Select(one => (one.State, one.Trouble)).Single());

        _ = call.Act(new StandDown("Ada Example", "over"), SomeCall.Noon).Value;
        _ = KeepReceipt.In(call.Store, "sms", ids["p07"], MessageOutcome.ReceiptFailed, SomeCall.Noon).Value;
        Assert.Equal(0, Instead());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_leaves_the_roster_in_mid_call_is_still_counted_and_on_a_list_and_a_warden_who_left_has_none(bool isErased)
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        _ = SayOfPerson.In(call.Folder, SomeCall.Id, "p04", new DeskAnswer(AnswerSays.Safe, "Ada Example", "spoke on the phone", null), SomeCall.Noon).Value;
        _ = call.Act(new HandToWardens("Ada Example"), SomeCall.Noon).Value;
        var before = CountBoard.Unaccounted(call.Counts(SomeCall.Noon).Counts);

        Go("p05");
        var list = LayOutSheets.In(call.Folder, SomeCall.Id, new PrivateView("Ada Example"), SomeCall.Noon).Value[1];
        Assert.Equal((before, "p05 (no longer on the roster)", 3), (CountBoard.Unaccounted(call.Counts(SomeCall.Noon).Counts), list.Rows[0].Name, list.Rows.Length));
        Assert.Equal(["p05", "p06", "p07"], WardenZone.Of(call.Store, LoadCalls.Named(call.Store, SomeCall.Id).Value, "p04", SomeCall.Noon).Value.Select(row => row.Name[..3].Replace("Giv", "p0" + row.Name[5], StringComparison.Ordinal)));

        Go("p04");
        Assert.All(call.Counts(SomeCall.Noon).Open, one => Assert.Equal("", one.List));
        Assert.Equal(before, Assert.Single(LayOutSheets.In(call.Folder, SomeCall.Id, new PrivateView("Ada Example"), SomeCall.Noon).Value).Rows.Length);

        void Go(string id) => Assert.True(isErased
            ? ErasePerson.In(call.Store, id, "Ada Example", "asked for it", SomeCall.Noon).IsGranted
            : KeepRoster.In(call.Store, new RosterUpdate([], "test") { Leaving = [id] }, Outcome.Grant, SomeCall.Noon).IsGranted);
    }

    [Fact]
    public void A_warden_who_answers_after_the_handover_is_given_the_list_once()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        bool TellLate() => TellLateWardens.In(call.Store, SomeCall.Id, SomeCall.Channels.For, SomeCall.Noon).Value;
        void Answer(string person) => _ = SayOfPerson.In(call.Folder, SomeCall.Id, person, new DeskAnswer(AnswerSays.Safe, "Ada Example", "spoke on the phone", null), SomeCall.Noon).Value;

        Answer("p04");
        Assert.False(TellLate()); // before the handover nobody is late
        _ = call.Act(new HandToWardens("Ada Example"), SomeCall.Noon).Value;
        Assert.False(TellLate()); // p04 has the list; p00 is silent
        Answer("p00");
        Assert.False(TellLate()); // p00 has neither phone nor mail
        Assert.Equal(1, call.Scalar("select count(*) from message where purpose = 'warden'"));

        var other = new SomeCall(folder.At("other"));
        other.Open(SomeCall.Noon);
        _ = other.Act(new HandToWardens("Ada Example"), SomeCall.Noon).Value;
        Assert.Equal(0, other.Scalar("select count(*) from message where purpose = 'warden'"));
        _ = SayOfPerson.In(other.Folder, SomeCall.Id, "p04", new DeskAnswer(AnswerSays.Safe, "Ada Example", "spoke on the phone", null), SomeCall.Noon).Value;
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => TellLateWardens.In(other.Store, SomeCall.Id, SomeCall.Channels.For, SomeCall.Noon).Value));
        Assert.Equal(1, other.Scalar("select count(*) from message where purpose = 'warden'"));
        _ = other.Act(new StandDown("Ada Example", "over"), SomeCall.Noon).Value;
        Assert.False(TellLateWardens.In(other.Store, SomeCall.Id, SomeCall.Channels.For, SomeCall.Noon).Value);
    }

    [Fact]
    public void People_whose_wardens_the_call_does_not_ask_are_the_desks()
    {
        var call = new SomeCall(folder.Path);
        _ = ActOnCall.In(folder.Path, "south", SomeCall.Channels, (_, _) => new DraftCall("Test", "a test", false, ["south"], new CallPlan(), "Ada Example"), SomeCall.Noon).Value;
        var people = LayOutCall.In(folder.Path, "south", SomeCall.Channels, "Ada Example", SomeCall.Noon).Value.People;
        _ = ActOnCall.Known(folder.Path, "south", SomeCall.Channels, (_, _) => new OpenCall(people, people, "Ada Example"), SomeCall.Noon).Value;
        Assert.All(LoadCalls.Standing(call.Store, "south", 200, SomeCall.Noon).Value.Open, one => Assert.Equal(("", false), (one.List, one.Warden is null)));
    }

    [Theory]
    [InlineData(StayStanding.Planned, 0, true)]
    [InlineData(StayStanding.Confirmed, 0, true)]
    [InlineData(StayStanding.Confirmed, 1, true)]
    [InlineData(StayStanding.Confirmed, 2, false)]
    [InlineData(StayStanding.Over, 0, false)]
    public void Whoever_visits_a_post_is_asked_there_and_whoever_is_away_from_it_too(StayStanding standing, int daysAhead, bool isAsked)
    {
        var call = new SomeCall(folder.Path);
        var from = SomeCall.Noon.InUtc().Date.PlusDays(daysAhead);
        _ = KeepStays.In(call.Store, [new Stay("p02", StayKind.Trip, from, from.PlusDays(3)) { Standing = standing, Post = "south" }, new Stay("p03", StayKind.Trip, from, from.PlusDays(3)) { Standing = standing, Post = "north" }], "test", SomeCall.Noon).Value;
        _ = ActOnCall.In(folder.Path, "south", SomeCall.Channels, (_, _) => new DraftCall("Test", "a test", false, ["south"], new CallPlan(), "Ada Example"), SomeCall.Noon).Value;
        var layout = LayOutCall.In(folder.Path, "south", SomeCall.Channels, "Ada Example", SomeCall.Noon).Value;
        _ = ActOnCall.Known(folder.Path, "south", SomeCall.Channels, (asked, room) => new OpenCall(room.PeopleIn(asked.Posts), layout.People, "Ada Example"), SomeCall.Noon).Value;
        string[] expected = [.. isAsked ? new[] { "p02" } : [], "p01", "p03", "p05", "p07"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), LoadCalls.People(call.Store, "south").Value.Select(one => one.Person.Id));
        Assert.All(LoadCalls.People(call.Store, "south").Value, one => Assert.Equal("south", one.Post));
    }

    [Fact]
    public void A_draft_is_discarded_with_its_story_kept_and_its_name_free()
    {
        var call = new SomeCall(folder.Path);
        _ = call.Act(new DiscardCall("Ada Example", "wrong posts"), SomeCall.Noon).Value;
        Assert.False(call.Act(new RehearseCall(8, 1, "Ada Example"), SomeCall.Noon).IsGranted);
        _ = ActOnCall.In(folder.Path, SomeCall.Id, SomeCall.Channels, (_, _) => new DraftCall("Again", "a test", false, ["south"], new CallPlan(), "Ada Example"), SomeCall.Noon).Value;
        call.Open(SomeCall.Noon);
        Assert.Equal(("Again", CallState.Open), (call.Counts(SomeCall.Noon).Call.Call.Topic, call.Counts(SomeCall.Noon).Call.Call.State));
        Assert.Equal(1, call.Scalar("select count(*) from event where type = 'call_discarded'"));
    }

    [Fact]
    public void An_exercise_is_queued_for_channels_made_for_exercises_alone_and_a_real_call_for_none_of_them()
    {
        var exercise = new SomeCall(folder.At("drill"), isExercise: true);
        exercise.Open(SomeCall.Noon);
        Assert.Equal(8, exercise.Scalar("select count(*) from message where channel = 'drill'"));
        Assert.Equal(8, exercise.Scalar("select count(*) from message"));

        var real = new SomeCall(folder.At("real"), plan: new CallPlan { Channels = ["drill", "sms"] });
        real.Open(SomeCall.Noon);
        Assert.Equal(0, real.Scalar("select count(*) from message where channel = 'drill'"));
    }

    [Fact]
    public void A_correction_goes_to_exactly_those_whom_a_message_may_have_reached()
    {
        var call = new SomeCall(folder.Path);
        call.Open(SomeCall.Noon);
        var due = ClaimMessages.From(call.Store, "sms", [], 100, SomeCall.Noon).Value.Due;
        MessageState[] states = [MessageState.HandedOver, MessageState.TempFail, MessageState.PermFail, MessageState.Unknown, MessageState.TechFail, MessageState.HandedOver];
        _ = KeepHandOvers.In(call.Store, [.. due.Take(6).Zip(states, (one, state) => new MessageHandedOver(one, state, null, null, []))], SomeCall.Noon).Value;

        _ = call.Act(new CorrectCall("Meet at the school, not at the church.", "Ada Example"), SomeCall.Noon).Value;

        // The seventh is claimed still: nobody knows yet, so it may have been reached.
        var reached = due.Take(6).Zip(states).Where(one => one.Second is MessageState.HandedOver or MessageState.Unknown).Select(one => one.First.Called).Append(due[6].Called).Order();
        foreach (var called in reached)
        {
            Assert.Equal(1, call.Scalar($"select count(*) from message where purpose = 'correct' and called = {called}"));
        }

        Assert.Equal(reached.Count(), call.Scalar("select count(*) from message where purpose = 'correct'"));
    }

    [Fact]
    public void Whatever_happens_the_log_tells_the_same_as_the_tables_and_the_sums_are_the_sums() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 7], Gen.Int[0, 3]).Array[0, 60].Sample(steps =>
        {
            using var own = new TemporaryFolder();
            var call = new SomeCall(own.Path);
            var now = SomeCall.Noon;
            call.Open(now);
            foreach (var (what, who, how) in steps)
            {
                now += Duration.FromMinutes(7);
                Do(call, what, SomeCall.Name(who), (AnswerSays)how, now);
            }

            var people = call.People().ToDictionary(one => one.Person.Id, one => one.Person, StringComparer.Ordinal);
            foreach (var (id, person) in LoadCalls.PeopleFromLog(call.Store, SomeCall.Id).Value)
            {
                Assert.Equal(people[id], person);
            }

            var counted = call.Counts(now).Counts.ToDictionary(count => (count.Post, count.State), count => count.People);
            var real = call.People().GroupBy(one => (one.Post, one.Person.StateAt(now))).ToDictionary(group => group.Key, group => group.Count());
            Assert.Equal(real.OrderBy(one => one.Key), counted.OrderBy(one => one.Key));
            Assert.True(VerifyLog.Of(call.Store).IsGranted);
            Assert.Equal(0, call.Scalar("select count(*) from (select state, count(*) as n from message group by state) as m left join message_count using (state) where m.n <> coalesce(messages, 0)"));
        }, iter: 40, threads: 1);

    // Allowed or not: what is refused must leave everything as it was.
    private static void Do(SomeCall call, int what, string who, AnswerSays says, Instant now)
    {
        _ = what switch
        {
            0 => call.Act(new BeginWave("Ada Example"), now).IsGranted,
            1 => call.Act(new HandToWardens("Ada Example"), now).IsGranted,
            2 => SayOfPerson.In(call.Folder, SomeCall.Id, who, new DeskMissing("Ada Example", "searched"), now).IsGranted,
            3 => SayOfPerson.In(call.Folder, SomeCall.Id, who, new DeskResolution(says, "Ada Example", "spoke to them"), now).IsGranted,
            4 => KeepCalled.FindSilent(call.Store, SomeCall.Id, now).IsGranted,
            5 or 6 => HandOver(call, who, now),
            _ => SayOfPerson.In(call.Folder, SomeCall.Id, who, new DeskAnswer(says, "Ada Example", "phone", null), now).IsGranted,
        };
    }

    private static bool HandOver(SomeCall call, string channel, Instant now)
    {
        var due = ClaimMessages.From(call.Store, channel is "p01" or "p02" ? "mail" : "sms", [], 3, now).Value.Due;
        MessageState[] states = [MessageState.HandedOver, MessageState.Unknown, MessageState.PermFail];
        return KeepHandOvers.In(call.Store, [.. due.Zip(states, (one, state) => new MessageHandedOver(one, state, null, null, ["sms", "mail"]))], now).Value;
    }

    private static async Task<string> ReadAllAsync(SomeCall call)
    {
        var bytes = Directory.EnumerateFiles(call.Folder, "muster.db*").Select(path => File.ReadAllBytesAsync(path));
        return string.Concat((await Task.WhenAll(bytes)).Select(System.Text.Encoding.Latin1.GetString));
    }

    private void Open(string id, Instant now)
    {
        var people = LayOutCall.In(folder.Path, id, SomeCall.Channels, "Ada Example", now).Value.People;
        _ = ActOnCall.Known(folder.Path, id, SomeCall.Channels, (_, _) => new OpenCall(people, people, "Ada Example"), now).Value;
    }

    private static void HandOverAll(SomeCall call, string channel, Instant now)
    {
        var due = ClaimMessages.From(call.Store, channel, [], 100, now).Value.Due;
        _ = KeepHandOvers.In(call.Store, [.. due.Select(one => new MessageHandedOver(one, MessageState.HandedOver, null, null, []))], now).Value;
    }
}
