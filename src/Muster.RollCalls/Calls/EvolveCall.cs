using System.Collections.Immutable;
using NodaTime;

namespace Muster.RollCalls.Calls;

/// <summary>Folds what befell a roll call into how it stands.</summary>
public static class EvolveCall
{
    /// <summary>How it stands after all of it.</summary>
    public static RollCall Through(RollCall before, ImmutableArray<CallEvent> events) => events.Aggregate(before, After);

    /// <summary>How it stands after one event; before the first it is <c>new RollCall(id)</c>.</summary>
    public static RollCall After(RollCall before, CallEvent happened) => happened switch
    {
        CallDrafted draft => new RollCall(before.Id)
        {
            State = CallState.Draft,
            Since = draft.At,
            Topic = draft.Topic,
            Because = draft.Because,
            IsExercise = draft.IsExercise,
            Posts = draft.Posts,
            Plan = draft.Plan,
            DraftedBy = draft.By,
        },
        CallRehearsed rehearsed => In(before, CallState.DryRun, rehearsed.At) with { RehearsedPeople = rehearsed.People },
        CallOpened opened => In(before, CallState.Open, opened.At) with { OpenedBy = opened.By, OpenedAt = opened.At },
        WaveBegan wave => before with { Wave = wave.Wave, WaveBeganAt = wave.At },
        CallDiscarded discarded => In(before, CallState.Discarded, discarded.At),
        CallHandedToWardens when before.State is CallState.HandedToWardens => before,
        CallHandedToWardens handed => In(before, CallState.HandedToWardens, handed.At) with { HandedOverAt = handed.At },
        CallStoodDown down => In(before, CallState.StandingDown, down.At),
        CallClosed closed => In(before, CallState.Closed, closed.At) with { ClosedBy = closed.By, Accepted = closed.Accepted },
        CallCorrected corrected => before with { Corrections = corrected.Number, Correction = corrected.Text },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that nobody folds."),
    };

    private static RollCall In(RollCall before, CallState state, Instant at) => before with { State = state, Since = at };
}
