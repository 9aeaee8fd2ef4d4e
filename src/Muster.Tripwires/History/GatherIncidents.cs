namespace Muster.Tripwires.History;

/// <summary>Gathers incidents, in any order, for a history.</summary>
public sealed class GatherIncidents
{
    /// <summary>How many were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one; of two with one id the later added counts.</summary>
    public void Add(in PastIncident incident) => Count += incident.Id.Length > 0 ? 1 : 0;
}
