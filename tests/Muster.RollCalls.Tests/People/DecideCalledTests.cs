using Muster.Kernel;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.RollCalls.Tests.People;

public class DecideCalledTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private static readonly Duration Day = Duration.FromHours(24);
    private static readonly NoteAttempt Attempt = new(1, "sms");
    private static readonly TakeAnswer Safe = new(AnswerSays.Safe, AnswerVia.Link, null, null, Day);
    private static readonly TakeAnswer Help = Safe with { Says = AnswerSays.NeedsHelp };
    private static readonly TakeAnswer Elsewhere = Safe with { Says = AnswerSays.NotInArea };
    private static readonly TakeAnswer Proxy = new(AnswerSays.Safe, AnswerVia.Warden, "Wanda", "seen at the door", Day);
    private static readonly DeclareMissing Missing = new("Ben", "not seen since the explosion");

    /// <summary>Every state and every command: the state after it, or "-" for a refusal. The command comes a day after the state was reached, or at once for all but "stale".</summary>
    private const string Table = """
        command            not_contacted  attempted      safe_self      needs_help   safe_by_proxy  not_in_area    conflicting  unaccounted    missing      stale
        attempt            attempted      attempted      safe_self      needs_help   safe_by_proxy  not_in_area    conflicting  unaccounted    missing      stale
        safe               safe_self      safe_self      safe_self      conflicting  safe_self      safe_self      conflicting  safe_self      conflicting  safe_self
        help               needs_help     needs_help     conflicting    needs_help   conflicting    conflicting    conflicting  needs_help     needs_help   needs_help
        elsewhere          not_in_area    not_in_area    not_in_area    conflicting  not_in_area    not_in_area    conflicting  not_in_area    conflicting  not_in_area
        unclear            not_contacted  attempted      safe_self      needs_help   safe_by_proxy  not_in_area    conflicting  unaccounted    missing      stale
        proxy_safe         safe_by_proxy  safe_by_proxy  safe_by_proxy  conflicting  safe_by_proxy  safe_by_proxy  conflicting  safe_by_proxy  conflicting  safe_by_proxy
        proxy_help         needs_help     needs_help     conflicting    needs_help   conflicting    conflicting    conflicting  needs_help     needs_help   needs_help
        proxy_elsewhere    not_in_area    not_in_area    not_in_area    conflicting  not_in_area    not_in_area    conflicting  not_in_area    conflicting  not_in_area
        find_unaccounted   unaccounted    unaccounted    safe_self      needs_help   safe_by_proxy  not_in_area    conflicting  unaccounted    missing      stale
        declare_missing    missing        missing        -              -            -              -              missing      missing        missing      missing
        resolve_safe       -              -              -              safe_by_proxy  -            -              safe_by_proxy  -            safe_by_proxy  -
        resolve_elsewhere  -              -              -              not_in_area  -              -              not_in_area  -              not_in_area  -
        resolve_help       -              -              -              needs_help   -              -              needs_help   -              needs_help   -
        resolve_unclear    -              -              -              -            -              -              -            -              -            -
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
        var now = state == "stale" ? Noon + Day : Noon;
        var decided = DecideCalled.Of(In(state), Named(command), now);

        Assert.Equal(state, Words<CalledState>.Of(In(state).StateAt(now)));
        Assert.Equal(after, decided.TryGet(out var events) ? Words<CalledState>.Of(EvolveCalled.Through(In(state), events).StateAt(now)) : "-");
        Assert.All(decided.Problems, problem => Assert.Equal(ProblemCodes.CallStep, problem.Code));
    }

    [Fact]
    public void The_table_has_every_state() => Assert.Equal(Words<CalledState>.All, Table.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1));

    [Fact]
    public void No_answer_in_time_is_found_once() => Assert.Empty(DecideCalled.Of(In("unaccounted"), new FindUnaccounted(), Noon).Value);

    [Fact]
    public void Safe_again_renews_the_time()
    {
        var person = After(In("safe_self"), Safe, Noon + Duration.FromHours(20));

        Assert.Equal(Noon + Duration.FromHours(44), person.SafeUntil);
        Assert.Equal(CalledState.SafeSelf, person.StateAt(Noon + Duration.FromHours(43)));
        Assert.Equal(CalledState.Stale, person.StateAt(Noon + Duration.FromHours(44)));
        Assert.Equal(Noon, person.Since);
    }

    [Fact]
    public void Trying_to_reach_somebody_who_is_stale_leaves_them_stale_since_they_were_safe()
    {
        var person = After(In("stale"), Attempt, Noon + Day);

        Assert.Equal((CalledState.Stale, Noon), (person.StateAt(Noon + Day), person.Since));
    }

    [Fact]
    public void A_conflict_keeps_both_words_and_the_newest_of_each()
    {
        var person = After(After(In("safe_self"), Help, Noon + Duration.FromHours(1)), Proxy, Noon + Duration.FromHours(2));

        Assert.Equal((AnswerSays.NeedsHelp, Noon + Duration.FromHours(1)), (person.Bad?.Says, person.Bad?.At));
        Assert.Equal((AnswerSays.Safe, "Wanda", "seen at the door"), (person.Good?.Says, person.Good?.By, person.Good?.How));
        Assert.Equal((CalledState.Conflicting, Noon + Duration.FromHours(1)), (person.State, person.Since));
    }

    [Fact]
    public void Whoever_is_declared_missing_and_answers_is_in_conflict_with_the_one_who_declared_it()
    {
        var person = After(In("missing"), Safe, Noon);

        Assert.Equal((CalledState.Conflicting, "Ben", "not seen since the explosion"), (person.State, person.MissingBy, person.Bad?.How));
        Assert.False(person.IsAccountedForAt(Noon));
    }

    [Fact]
    public void A_resolution_leaves_nothing_to_conflict_with()
    {
        var safe = After(In("conflicting"), new ResolveState(AnswerSays.Safe, "Ben", "spoke with her", Day), Noon);
        var hurt = After(In("conflicting"), new ResolveState(AnswerSays.NeedsHelp, "Ben", "spoke with her", Day), Noon);

        Assert.Equal((null, "Ben", Noon + Day), (safe.Bad, safe.Good?.By, safe.SafeUntil));
        Assert.Equal((null, "Ben", null), (hurt.Good, hurt.Bad?.By, hurt.SafeUntil));
        Assert.Equal(CalledState.NeedsHelp, After(hurt, Help, Noon).State);
    }

    [Fact]
    public void Unclear_words_wait_for_a_person_until_a_clear_answer_follows()
    {
        var person = After(In("attempted"), Safe with { Says = AnswerSays.Unclear }, Noon);

        Assert.Equal((CalledState.Attempted, true, null), (person.State, person.HasUnclearWords, person.SafeUntil));
        Assert.True(After(person, Attempt, Noon).HasUnclearWords);
        Assert.True(After(person, new FindUnaccounted(), Noon).HasUnclearWords);
        Assert.All(new[] { Safe, Help, Elsewhere, Proxy }, clear => Assert.False(After(person, clear, Noon).HasUnclearWords));
    }

    [Fact]
    public void A_late_retry_of_an_early_wave_does_not_turn_the_waves_back()
    {
        var person = After(After(new CalledPerson("p01"), new NoteAttempt(3, "mail"), Noon), Attempt, Noon);

        Assert.Equal((2, 3), (person.Attempts, person.Wave));
    }

    public static TheoryData<string, CalledCommand> Unnamed => new()
    {
        { "a warden without a name", Proxy with { By = null } },
        { "the desk without a name", Proxy with { Via = AnswerVia.Desk, By = " " } },
        { "a program without a name", Proxy with { Via = AnswerVia.Api, By = "" } },
        { "a warden who does not say how", Proxy with { How = null } },
        { "the desk without saying how", Proxy with { Via = AnswerVia.Desk, How = " " } },
        { "a program without saying how", Proxy with { Via = AnswerVia.Api, How = "" } },
        { "help by proxy without saying how", Proxy with { Says = AnswerSays.NeedsHelp, How = null } },
        { "somebody else through the person's link", Safe with { By = "Wanda", How = "seen at the door" } },
        { "somebody else from the person's phone", Safe with { Via = AnswerVia.Sms, By = "Wanda" } },
        { "missing by nobody", Missing with { By = "" } },
        { "missing by the clock", Missing with { By = "clock" } },
        { "missing without a reason", Missing with { Because = " " } },
        { "an attempt in no wave", Attempt with { Wave = 0 } },
        { "an attempt through no channel", Attempt with { Channel = "" } },
    };

    [Theory]
    [MemberData(nameof(Unnamed))]
    public void Whoever_speaks_for_somebody_says_who_they_are_and_how_they_know(string why, CalledCommand command) =>
        Assert.False(DecideCalled.Of(In("attempted"), command, Noon).IsGranted, why);

    [Theory]
    [InlineData("", "spoke with her")]
    [InlineData("clock", "spoke with her")]
    [InlineData("Ben", " ")]
    public void A_conflict_is_resolved_by_a_named_person_with_a_reason(string by, string because) =>
        Assert.False(DecideCalled.Of(In("conflicting"), new ResolveState(AnswerSays.Safe, by, because, Day), Noon).IsGranted);

    [Fact]
    public void What_a_person_wrote_through_their_link_is_not_in_the_log() => Assert.Equal(
        new PersonAnswered(AnswerSays.Safe, AnswerVia.Link, null, null, Noon + Day, Noon),
        Assert.Single(DecideCalled.Of(In("attempted"), Safe with { How = "I am at my sister's in Ségou" }, Noon).Value));

    private static CalledPerson After(CalledPerson person, CalledCommand command, Instant now) => EvolveCalled.Through(person, DecideCalled.Of(person, command, now).Value);

    private static CalledPerson In(string state) => Way(state).Aggregate(new CalledPerson("p01"), (person, command) => After(person, Named(command), Noon));

    private static string[] Way(string state) => state switch
    {
        "not_contacted" => [],
        "attempted" => ["attempt"],
        "safe_self" or "stale" => ["attempt", "safe"],
        "needs_help" => ["attempt", "help"],
        "safe_by_proxy" => ["attempt", "proxy_safe"],
        "not_in_area" => ["elsewhere"],
        "conflicting" => ["safe", "help"],
        "unaccounted" => ["attempt", "find_unaccounted"],
        _ => ["attempt", "find_unaccounted", "declare_missing"],
    };

    private static CalledCommand Named(string command) => command switch
    {
        "attempt" => Attempt,
        "safe" => Safe,
        "help" => Help,
        "elsewhere" => Elsewhere,
        "unclear" => Safe with { Says = AnswerSays.Unclear },
        "proxy_safe" => Proxy,
        "proxy_help" => Proxy with { Says = AnswerSays.NeedsHelp },
        "proxy_elsewhere" => Proxy with { Says = AnswerSays.NotInArea },
        "find_unaccounted" => new FindUnaccounted(),
        "declare_missing" => Missing,
        "resolve_safe" => Resolve(AnswerSays.Safe),
        "resolve_elsewhere" => Resolve(AnswerSays.NotInArea),
        "resolve_help" => Resolve(AnswerSays.NeedsHelp),
        _ => Resolve(AnswerSays.Unclear),
    };

    private static ResolveState Resolve(AnswerSays says) => new(says, "Ben", "spoke with her", Day);
}
