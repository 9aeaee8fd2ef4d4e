namespace Muster.Picture.Live;

/// <summary>Of the reports with one hash, the one that counts, and where the first of them stands among all.</summary>
internal readonly record struct CountedCopy(TakenReport Report, long At);

/// <summary>Reports by hash: copies of one file are one report.</summary>
internal sealed class TakenCopies
{
    private readonly Dictionary<string, List<CountedCopy>> byHash = new(StringComparer.Ordinal);

    public void Add(TakenReport report, long at)
    {
        if (!byHash.TryGetValue(report.Hash, out var copies))
        {
            byHash[report.Hash] = copies = [];
        }

        copies.Add(new CountedCopy(report, at));
    }

    /// <summary>Whether it was there.</summary>
    public bool Remove(TakenReport report)
    {
        var removed = byHash.TryGetValue(report.Hash, out var copies) && copies.RemoveAll(copy => ReferenceEquals(copy.Report, report)) > 0;
        if (copies is { Count: 0 })
        {
            byHash.Remove(report.Hash);
        }

        return removed;
    }

    public CountedCopy? Of(string hash) =>
        byHash.TryGetValue(hash, out var copies) ? new CountedCopy(BuildPicture.OneOf(copies.Select(copy => copy.Report)), copies[0].At) : null;
}
