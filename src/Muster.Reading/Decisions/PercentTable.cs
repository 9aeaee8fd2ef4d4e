using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Muster.Reading.Decisions;

/// <summary>The share of cases with at least such a score that were right on texts which the weights had not seen, in steps of five per cent.</summary>
/// <param name="Least">The least scores for 5, 10, … 95 per cent, rising; <see cref="int.MaxValue"/> where no score was ever so sure.</param>
internal readonly record struct PercentTable(ImmutableArray<int> Least)
{
    public const int Steps = 19;
    public const int StepPercent = 5;

    /// <summary>The probability of a score, rounded down to five per cent.</summary>
    public int Of(int score)
    {
        var percent = 0;
        foreach (var least in Least)
        {
            if (score < least)
            {
                break;
            }

            percent += StepPercent;
        }

        return percent;
    }

    public static PercentTable Open(ReadOnlySpan<byte> bytes)
    {
        var least = ImmutableArray.CreateBuilder<int>(Steps);
        for (var at = 0; at < Steps; at++)
        {
            least.Add(BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * at)..]));
            if (at > 0 && least[at] < least[at - 1])
            {
                throw new FormatException("The learned decisions are broken: a likelier case has a lower score.");
            }
        }

        return new PercentTable(least.MoveToImmutable());
    }
}
