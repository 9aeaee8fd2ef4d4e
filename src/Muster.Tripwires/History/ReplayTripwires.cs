using System.Collections.Immutable;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>What to replay.</summary>
/// <param name="Plan">The tripwires.</param>
/// <param name="Incidents">What happened.</param>
/// <param name="Official">What governments told.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, not before the first.</param>
/// <param name="AsKnown">Whether an incident counts only once it had been published.</param>
public sealed record ReplayRequest(Plan Plan, IncidentHistory Incidents, OfficialHistory Official, LocalDate From, LocalDate Until, bool AsKnown = false)
{
    internal LeafLines Lines => new(Plan, Incidents, Official, new Walk(DayNumber.Of(From), DayNumber.Of(Until), AsKnown));
}

/// <summary>
/// Walks history a day at a time (contract/plan.md, "Replay"). On each day a tripwire sees what lies in the window that ends with it, also what lies before the
/// first day of the walk; nothing is used before its last day. The incidents of each condition are found once, through the history's index, and each
/// enters and leaves a running sum: the cost is that of the incidents that count, of the days, and of the episodes.
/// </summary>
public static class ReplayTripwires
{
    /// <summary>The episodes, by tripwire in the plan's order, then by day.</summary>
    public static ImmutableArray<Episode> Of(ReplayRequest request)
    {
        var lines = request.Lines;
        var episodes = ImmutableArray.CreateBuilder<Episode>();
        foreach (var tripwire in request.Plan.Tripwires)
        {
            episodes.AddRange(FindEpisodes.Of(tripwire, lines));
            lines.Forget();
        }

        return episodes.ToImmutable();
    }
}
