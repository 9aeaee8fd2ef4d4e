using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.RollCalls.Calls;

/// <summary>
/// Says what a command makes of a roll call, or why it may not. DRAFT → DRY_RUN → OPEN → HANDED_TO_WARDENS → STANDING_DOWN → CLOSED (doctrine); a draft that was not opened can be
/// DISCARDED; what the clock may do by itself is in <see cref="WhatIsDue"/>.
/// </summary>
public static class DecideCall
{
    private const int LongestCorrection = 300;

    // Whoever closes over somebody's head reads who it is; the whole list is on the board.
    private const int MostNamed = 20;

    /// <summary>What happens, in order; a refusal is a <see cref="ProblemCodes.CallStep"/>. A call that does not exist yet is null, and only drafted.</summary>
    public static Outcome<ImmutableArray<CallEvent>> Of(RollCall? call, CallCommand command, Instant now) => (call, command) switch
    {
        (null, DraftCall draft) => Draft(draft, now),
        (null, _) => Refuse("a roll call that does not exist", "one that was drafted (muster call draft)"),
        ({ State: CallState.Discarded }, DraftCall draft) => Draft(draft, now),
        (_, DraftCall) => Refuse(call, "a name that no roll call has yet"),
        (_, DiscardCall discard) => Named(discard.By) ?? Reasoned(discard.Because, "discarding") ?? Discard(call, discard, now),
        (_, RehearseCall rehearse) => Named(rehearse.By) ?? Rehearse(call, rehearse, now),
        (_, OpenCall open) => Named(open.By) ?? Open(call, open, now),
        (_, BeginWave wave) => NamedOrClock(wave.By) ?? Ask(call, wave, now),
        (_, HandToWardens hand) => NamedOrClock(hand.By) ?? HandOver(call, hand, now),
        (_, StandDown down) => Named(down.By) ?? Reasoned(down.Because, "standing down") ?? StopAsking(call, down, now),
        (_, CloseCall close) => Named(close.By) ?? Close(call, close, now),
        (_, CorrectCall correct) => Named(correct.By) ?? Correct(call, correct, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that nobody knows."),
    };

    private static Outcome<ImmutableArray<CallEvent>> Draft(DraftCall draft, Instant now)
    {
        var wrong = CheckDraft.Of(draft).ToImmutableArray();
        return Named(draft.By) ?? (wrong.IsEmpty
            ? Grant(new CallDrafted(draft.Topic.Trim(), draft.Because, draft.IsExercise, draft.Posts, draft.Plan, draft.By, now))
            : Outcome.Refuse<ImmutableArray<CallEvent>>(wrong));
    }

    private static Outcome<ImmutableArray<CallEvent>> Rehearse(RollCall call, RehearseCall rehearse, Instant now) => call.State is CallState.Draft or CallState.DryRun
        ? Grant(new CallRehearsed(rehearse.People, rehearse.Unreachable, rehearse.By, now))
        : Refuse(call, "one that nobody was asked in yet");

    private static Outcome<ImmutableArray<CallEvent>> Discard(RollCall call, DiscardCall discard, Instant now) => call.State is CallState.Draft or CallState.DryRun
        ? Grant(new CallDiscarded(discard.By, discard.Because, now))
        : Refuse(call, "one that nobody was asked in yet; to stop asking: muster call stand-down");

    private static Outcome<ImmutableArray<CallEvent>> Open(RollCall call, OpenCall open, Instant now)
    {
        if (call.State is not CallState.DryRun)
        {
            return Refuse(call, call.State is CallState.Draft ? "one that was rehearsed first (muster call dry-run)" : "one that was rehearsed and not opened yet");
        }

        if (open.People < 1)
        {
            return Refuse("a roll call that would ask nobody", "at least one person at its posts");
        }

        if (open.People != call.RehearsedPeople)
        {
            return Refuse($"{open.People} people to ask", $"the {call.RehearsedPeople} that the dry run showed, or another dry run");
        }

        return open.ConfirmedPeople == open.People
            ? Grant(new CallOpened(open.People, open.By, now), new WaveBegan(1, open.By, now))
            : Refuse($"{open.People} people to ask, but {open.ConfirmedPeople} confirmed", "the number that the dry run showed");
    }

    private static Outcome<ImmutableArray<CallEvent>> Ask(RollCall call, BeginWave wave, Instant now) => call.State switch
    {
        not (CallState.Open or CallState.HandedToWardens) => Refuse(call, "one in which people are being asked"),
        _ when WhatIsDue.IsClock(wave.By) && !WhatIsDue.IsWaveDue(call, now) => Refuse($"the clock after wave {call.Wave}", "a wave that is due by the plan"),
        _ => Grant(new WaveBegan(call.Wave + 1, wave.By, now)),
    };

    private static Outcome<ImmutableArray<CallEvent>> HandOver(RollCall call, HandToWardens hand, Instant now) => call.State switch
    {
        CallState.HandedToWardens when !WhatIsDue.IsClock(hand.By) => Grant(new CallHandedToWardens(hand.By, now)),
        not CallState.Open => Refuse(call, "one in which people are being asked"),
        _ when WhatIsDue.IsClock(hand.By) && !WhatIsDue.AreWardensDue(call, now) => Refuse("the clock before the wardens' time", "the time that the plan gives"),
        _ => Grant(new CallHandedToWardens(hand.By, now)),
    };

    private static Outcome<ImmutableArray<CallEvent>> StopAsking(RollCall call, StandDown down, Instant now) => call.State is CallState.Open or CallState.HandedToWardens
        ? Grant(new CallStoodDown(down.By, down.Because, now))
        : Refuse(call, "one in which people are being asked");

    // While people are being asked, only a call in which nobody is open may end: whoever would accept a list has to stop the asking first.
    private static Outcome<ImmutableArray<CallEvent>> Close(RollCall call, CloseCall close, Instant now)
    {
        if (!call.TakesAnswers)
        {
            return Refuse(call, "one that was opened and is not closed");
        }

        if (close.Open.IsDefaultOrEmpty)
        {
            return Grant(new CallClosed(close.By, null, now));
        }

        var found = $"{(close.Open.Length == 1 ? "1 person" : $"{close.Open.Length} people")} about whom something has still to be done ({string.Join(", ", close.Open.Take(MostNamed))}{(close.Open.Length > MostNamed ? ", …" : "")})";
        if (call.State is not CallState.StandingDown)
        {
            return Refuse($"{found}, in a roll call that is {Words<CallState>.Of(call.State)}", "nobody, or one that stands down (muster call stand-down)");
        }

        return close.Accept && !string.IsNullOrWhiteSpace(close.Because)
            ? Grant(new CallClosed(close.By, new AcceptedList(close.By, close.Because, close.Open), now))
            : Refuse(found, "none, or --accept with --because TEXT");
    }

    // A closed call may still be corrected: what was wrong in it has reached people all the same.
    private static Outcome<ImmutableArray<CallEvent>> Correct(RollCall call, CorrectCall correct, Instant now) => call.OpenedAt switch
    {
        null => Refuse(call, "one of which messages may have gone out"),
        _ when OneLine.Trouble(correct.Text, LongestCorrection) is { } trouble => Refuse($"a correction {trouble}", $"one line of 1 to {LongestCorrection} characters"),
        _ => Grant(new CallCorrected(call.Corrections + 1, correct.Text.Trim(), correct.By, now)),
    };

    private static Outcome<ImmutableArray<CallEvent>>? NamedOrClock(string by) =>
        string.IsNullOrWhiteSpace(by) ? Refuse("an act of nobody", "the name of the person who answers for it (--by NAME)") : null;

    private static Outcome<ImmutableArray<CallEvent>>? Named(string by) =>
        NamedOrClock(by) ?? (WhatIsDue.IsClock(by) ? Refuse("an act of the clock", "the name of the person who answers for it (--by NAME)") : null);

    private static Outcome<ImmutableArray<CallEvent>>? Reasoned(string because, string act) =>
        string.IsNullOrWhiteSpace(because) ? Refuse($"{act} without a reason", "the reason (--because TEXT)") : null;

    private static Outcome<ImmutableArray<CallEvent>> Grant(params CallEvent[] events) => Outcome.Grant<ImmutableArray<CallEvent>>([.. events]);

    private static Outcome<ImmutableArray<CallEvent>> Refuse(RollCall call, string expected) =>
        Refuse($"the roll call '{call.Id}', which is {Words<CallState>.Of(call.State)}", expected);

    private static Outcome<ImmutableArray<CallEvent>> Refuse(string found, string expected) =>
        Outcome.Refuse<ImmutableArray<CallEvent>>(new Problem(ProblemCodes.CallStep, found, expected));
}
