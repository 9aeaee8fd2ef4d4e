using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Proposals;

/// <summary>
/// Whether a fact says again what another says. In doubt it does: a proposal that is dropped is a fact missed, one that is kept beside its twin would be an attack
/// counted twice.
/// </summary>
internal static class AlreadyTold
{
    /// <summary>Whether the proposed fact is told by one of the others.</summary>
    public static bool By(IEnumerable<Fact> others, Fact proposed) => others.Any(other => (other, proposed) switch
    {
        (Incident first, Incident second) => Same(first, second),
        (Departure first, Departure second) => first.Status == second.Status && first.Issuer == second.Issuer && first.Country == second.Country || Overlap(first, second) && first.Status == second.Status,
        (Figure first, Figure second) => first.Measure == second.Measure && (Overlap(first, second) || (first.Count == second.Count && first.Country == second.Country)),

        // A number is either an incident's toll or a figure, never both.
        (Incident first, Figure second) => Overlap(first, second) && Tolls(first).Any(toll => toll.Count == second.Count),
        (Figure first, Incident second) => Overlap(first, second) && Tolls(second).Any(toll => toll.Count == first.Count),
        _ => false,
    });

    // Of the same words: another incident only where both name their places and those differ. Elsewhere: the same where nothing sets them apart.
    private static bool Same(Incident first, Incident second)
    {
        var apart = first.Place is { } one && second.Place is { } other && !one.Equals(other, StringComparison.OrdinalIgnoreCase);
        return !apart && (Overlap(first, second) || (first.Type == second.Type && first.Country == second.Country && MayBeOneDay(first.Date, second.Date)));
    }

    private static bool MayBeOneDay(PartialDate? first, PartialDate? second) => first is not { } one || second is not { } other || one.Overlaps(other);

    private static IEnumerable<Toll> Tolls(Incident incident) => [.. incident.Killed, .. incident.Injured, .. incident.Abducted];

    private static bool Overlap(Fact first, Fact second) => first.Evidence.Any(one => second.Evidence.Any(other => one.Start < other.End && other.Start < one.End));
}
