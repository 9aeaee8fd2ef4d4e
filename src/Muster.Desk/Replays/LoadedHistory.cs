using System.Collections.Immutable;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>What the files of a replay hold.</summary>
/// <param name="Incidents">What happened.</param>
/// <param name="Official">What governments told.</param>
/// <param name="Observed">The first and the last day on which a page was observed, or null without pages.</param>
/// <param name="Notices">What was left out of the files, in words.</param>
internal sealed record LoadedHistory(IncidentHistory Incidents, OfficialHistory Official, (LocalDate First, LocalDate Last)? Observed, ImmutableArray<string> Notices)
{
    /// <summary>The ends of what the files know.</summary>
    public IEnumerable<LocalDate> Days => ((IEnumerable<(LocalDate First, LocalDate Last)?>)[Incidents.Days, Observed])
        .Where(days => days is not null).SelectMany(days => (LocalDate[])[days!.Value.First, days.Value.Last]);
}
