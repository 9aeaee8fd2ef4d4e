using System.Collections.Immutable;
using NodaTime;

namespace Muster.RollCalls.People;

/// <summary>
/// Folds what befell a person in a roll call into how they stand. The laws (doctrine): no receipt is among the events, so none can change a state; SAFE has a time to live; a bad word
/// after a standing good one, or a good one after a standing bad one, is a conflict until a named person has resolved it.
/// </summary>
public static class EvolveCalled
{
    /// <summary>How they stand after all of it.</summary>
    public static CalledPerson Through(CalledPerson before, ImmutableArray<CalledEvent> events) => events.Aggregate(before, After);

    /// <summary>How they stand after one event; before the first it is <c>new CalledPerson(id)</c>.</summary>
    public static CalledPerson After(CalledPerson before, CalledEvent happened) => happened switch
    {
        ContactAttempted attempt => (before.State is CalledState.NotContacted ? In(before, CalledState.Attempted, attempt.At) : before) with
        {
            Attempts = before.Attempts + 1,
            Wave = Math.Max(before.Wave, attempt.Wave),
            AskedAt = before.AskedAt is { } last ? Instant.Max(last, attempt.At) : attempt.At,
        },
        PersonAnswered answered => Answer(before, answered),
        PersonUnaccounted unaccounted => In(before, CalledState.Unaccounted, unaccounted.At),
        PersonDeclaredMissing missing => In(before, CalledState.Missing, missing.At) with
        {
            MissingBy = missing.By,
            SafeUntil = null,
            Bad = new Answer(AnswerSays.NeedsHelp, AnswerVia.Desk, missing.By, missing.Because, missing.At),
        },
        StateResolved resolved => Resolve(before, resolved),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that nobody folds."),
    };

    private static CalledPerson Answer(CalledPerson before, PersonAnswered answered)
    {
        var answer = new Answer(answered.Says, answered.Via, answered.By, answered.How, answered.At);
        return answered.Says switch
        {
            AnswerSays.Unclear => before with { HasUnclearWords = true },
            AnswerSays.NeedsHelp => HearBad(before, answer) with { HasUnclearWords = false },
            _ => HearGood(before, answer, answered.SafeUntil) with { HasUnclearWords = false },
        };
    }

    // A good word that has outlived its time stands no more: nothing is there to conflict with. Whoever is heard from is missing no more.
    private static CalledPerson HearBad(CalledPerson before, Answer bad) => before.StateAt(bad.At) switch
    {
        CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea or CalledState.Conflicting => In(before, CalledState.Conflicting, bad.At) with { Bad = bad },
        _ => In(before, CalledState.NeedsHelp, bad.At) with { Bad = bad, SafeUntil = null, MissingBy = null },
    };

    private static CalledPerson HearGood(CalledPerson before, Answer good, Instant? until) => before.State switch
    {
        CalledState.NeedsHelp or CalledState.Missing or CalledState.Conflicting => In(before, CalledState.Conflicting, good.At) with { Good = good, SafeUntil = until },
        _ => In(before, Meaning(good), good.At) with { Good = good, SafeUntil = until },
    };

    // A bad word that was resolved is gone; a good one too where help is still needed, so that neither stands against the next answer.
    private static CalledPerson Resolve(CalledPerson before, StateResolved resolved)
    {
        var word = new Answer(resolved.As, AnswerVia.Desk, resolved.By, resolved.Because, resolved.At);
        var isBad = resolved.As is AnswerSays.NeedsHelp;
        return In(before, Meaning(word), resolved.At) with { Good = isBad ? null : word, Bad = isBad ? word : null, SafeUntil = resolved.SafeUntil, MissingBy = null, HasUnclearWords = false };
    }

    private static CalledState Meaning(Answer word) => word.Says switch
    {
        AnswerSays.Safe => word.IsOwn ? CalledState.SafeSelf : CalledState.SafeByProxy,
        AnswerSays.NotInArea => CalledState.NotInArea,
        AnswerSays.NeedsHelp => CalledState.NeedsHelp,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word.Says, "Words that nobody is sure of are no state."),
    };

    private static CalledPerson In(CalledPerson before, CalledState state, Instant at) =>
        before.StateAt(at) == state ? before : before with { State = state, Since = at };
}
