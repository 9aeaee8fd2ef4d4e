namespace Muster.Tripwires;

/// <summary>
/// The budget against alarm fatigue: at most so many notices of trips in so many hours. What is beyond goes into a digest; a trip that is graver than all that were told
/// in that time always passes.
/// </summary>
/// <param name="AtMost">How many notices, at least 1.</param>
/// <param name="InHours">In how many hours, at least 1.</param>
public sealed record NoticeBudget(int AtMost, int InHours)
{
    /// <summary>More notices than this are no budget.</summary>
    public const int MostNotices = 1000;

    /// <summary>The longest time: a month.</summary>
    public const int MostHours = 744;

    /// <summary>Where the plan says nothing: six in a day (policy: a duty officer who is told more often than every four hours stops reading).</summary>
    public static readonly NoticeBudget Default = new(6, 24);
}
