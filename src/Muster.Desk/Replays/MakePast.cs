using Muster.Channels.Feeds;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Replays;

/// <summary>Makes of a row of a source what a history keeps of it.</summary>
internal static class MakePast
{
    /// <summary>The incident, or null where it bears no day: it can be counted on none.</summary>
    public static PastIncident? Of(IncidentItem item)
    {
        var incident = item.Incident;
        if ((incident.DateEnd ?? incident.Date)?.Last is not { } last)
        {
            return null;
        }

        var (killed, attackers) = Deaths(incident);
        return new PastIncident
        {
            Id = item.Key,
            Last = item.Moment is { } moment ? moment.InUtc().Date : last,
            Moment = item.Moment,
            Type = incident.Type,
            Point = incident.Point,
            Country = incident.Country,
            Region = item.Region ?? incident.Place,
            Count = incident.Count,
            Killed = killed,
            KilledWithAttackers = killed + attackers,
            Sources = Math.Max(1, item.SourceCount ?? item.Sources.Length),
            Official = item.Official,
            Published = item.Reported,
        };
    }

    private static (int Killed, int Attackers) Deaths(Incident incident)
    {
        var (killed, attackers) = (0L, 0L);
        foreach (var toll in incident.Killed)
        {
            if (toll.Who is "attacker")
            {
                attackers += toll.Count.Min ?? 0;
            }
            else
            {
                killed += toll.Count.Min ?? 0;
            }
        }

        return ((int)Math.Min(killed, int.MaxValue / 2), (int)Math.Min(attackers, int.MaxValue / 2));
    }
}
