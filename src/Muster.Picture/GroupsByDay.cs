using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>Finds the groups whose first incident can overlap with another in time, so that not every pair of incidents has to be compared.</summary>
internal sealed class GroupsByDay
{
    /// <summary>What lasts longer, or is known no better than this many days, is compared with everything.</summary>
    private const int MostDays = 31;

    private readonly Dictionary<LocalDate, List<int>> byDay = [];
    private readonly List<int> wide = [];

    /// <summary>Remembers under which days group number <paramref name="group"/> stands.</summary>
    public void Add(Incident first, int group)
    {
        if (DaysOf(first) is not { } days)
        {
            wide.Add(group);
            return;
        }

        foreach (var day in days)
        {
            if (!byDay.TryGetValue(day, out var groups))
            {
                byDay[day] = groups = [];
            }

            groups.Add(group);
        }
    }

    /// <summary>The numbers of the groups that may overlap, in order; null for all.</summary>
    public IEnumerable<int>? Near(Incident incident) =>
        DaysOf(incident)?.SelectMany(day => byDay.GetValueOrDefault(day) ?? []).Concat(wide).Distinct().Order();

    private static IEnumerable<LocalDate>? DaysOf(Incident incident)
    {
        if (incident.Date is not { } date)
        {
            return null;
        }

        var (first, last) = (date.First, (incident.DateEnd ?? date).Last);
        var days = Period.DaysBetween(first, last);
        return days is >= 0 and < MostDays ? Enumerable.Range(0, days + 1).Select(first.PlusDays) : null;
    }
}
