namespace Muster.Departures.Manifests;

/// <summary>Folds what befell a manifest into how it stands.</summary>
public static class EvolveManifest
{
    /// <summary>How it stands after all of it.</summary>
    public static Manifest Through(Manifest before, IEnumerable<ManifestEvent> events) => events.Aggregate(before, After);

    /// <summary>How it stands after one event.</summary>
    public static Manifest After(Manifest before, ManifestEvent happened) => happened switch
    {
        ManifestOpened opened => before with { State = ManifestState.Open, Vehicle = opened.Vehicle, People = opened.People, Checkpoints = opened.Checkpoints },
        HeadsCounted counted => before with
        {
            State = counted.Heads == before.Expected ? ManifestState.Open : ManifestState.Discrepant,
            Counts = before.Counts.Add(new HeadCount(before.Next!, counted.Heads, before.Expected, counted.By, counted.At, Explained: null)),
        },
        CountExplained explained => before with
        {
            State = ManifestState.Open,
            People = [.. before.People.Except(explained.Missing)],
            Others = [.. before.Others.Except(explained.Missing), .. explained.Extra],
            Counts = before.Counts.SetItem(before.Counts.Length - 1, before.Counts[^1] with { Explained = Explanation(explained) }),
        },
        ManifestClosed => before with { State = ManifestState.Closed },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event that nobody folds."),
    };

    private static Explanation Explanation(CountExplained one) => new(one.Missing, one.Extra, one.Because, one.By, one.At);
}
