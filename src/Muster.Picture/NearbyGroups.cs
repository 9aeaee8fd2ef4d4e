using System.Runtime.InteropServices;
using Muster.Kernel;
using NodaTime;

namespace Muster.Picture;

/// <summary>
/// Finds the groups whose first incident can be the same as another, so that not every pair of incidents has to be compared: by day where the days are
/// few, and by place where only a month, a year or a long span is known, since it takes the same place then (<see cref="SameIncident"/>).
/// </summary>
internal sealed class NearbyGroups
{
    /// <summary>Degrees of a cell's side: at least the two kilometres within which points are one place, up to 60 degrees of longitude from the poles.</summary>
    private const double CellDegrees = 0.05;

    // Where no country is told, it can be any; a telling with a country meets those of its own, and those without one.
    private readonly Dictionary<(LocalDate Day, string Country), List<int>> byDay = [];
    private readonly Dictionary<LocalDate, List<int>> byDayAnywhere = [];
    private readonly Dictionary<string, List<int>> wideByPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> shortByPlace = new(StringComparer.Ordinal);

    /// <summary>Remembers where group number <paramref name="group"/> stands; the numbers rise.</summary>
    public void Add(IncidentShape first, int group)
    {
        foreach (var day in first.IsOfAFewDays ? DaysOf(first, around: 0) : [])
        {
            Remember(byDay, (day, first.Incident.Country ?? ""), group);
            Remember(byDayAnywhere, day, group);
        }

        foreach (var key in KeysToStandUnder(first))
        {
            Remember(first.IsOfAFewDays ? shortByPlace : wideByPlace, key, group);
        }
    }

    /// <summary>The numbers of the groups to compare with, in order.</summary>
    public IEnumerable<int> Of(IncidentShape incident)
    {
        var found = new SortedSet<int>();
        foreach (var day in incident.IsOfAFewDays ? DaysOf(incident, around: 1) : [])
        {
            found.UnionWith((incident.Incident.Country is { } country ? byDay.GetValueOrDefault((day, country)) : byDayAnywhere.GetValueOrDefault(day)) ?? []);
            found.UnionWith(byDay.GetValueOrDefault((day, "")) ?? []);
        }

        foreach (var key in KeysToLookUnder(incident))
        {
            found.UnionWith(wideByPlace.GetValueOrDefault(key) ?? []);
            if (!incident.IsOfAFewDays)
            {
                found.UnionWith(shortByPlace.GetValueOrDefault(key) ?? []);
            }
        }

        return found;
    }

    private static void Remember<TKey>(Dictionary<TKey, List<int>> groups, TKey key, int group)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
        list ??= [];
        if (list.Count == 0 || list[^1] != group)
        {
            list.Add(group);
        }
    }

    private static IEnumerable<LocalDate> DaysOf(IncidentShape incident, int around)
    {
        var first = incident.First!.Value.PlusDays(-around);
        var days = Period.DaysBetween(first, incident.Last!.Value) + around + 1;
        return Enumerable.Range(0, Math.Min(days, Period.DaysBetween(first, LocalDate.MaxIsoValue) + 1)).Select(first.PlusDays);
    }

    // One name holds the other, so one whole name is a run of words of the other; or the points lie in one cell or in neighbouring ones.
    private static IEnumerable<string> KeysToStandUnder(IncidentShape incident) =>
        incident.Place.Length == 0 || incident.First is null ? []
        : RunsOf(incident.Place).Select(run => "in:" + run).Append("is:" + incident.Place)
            .Concat(incident.Incident.Point is { } point ? [Cell(point, 0, 0)] : []);

    private static IEnumerable<string> KeysToLookUnder(IncidentShape incident) =>
        incident.Place.Length == 0 || incident.First is null ? []
        : RunsOf(incident.Place).Select(run => "is:" + run).Append("in:" + incident.Place)
            .Concat(CellsAround(incident));

    private static IEnumerable<string> RunsOf(string place)
    {
        var words = place.Split(' ');
        return Enumerable.Range(0, words.Length)
            .SelectMany(start => Enumerable.Range(1, words.Length - start), (start, length) => string.Join(' ', words, start, length))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> CellsAround(IncidentShape incident)
    {
        if (incident.Incident.Point is not { } point)
        {
            yield break;
        }

        for (var step = 0; step < 9; step++)
        {
            yield return Cell(point, (step / 3) - 1, (step % 3) - 1);
        }
    }

    private static string Cell(GeoPoint point, int north, int east) =>
        FormattableString.Invariant($"#{Math.Floor(point.Lat / CellDegrees) + north} {Math.Floor(point.Lon / CellDegrees) + east}");
}
