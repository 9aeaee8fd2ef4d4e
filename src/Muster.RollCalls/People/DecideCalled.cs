using System.Collections.Immutable;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using NodaTime;

namespace Muster.RollCalls.People;

/// <summary>
/// Says what befalls a person in a roll call, or why it may not. What it makes of their state is in <see cref="EvolveCalled"/>. A receipt has no command here: it changes nobody's state.
/// Whether the call takes answers at all is the call's affair (<see cref="RollCall.TakesAnswers"/>).
/// </summary>
public static class DecideCalled
{
    /// <summary>What happens; nothing where the command changes nothing. A refusal is a <see cref="ProblemCodes.CallStep"/>.</summary>
    public static Outcome<ImmutableArray<CalledEvent>> Of(CalledPerson person, CalledCommand command, Instant now) => command switch
    {
        NoteAttempt attempt => Note(attempt, now),
        TakeAnswer answer => Take(answer, now),
        FindUnaccounted => person.State is CalledState.NotContacted or CalledState.Attempted ? Grant(new PersonUnaccounted(now)) : Grant(),
        DeclareMissing missing => Person(missing.By) ?? Reasoned(missing.Because, "a declaration that somebody is missing") ?? Declare(person, missing, now),
        ResolveState resolve => Person(resolve.By) ?? Reasoned(resolve.Because, "a resolution") ?? Resolve(person, resolve, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A command that nobody knows."),
    };

    private static Outcome<ImmutableArray<CalledEvent>> Note(NoteAttempt attempt, Instant now) => attempt switch
    {
        { Wave: < 1 } => Refuse($"an attempt in wave {attempt.Wave}", "a wave from 1"),
        _ when string.IsNullOrWhiteSpace(attempt.Channel) => Refuse("an attempt through no channel", "the channel's name"),
        _ => Grant(new ContactAttempted(attempt.Wave, attempt.Channel, now)),
    };

    private static Outcome<ImmutableArray<CalledEvent>> Take(TakeAnswer answer, Instant now)
    {
        Instant? until = answer.Says is AnswerSays.Safe ? now + answer.SafeFor : null;
        return answer.Via is AnswerVia.Link or AnswerVia.Sms
            ? TakeOwn(answer, until, now)
            : Person(answer.By) ?? Made(answer) ?? Grant(new PersonAnswered(answer.Says, answer.Via, answer.By, answer.How, until, now));
    }

    // Whoever speaks for themselves has nobody in between: a word about how contact was made would be theirs, and those are sealed.
    private static Outcome<ImmutableArray<CalledEvent>> TakeOwn(TakeAnswer answer, Instant? until, Instant now) => answer.By is null
        ? Grant(new PersonAnswered(answer.Says, answer.Via, null, null, until, now))
        : Refuse("somebody else's word through a person's own link or phone", "the person's own, or one by a warden or the desk");

    private static Outcome<ImmutableArray<CalledEvent>>? Made(TakeAnswer answer) => string.IsNullOrWhiteSpace(answer.How)
        ? Refuse("an answer on somebody's behalf that does not say how contact was made", "how (--how TEXT), as \"spoke on the phone\" or \"seen at the door\"")
        : null;

    private static Outcome<ImmutableArray<CalledEvent>> Declare(CalledPerson person, DeclareMissing missing, Instant now) => person.IsAccountedForAt(now)
        ? Refuse(person, "one who is not accounted for", now)
        : Grant(new PersonDeclaredMissing(missing.By, missing.Because, now));

    private static Outcome<ImmutableArray<CalledEvent>> Resolve(CalledPerson person, ResolveState resolve, Instant now)
    {
        if (person.State is not (CalledState.Conflicting or CalledState.NeedsHelp or CalledState.Missing))
        {
            return Refuse(person, "one who is conflicting, needs help or is missing", now);
        }

        return resolve.As is AnswerSays.Unclear
            ? Refuse("a resolution that is unclear", "safe, not_in_area or needs_help")
            : Grant(new StateResolved(resolve.As, resolve.By, resolve.Because, resolve.As is AnswerSays.Safe ? now + resolve.SafeFor : null, now));
    }

    private static Outcome<ImmutableArray<CalledEvent>>? Named(string? by) =>
        string.IsNullOrWhiteSpace(by) ? Refuse("an act of nobody", "the name of the person who answers for it (--by NAME)") : null;

    // Time alone makes nobody safe or missing, and resolves nothing.
    private static Outcome<ImmutableArray<CalledEvent>>? Person(string? by) =>
        Named(by) ?? (WhatIsDue.IsClock(by!) ? Refuse("an act of the clock", "the name of the person who answers for it (--by NAME)") : null);

    private static Outcome<ImmutableArray<CalledEvent>>? Reasoned(string because, string act) =>
        string.IsNullOrWhiteSpace(because) ? Refuse($"{act} without a reason", "the reason (--because TEXT)") : null;

    private static Outcome<ImmutableArray<CalledEvent>> Grant(params CalledEvent[] events) => Outcome.Grant<ImmutableArray<CalledEvent>>([.. events]);

    private static Outcome<ImmutableArray<CalledEvent>> Refuse(CalledPerson person, string expected, Instant now) =>
        Refuse($"the person '{person.Id}', who is {Words<CalledState>.Of(person.StateAt(now))}", expected);

    private static Outcome<ImmutableArray<CalledEvent>> Refuse(string found, string expected) =>
        Outcome.Refuse<ImmutableArray<CalledEvent>>(new Problem(ProblemCodes.CallStep, found, expected));
}
