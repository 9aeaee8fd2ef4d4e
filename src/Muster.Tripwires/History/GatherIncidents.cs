using Muster.Kernel.Facts;
namespace Muster.Tripwires.History;

/// <summary>Gathers incidents, in any order, for a history.</summary>
public sealed class GatherIncidents
{
    private PastRows rows = new();
    private readonly NumberedNames countries = new();
    private readonly NumberedNames regions = new();
    private readonly KeptIds ids = new();

    /// <summary>How many were added, repeated ids included.</summary>
    public int Count => rows.Count;

    /// <summary>Adds one; of two with one id the later added counts.</summary>
    public void Add(in PastIncident incident) => Fill(ref rows.Add(), incident);

    /// <summary>The history of all that was added. What was gathered is used up by it.</summary>
    public IncidentHistory Build()
    {
        var history = SortIncidents.Of(rows, ids, countries, regions);
        rows = new PastRows();
        return history;
    }

    private void Fill(ref PastRow row, in PastIncident incident)
    {
        row.Day = DayNumber.Of(incident.Last);
        row.Published = incident.Published is { } published ? DayNumber.Of(published) : PastRow.NotSaid;
        row.Moment = incident.Moment?.ToUnixTimeSeconds() ?? PastRow.NoMoment;
        row.Count = Math.Max(1, incident.Count);
        row.Killed = incident.Killed;
        row.KilledWithAttackers = Math.Max(incident.Killed, incident.KilledWithAttackers);
        row.Id = ids.Add(incident.Id);
        row.Region = regions.Add(incident.Region);
        row.Country = (ushort)countries.Add(incident.Country);
        (row.Lat, row.Lon) = incident.Point is { } point ? (point.Lat, point.Lon) : (double.NaN, double.NaN);
        row.Type = (byte)incident.Type;
        row.Sources = incident.Official ? byte.MaxValue : (byte)Math.Clamp(incident.Sources, 1, byte.MaxValue - 1);
    }
}
