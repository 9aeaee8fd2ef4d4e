using Muster.Kernel;

namespace Muster.Picture;

/// <summary>How the numbers of two tellings stand to each other.</summary>
internal enum TollsMatch
{
    /// <summary>They are too far apart to be one count.</summary>
    Clash,

    /// <summary>They differ as an early count differs from a later one.</summary>
    Revised,

    /// <summary>There is nothing to compare, or only open ends meet.</summary>
    Untold,

    /// <summary>One number can lie in both.</summary>
    Agree,
}

/// <summary>Compares the tolls of two tellings.</summary>
internal static class CompareTolls
{
    /// <summary>Tolls of one place and day told by two sources may differ by this factor: early counts rise.</summary>
    private const int Factor = 2;

    /// <summary>The comparison of the dead, the hurt and the taken together.</summary>
    public static TollsMatch Of(IncidentShape one, IncidentShape other)
    {
        var killed = Of(one.Killed, other.Killed);
        var injured = Of(one.Injured, other.Injured);
        var abducted = Of(one.Abducted, other.Abducted);
        if (killed is TollsMatch.Clash || abducted is TollsMatch.Clash || (injured is TollsMatch.Clash && killed is not TollsMatch.Agree))
        {
            return TollsMatch.Clash;
        }

        // Who agrees on the dead may count the hurt later, and in another way.
        return killed is not TollsMatch.Untold ? killed
            : abducted is not TollsMatch.Untold ? abducted
            : injured;
    }

    /// <summary>
    /// The number on which the two agree: how many dead, else taken, else hurt people both tell of at least; 0 where they agree on none. The greater, the
    /// less it is chance.
    /// </summary>
    public static long AgreedNumber(IncidentShape one, IncidentShape other) =>
        Of(one.Killed, other.Killed) is TollsMatch.Agree ? Agreed(one.Killed, other.Killed)
        : Of(one.Abducted, other.Abducted) is TollsMatch.Agree ? Agreed(one.Abducted, other.Abducted)
        : Of(one.Injured, other.Injured) is TollsMatch.Agree ? Agreed(one.Injured, other.Injured)
        : 0;

    /// <summary>Whether both say who died, and none of one's dead can be among the other's.</summary>
    public static bool SidesClash(IncidentShape one, IncidentShape other) =>
        one.Killed.Sides is not Sides.None && other.Killed.Sides is not Sides.None && (one.Killed.Sides & other.Killed.Sides) == Sides.None;

    private static TollsMatch Of(TollSum one, TollSum other)
    {
        if (one.All is not { } oneAll || other.All is not { } otherAll || one.Victims is null != other.Victims is null)
        {
            return TollsMatch.Untold;
        }

        var (left, right) = (one.Victims ?? oneAll, other.Victims ?? otherAll);
        if (Span.Overlap(left, right) || Span.Overlap(oneAll, otherAll))
        {
            return AreNear(left, right) || AreNear(oneAll, otherAll) ? TollsMatch.Agree : TollsMatch.Untold;
        }

        return Span.Overlap(Widened(left), Widened(right)) ? TollsMatch.Revised : TollsMatch.Clash;
    }

    // "At least 3" and 60 can be one count, but nothing speaks for it.
    private static bool AreNear(CountRange left, CountRange right) =>
        Span.Overlap(left, right) && left.Min is > 0 and var one && right.Min is > 0 and var other && Math.Max(one, other) / (double)Factor <= Math.Min(one, other);

    private static CountRange Widened(CountRange range) => range with { Max = range.Max is { } most and < long.MaxValue / Factor ? most * Factor : null };

    private static long Agreed(TollSum one, TollSum other) => Math.Min(one.All?.Min ?? 0, other.All?.Min ?? 0);
}
