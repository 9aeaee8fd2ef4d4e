using System.Collections.Immutable;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>A real decision on a drawing.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Left">Where the first day begins on which it may have been taken.</param>
/// <param name="Right">Where the last one ends.</param>
/// <param name="Row">Which row its mark stands in, counted from 0 at the top.</param>
/// <param name="Label">Its words, or empty where no row has room: the table has them.</param>
/// <param name="LabelLeft">Where the words begin.</param>
internal sealed record PlacedDecision(RealDecision Decision, double Left, double Right, int Row, string Label, double LabelLeft)
{
    /// <summary>Where its mark stands.</summary>
    public double Middle => (Left + Right) / 2;
}

/// <summary>Finds room for decisions and their words, so that no words lie over others.</summary>
internal static class PlaceDecisions
{
    /// <summary>How tall a row is.</summary>
    public const double RowHeight = 15;

    /// <summary>How big the letters are.</summary>
    public const double Letters = 11;

    /// <summary>Half of a mark.</summary>
    public const double Half = 5;

    private const int MostRows = 4;

    /// <summary>The decisions with a day on the scale, each with a mark inside the drawing.</summary>
    public static ImmutableArray<PlacedDecision> On(WalkScale scale, IEnumerable<RealDecision> decisions, Func<RealDecision, string> label)
    {
        var ends = new double[MostRows];
        Array.Fill(ends, scale.Left);
        return [.. decisions.Where(one => scale.Shows(one.Earliest, one.Latest)).OrderBy(one => one.Earliest).ThenBy(one => one.Latest).Select(one => Place(scale, one, label(one), ends))];
    }

    /// <summary>How many rows they take.</summary>
    public static int Rows(ImmutableArray<PlacedDecision> placed) => placed.Select(one => one.Row + 1).DefaultIfEmpty(0).Max();

    private static PlacedDecision Place(WalkScale scale, RealDecision one, string label, double[] ends)
    {
        var (left, right) = (scale.At(one.Earliest), scale.After(one.Latest));
        var middle = Math.Clamp((left + right) / 2, scale.Left + Half, scale.Right - Half);
        (left, right) = right - left < 2 * Half ? (middle, middle) : (left, right);
        var (markLeft, markRight) = (Math.Min(left, middle - Half), Math.Max(right, middle + Half));
        var wide = LabelRoom.WidthOf(label, Letters) + 4;
        var isRight = markRight + wide <= scale.Right;
        var (boxLeft, boxRight) = isRight ? (markLeft, markRight + wide) : (markLeft - wide, markRight);
        var row = Array.FindIndex(ends, end => end <= boxLeft);
        if (row < 0)
        {
            return new PlacedDecision(one, left, right, Math.Max(0, Array.FindIndex(ends, end => end <= markLeft)), "", 0);
        }

        ends[row] = boxRight + 2;
        return new PlacedDecision(one, left, right, row, label, isRight ? markRight + 3 : boxLeft + 1);
    }
}
