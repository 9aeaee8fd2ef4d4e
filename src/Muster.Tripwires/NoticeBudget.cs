namespace Muster.Tripwires;

/// <summary>The budget against alarm fatigue: what is beyond it waits for a digest. A graver trip always passes (docs/plan.md).</summary>
/// <param name="AtMost">So many trip notices, from 1 to <see cref="MostNotices"/>.</param>
/// <param name="InHours">In so many hours, from 1 to <see cref="MostHours"/>.</param>
public sealed record NoticeBudget(int AtMost, int InHours)
{
    /// <summary>The highest <c>at_most</c> that a plan may give: more than two an hour of a day is no budget.</summary>
    public const int MostNotices = 50;

    /// <summary>The longest <c>in_hours</c>: a week.</summary>
    public const int MostHours = 168;

    /// <summary>What holds where the plan says nothing: 6 in 24 hours.</summary>
    public static NoticeBudget Usual { get; } = new(6, 24);
}
