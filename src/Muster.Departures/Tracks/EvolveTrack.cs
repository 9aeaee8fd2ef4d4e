using System.Globalization;
using Muster.Kernel;

namespace Muster.Departures.Tracks;

/// <summary>Folds what befell somebody under an order into how they stand.</summary>
public static class EvolveTrack
{
    /// <summary>How they stand after all of it.</summary>
    public static TrackedPerson Through(TrackedPerson before, IEnumerable<TrackEvent> events) => events.Aggregate(before, After);

    /// <summary>How they stand after one event.</summary>
    public static TrackedPerson After(TrackedPerson before, TrackEvent happened) => happened switch
    {
        PersonClassified classified => In(before, DecideTrack.State(classified.Answer), classified, Words(classified.Stay)) with { Answer = classified.Answer, Stay = classified.Stay, Waiver = null },
        PersonMoved moved => In(before, moved.To, moved, moved.Words) with { Waiver = null },
        PersonWaived waived => In(before, TrackState.Waived, waived, $"until {PartialDate.OfDay(waived.Waiver.Until)}: {waived.Waiver.Because}") with { Waiver = waived.Waiver },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that nobody folds."),
    };

    private static TrackedPerson In(TrackedPerson before, TrackState state, TrackEvent happened, string words) =>
        before with { State = state, Since = happened.At, Way = before.Way.Add(new TrackNote(happened.At, state, happened.By, words)) };

    private static string Words(StayPost? stay) =>
        stay is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{stay.Activity}; {stay.Owner} answers for it; until {PartialDate.OfDay(stay.Until)}");
}
