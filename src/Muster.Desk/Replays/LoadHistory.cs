using System.Text;
using Muster.Channels;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Ucdp;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires;
using Muster.Tripwires.History;

namespace Muster.Desk.Replays;

/// <summary>Loads the files of a replay.</summary>
internal static class LoadHistory
{
    public static Outcome<LoadedHistory> From(AskedReplay asked, Plan plan, FindCountryByName findCountry, Func<Report, DocumentReading> read, Action<int> step)
    {
        var gather = new GatherIncidents();
        foreach (var path in asked.Incidents)
        {
            using var reader = new StreamReader(OpenFile.At(path).Value, Encoding.UTF8);
            foreach (var row in ReadGedRows.From(reader, findCountry).Value)
            {
                if (row.Item is { } item)
                {
                    gather.Add(new PastIncident { Id = "ged:" + item.Key, Last = (item.Incident.DateEnd ?? item.Incident.Date)!.Value.Last, Type = item.Incident.Type, Point = item.Incident.Point, Country = item.Incident.Country, Killed = (int)item.Incident.Killed.Sum(toll => toll.Count.Min ?? 0) });
                }
            }
        }

        return Outcome.Grant(new LoadedHistory(gather.Build(), OfficialHistory.Empty, null, []));
    }
}
