using Muster.Departures.People;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk.Scim;

/// <summary>
/// Keeps an identity provider gone wrong from emptying the roster: at most 5 % of the people (contract/plan.md) leave, or change their post or category, through it within an
/// hour; one always may. Counted in this process.
/// </summary>
/// <param name="isLifted">Whether somebody who runs Muster allowed more.</param>
public sealed class MassGuard(bool isLifted)
{
    private static readonly Duration Window = Duration.FromHours(1);

    private readonly Queue<(Instant At, int Present, int Count)> done = [];

    /// <summary>The difference, or a refusal where it would be too much.</summary>
    public Outcome<RosterDifference> Agree(RosterDifference difference, Instant now)
    {
        Forget(now);
        var count = CountOf(difference);
        var before = done.Sum(one => one.Count);
        var present = done.Select(one => one.Present).Append(difference.Present).Max();
        var most = Math.Max(1, present * MassChange.Percent / 100);
        return isLifted || count == 0 || before + count <= most
            ? Outcome.Grant(difference)
            : Outcome.Refuse<RosterDifference>(new Problem(
                ProblemCodes.RosterMassChange,
                FormattableString.Invariant($"{before + count} of {present} people removed or moved through SCIM within an hour"),
                FormattableString.Invariant($"at most {most} ({MassChange.Percent} %); nothing was done. If it is meant, start 'muster serve' with --scim-mass-change")));
    }

    /// <summary>Counts what was kept.</summary>
    public void Note(RosterDifference kept, Instant now)
    {
        if (CountOf(kept) is > 0 and var count)
        {
            done.Enqueue((now, kept.Present, count));
        }
    }

    private static int CountOf(RosterDifference difference) =>
        difference.Leaves.Length + difference.Changes.Count(change => change.Fields.Contains("post", StringComparer.Ordinal) || change.Fields.Contains("category", StringComparer.Ordinal));

    private void Forget(Instant now)
    {
        while (done.TryPeek(out var oldest) && oldest.At <= now - Window)
        {
            done.Dequeue();
        }
    }
}
