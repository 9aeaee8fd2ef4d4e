using Muster.Desk;

namespace Muster.Host.Views;

/// <summary>Says what came of an import.</summary>
internal static class ShowTally
{
    private const int MostNamed = 20;

    public static int Of(ImportTally tally)
    {
        foreach (var problem in tally.Skipped.Take(MostNamed))
        {
            Console.Error.WriteLine($"left out: {problem}");
        }

        if (tally.Skipped.Count > MostNamed)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"left out: {tally.Skipped.Count - MostNamed} more lines"));
        }

        Console.Out.WriteLine(FormattableString.Invariant($"{tally.Lines} lines taken, {tally.New} of them new, {tally.Skipped.Count} left out."));
        return ExitCodes.Done;
    }
}
