using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>A telling of an incident, with what is compared of it. The most exact tellings come first.</summary>
internal sealed class ToldIncident(Told told)
{
    private readonly int vagueness = Vagueness((Incident)told.Fact);

    public Told Told => told;

    public IncidentShape Shape { get; } = new(told.Telling);

    /// <summary>Whether the two tellings can be one incident.</summary>
    public bool CanBe(ToldIncident other) => Told.Sort == other.Told.Sort && SameIncident.CanBe(Shape, other.Shape);

    /// <summary>The order in which tellings are put together.</summary>
    public static int Compare(ToldIncident one, ToldIncident other) => one.vagueness != other.vagueness
        ? one.vagueness.CompareTo(other.vagueness)
        : string.CompareOrdinal(one.Told.Canon, other.Told.Canon);

    private static int Vagueness(Incident incident) =>
        (incident.Date is { IsDay: true } ? 0 : 8) + (incident.Place is null ? 4 : 0) + (incident.Point is null ? 2 : 0) + (incident.Killed.IsEmpty ? 1 : 0);
}
