using Muster.Kernel;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.RollCalls.Tests.Calls;

public class DecideCallTests
{
    private static readonly Instant Noon = SomeCall.Noon;

    /// <summary>Every state and every command: the state after it, or "-" for a refusal. "none" is a call that does not exist yet.</summary>
    private const string Table = """
        command          none   draft      dry_run    open               handed_to_wardens  standing_down  closed  discarded
        draft            draft  -          -          -                  -                  -              -       draft
        discard          -      discarded  discarded  -                  -                  -              -       -
        rehearse         -      dry_run    dry_run    -                  -                  -              -       -
        open             -      -          open       -                  -                  -              -       -
        wave             -      -          -          open               handed_to_wardens  -              -       -
        wave_by_clock    -      -          -          open               handed_to_wardens  -              -       -
        wave_too_early   -      -          -          -                  -                  -              -       -
        hand             -      -          -          handed_to_wardens  handed_to_wardens  -              -       -
        hand_by_clock    -      -          -          handed_to_wardens  -                  -              -       -
        hand_too_early   -      -          -          -                  -                  -              -       -
        stand_down       -      -          -          standing_down      standing_down      -              -       -
        close            -      -          -          closed             closed             closed         -       -
        close_with_open  -      -          -          -                  -                  -              -       -
        close_accepting  -      -          -          -                  -                  closed         -       -
        correct          -      -          -          open               handed_to_wardens  standing_down  closed  -
        """;

    public static TheoryData<string, string, string> Steps
    {
        get
        {
            var rows = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var data = new TheoryData<string, string, string>();
            foreach (var (row, column) in rows.Skip(1).SelectMany(row => Enumerable.Range(1, row.Length - 1).Select(column => (row, column))))
            {
                data.Add(rows[0][column], row[0], row[column]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_step_is_as_the_table_says(string state, string command, string after)
    {
        var before = Words<CallState>.TryParse(state, out var known) ? SomeCall.In(known) : null;
        var (step, at) = Named(command);
        var decided = DecideCall.Of(before, step, at);

        Assert.Equal(after, decided.TryGet(out var events) ? Words<CallState>.Of(EvolveCall.Through(before ?? new RollCall("rc1"), events).State) : "-");
        Assert.All(decided.Problems, problem => Assert.Equal(ProblemCodes.CallStep, problem.Code));
    }

    [Fact]
    public void The_table_has_every_state() =>
        Assert.Equal(Words<CallState>.All.Prepend("none"), Table.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1));

    [Fact]
    public void Opening_begins_the_first_wave()
    {
        var events = DecideCall.Of(SomeCall.In(CallState.DryRun), new OpenCall(3, 3, "Ben"), Noon).Value;

        Assert.Collection(events, first => Assert.Equal(new CallOpened(3, "Ben", Noon), first), second => Assert.Equal(new WaveBegan(1, "Ben", Noon), second));
    }

    [Theory]
    [InlineData(0, 0, "a roll call that would ask nobody")]
    [InlineData(3, 2, "3 people to ask, but 2 confirmed")]
    [InlineData(2, 3, "2 people to ask")]
    [InlineData(4, 4, "4 people to ask")] // somebody has come onto the roster since the dry run
    public void Only_the_number_that_the_dry_run_showed_is_opened(int people, int confirmed, string found) =>
        Assert.Equal(found, Problem(SomeCall.In(CallState.DryRun), new OpenCall(people, confirmed, "Ben")).Found);

    [Fact]
    public void A_second_dry_run_shows_another_number_and_that_one_is_opened()
    {
        var again = EvolveCall.Through(SomeCall.In(CallState.DryRun), DecideCall.Of(SomeCall.In(CallState.DryRun), new RehearseCall(4, 0, "Ann"), Noon).Value);

        Assert.True(DecideCall.Of(again, new OpenCall(4, 4, "Ben"), Noon).IsGranted);
        Assert.False(DecideCall.Of(again, new OpenCall(3, 3, "Ben"), Noon).IsGranted);
    }

    [Fact]
    public void A_draft_is_discarded_in_words_or_not_at_all_and_what_is_written_under_its_name_begins_anew()
    {
        Assert.False(DecideCall.Of(SomeCall.In(CallState.DryRun), new DiscardCall("Ann", " "), Noon).IsGranted);
        var again = EvolveCall.Through(SomeCall.In(CallState.Discarded), DecideCall.Of(SomeCall.In(CallState.Discarded), SomeCall.Draft with { Topic = "Flood" }, Noon).Value);
        Assert.Equal((CallState.Draft, "Flood", null), (again.State, again.Topic, again.RehearsedPeople));
    }

    [Fact]
    public void Wardens_who_could_not_go_at_first_get_the_list_by_a_second_handover_and_the_first_moment_stands()
    {
        var handed = SomeCall.In(CallState.HandedToWardens);
        var later = Noon + Duration.FromHours(1);
        Assert.Equal(handed, EvolveCall.Through(handed, DecideCall.Of(handed, new HandToWardens("Ann"), later).Value));
        Assert.False(DecideCall.Of(handed, new HandToWardens(WhatIsDue.Clock), later + Duration.FromDays(1)).IsGranted);
    }

    [Fact]
    public void A_draft_is_not_opened_and_says_what_is_missing() => Assert.Equal(
        "found the roll call 'rc1', which is draft; expected one that was rehearsed first (muster call dry-run) [call-step]",
        Problem(SomeCall.In(CallState.Draft), new OpenCall(3, 3, "Ben")).ToString());

    [Fact]
    public void Whoever_closes_a_call_with_open_people_is_named_with_the_list_and_the_reason()
    {
        var close = new CloseCall(["p07", "p09"], true, "Ben", "seen by the police, at the hospital");
        var closed = EvolveCall.Through(SomeCall.In(CallState.StandingDown), DecideCall.Of(SomeCall.In(CallState.StandingDown), close, Noon).Value);

        Assert.Equal(("Ben", "seen by the police, at the hospital"), (closed.Accepted?.By, closed.Accepted?.Because));
        Assert.Equal(["p07", "p09"], closed.Accepted?.People);
    }

    [Theory]
    [InlineData(false, "seen by the police")]
    [InlineData(true, "")]
    [InlineData(true, "  ")]
    public void Open_people_are_accepted_in_words_or_not_at_all(bool accept, string because) => Assert.Equal(
        "2 people about whom something has still to be done (p07, p09)", Problem(SomeCall.In(CallState.StandingDown), new CloseCall(["p07", "p09"], accept, "Ben", because)).Found);

    [Fact]
    public void A_call_in_which_nobody_is_open_closes_without_an_accepted_list()
    {
        var closed = EvolveCall.Through(SomeCall.In(CallState.Open), DecideCall.Of(SomeCall.In(CallState.Open), new CloseCall([], true, "Ben", "everybody answered"), Noon).Value);

        Assert.Equal((CallState.Closed, null), (closed.State, closed.Accepted));
    }

    [Fact]
    public void Corrections_are_counted_and_the_newest_is_kept()
    {
        var call = SomeCall.In(CallState.Closed);
        foreach (var text in new[] { "It was in Badalabougou.", " Nobody was hurt. " })
        {
            call = EvolveCall.Through(call, DecideCall.Of(call, new CorrectCall(text, "Ben"), Noon).Value);
        }

        Assert.Equal((2, "Nobody was hurt."), (call.Corrections, call.Correction));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("one\ntwo")]
    [InlineData("one\r\nBcc: everybody@example.org")]
    [InlineData("one\u2028two")]
    [InlineData("a bell\a")]
    [InlineData("half \uD83D")]
    public void A_correction_and_a_topic_are_one_line(string text)
    {
        Assert.False(DecideCall.Of(SomeCall.In(CallState.Open), new CorrectCall(text, "Ben"), Noon).IsGranted);
        Assert.False(DecideCall.Of(null, SomeCall.Draft with { Topic = text }, Noon).IsGranted);
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_topic_has_at_most_80_characters(int length, bool granted)
    {
        Assert.Equal(granted, DecideCall.Of(null, SomeCall.Draft with { Topic = new string('é', length) }, Noon).IsGranted);
        Assert.Equal(granted, DecideCall.Of(null, SomeCall.Draft with { Topic = string.Concat(Enumerable.Repeat("🔥", length)) }, Noon).IsGranted);
    }

    public static TheoryData<string> Acts => ["draft", "discard", "rehearse", "open", "wave", "hand", "stand_down", "close", "correct"];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Nobody_acts_without_a_name_and_the_clock_only_asks_and_hands_over(string act)
    {
        foreach (var by in new[] { "", " ", "clock", " Clock " })
        {
            var (command, at) = Named(act);
            var mayBeClock = command is BeginWave or HandToWardens && !string.IsNullOrWhiteSpace(by);
            CallState[] states = [CallState.Draft, CallState.DryRun, CallState.Open, CallState.StandingDown];
            var granted = states.Any(state => DecideCall.Of(command is DraftCall ? null : SomeCall.In(state), By(command, by), at).IsGranted);

            Assert.Equal(mayBeClock, granted);
        }
    }

    public static TheoryData<string, DraftCall> WrongDrafts => new()
    {
        { "no posts", SomeCall.Draft with { Posts = [] } },
        { "a post without a name", SomeCall.Draft with { Posts = ["bamako", " "] } },
        { "posts that were never given", SomeCall.Draft with { Posts = default } },
        { "no channel", SomeCall.Draft with { Plan = new CallPlan { Channels = [] } } },
        { "a channel without a name", SomeCall.Draft with { Plan = new CallPlan { Channels = [""] } } },
        { "no wave", SomeCall.Draft with { Plan = new CallPlan { Waves = [] } } },
        { "a first wave that waits", SomeCall.Draft with { Plan = new CallPlan { Waves = [Duration.FromMinutes(5)] } } },
        { "two waves at once", SomeCall.Draft with { Plan = new CallPlan { Waves = [Duration.Zero, Duration.Zero] } } },
        { "waves that fall", SomeCall.Draft with { Plan = new CallPlan { Waves = [Duration.Zero, Duration.FromMinutes(9), Duration.FromMinutes(8)] } } },
        { "wardens at once", SomeCall.Draft with { Plan = new CallPlan { WardensAfter = Duration.Zero } } },
        { "no time to answer", SomeCall.Draft with { Plan = new CallPlan { UnaccountedAfter = Duration.Zero } } },
        { "safe for no time", SomeCall.Draft with { Plan = new CallPlan { SafeFor = -Duration.Epsilon } } },
        { "links for half a minute", SomeCall.Draft with { Plan = new CallPlan { LinksFor = Duration.FromSeconds(30) } } },
    };

    [Theory]
    [MemberData(nameof(WrongDrafts))]
    public void A_draft_that_could_not_be_held_is_refused(string why, DraftCall draft) => Assert.False(DecideCall.Of(null, draft, Noon).IsGranted, why);

    [Fact]
    public void All_that_is_wrong_with_a_draft_is_said_at_once() => Assert.Equal(
        ["a topic without a word", "no post, or one without a name", "no channel, or one without a name", "waves that do not rise from zero"],
        DecideCall.Of(null, SomeCall.Draft with { Topic = "", Posts = [], Plan = new CallPlan { Channels = [], Waves = [] } }, Noon).Problems.Select(problem => problem.Found));

    private static Problem Problem(RollCall call, CallCommand command) => Assert.Single(DecideCall.Of(call, command, Noon).Problems);

    private static CallCommand By(CallCommand command, string by) => command switch
    {
        DraftCall draft => draft with { By = by },
        DiscardCall discard => discard with { By = by },
        RehearseCall rehearse => rehearse with { By = by },
        OpenCall open => open with { By = by },
        BeginWave wave => wave with { By = by },
        HandToWardens hand => hand with { By = by },
        StandDown down => down with { By = by },
        CloseCall close => close with { By = by },
        CorrectCall correct => correct with { By = by },
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static (CallCommand Command, Instant At) Named(string command) => command switch
    {
        "draft" => (SomeCall.Draft, Noon),
        "discard" => (new DiscardCall("Ann", "a wrong post"), Noon),
        "rehearse" => (new RehearseCall(3, 1, "Ann"), Noon),
        "open" => (new OpenCall(3, 3, "Ann"), Noon),
        "wave" => (new BeginWave("Ann"), Noon + Duration.FromHours(2)),
        "wave_by_clock" => (new BeginWave("clock"), Noon + Duration.FromMinutes(30)),
        "wave_too_early" => (new BeginWave("clock"), Noon + Duration.FromMinutes(29)),
        "hand" => (new HandToWardens("Ann"), Noon + Duration.FromHours(2)),
        "hand_by_clock" => (new HandToWardens("clock"), Noon + Duration.FromHours(2)),
        "hand_too_early" => (new HandToWardens("clock"), Noon + Duration.FromMinutes(119)),
        "stand_down" => (new StandDown("Ann", "all clear"), Noon),
        "close" => (new CloseCall([], false, "Ann", ""), Noon),
        "close_with_open" => (new CloseCall(["p07"], false, "Ann", ""), Noon),
        "close_accepting" => (new CloseCall(["p07"], true, "Ann", "seen by the police"), Noon),
        _ => (new CorrectCall("It was in Badalabougou.", "Ann"), Noon),
    };
}
