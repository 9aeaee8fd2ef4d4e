using Muster.Kernel;

namespace Muster.Desk;

/// <summary>Keeps what an import brings, a batch at a time.</summary>
internal static class ImportBatches
{
    /// <summary>
    /// The tally; or the problems of the first bad line, where such lines are not skipped: the batches before it are kept, and a second import goes on from there.
    /// </summary>
    public static Outcome<ImportTally> Of<T>(IEnumerable<Outcome<T>> taken, bool skipBad, int size, ImportTally tally, Func<List<T>, Outcome<int>> keep)
    {
        var batch = new List<T>(size);
        foreach (var outcome in taken)
        {
            if (outcome.TryGet(out var one))
            {
                tally.Lines++;
                batch.Add(one);
            }
            else if (skipBad && outcome.Problems.All(problem => problem.Line is not null))
            {
                outcome.Problems.ToList().ForEach(tally.Skipped.Add);
            }
            else
            {
                return Outcome.Refuse<ImportTally>(outcome.Problems);
            }

            if (batch.Count == size && Keep(batch, tally, keep) is { } trouble)
            {
                return trouble;
            }
        }

        return Keep(batch, tally, keep) ?? Outcome.Grant(tally);
    }

    private static Outcome<ImportTally>? Keep<T>(List<T> batch, ImportTally tally, Func<List<T>, Outcome<int>> keep)
    {
        var kept = keep(batch);
        batch.Clear();
        tally.New += kept.IsGranted ? kept.Value : 0;
        return kept.IsGranted ? null : Outcome.Refuse<ImportTally>(kept.Problems);
    }
}
