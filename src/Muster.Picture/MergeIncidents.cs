using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>
/// Finds the tellings that are one incident. The most exact tellings come first; each later one joins the group whose every member it can be the
/// same as (<see cref="SameIncident"/>), the one with the most in common where there are several, else it starts a group of its own.
/// </summary>
internal static class MergeIncidents
{
    // The more exact type wins: who writes "attack" or "other" has only said less.
    private static readonly ImmutableArray<IncidentType> MostExactFirst =
    [
        IncidentType.SuicideBombing, IncidentType.Bombing, IncidentType.AirStrike, IncidentType.Shelling, IncidentType.Abduction, IncidentType.ArmedClash,
        IncidentType.Arson, IncidentType.Looting, IncidentType.Attack, IncidentType.Riot, IncidentType.Protest, IncidentType.Arrest, IncidentType.Other,
    ];

    public static IEnumerable<MergedFact> From(List<Told> told) =>
        MarkParts.Of([.. Merged(told.Where(one => one.Fact is Incident).Select(one => new ToldIncident(one, new IncidentShape(one.Telling))))]);

    /// <summary>The incidents that these tellings make, none of them marked as a part of another yet.</summary>
    public static IEnumerable<MergedFact> Merged(IEnumerable<ToldIncident> told)
    {
        var groups = new List<List<ToldIncident>>();
        var near = new NearbyGroups();
        foreach (var member in told.OrderBy(one => Vagueness(one.Told)).ThenBy(one => one.Told.Canon, StringComparer.Ordinal))
        {
            var home = near.Of(member.Shape).Select(at => groups[at])
                .Where(group => group.TrueForAll(other => CanBe(other, member)))
                .MaxBy(group => group.Max(other => SameIncident.InCommon(other.Shape, member.Shape)));
            if (home is null)
            {
                near.Add(member.Shape, groups.Count);
                groups.Add([member]);
            }
            else
            {
                home.Add(member);
            }
        }

        return groups.Select(group => MergedFact.Of<Incident>(group.Select(member => member.Told), Merge, incident => incident.Date));
    }

    /// <summary>Whether the two tellings can be one incident.</summary>
    public static bool CanBe(ToldIncident one, ToldIncident other) => one.Told.Sort == other.Told.Sort && SameIncident.CanBe(one.Shape, other.Shape);

    private static int Vagueness(Told told)
    {
        var incident = (Incident)told.Fact;
        return (incident.Date is { IsDay: true } ? 0 : 8) + (incident.Place is null ? 4 : 0) + (incident.Point is null ? 2 : 0) + (incident.Killed.IsEmpty ? 1 : 0);
    }

    private static Incident Merge(IReadOnlyList<Incident> tellings)
    {
        var dated = WithTheMostExactDate(tellings);
        var placed = WithTheMostExactPlace(tellings);
        return tellings[0] with
        {
            Type = tellings.Select(one => one.Type).MinBy(type => MostExactFirst.IndexOf(type)),
            Count = tellings.Max(one => one.Count),
            Country = tellings.Select(one => one.Country).FirstOrDefault(country => country is not null),
            Place = placed.Place,
            Point = placed.Point,
            Date = dated.Date,
            DateEnd = dated.DateEnd,
            Killed = MergeTolls.Of(tellings.Select(one => one.Killed)),
            Injured = MergeTolls.Of(tellings.Select(one => one.Injured)),
            Abducted = MergeTolls.Of(tellings.Select(one => one.Abducted)),
            Perpetrator = Span.Fullest(tellings.Select(one => one.Perpetrator)),
            Attribution = tellings.Min(one => one.Attribution),
            Target = Span.Fullest(tellings.Select(one => one.Target)),
        };
    }

    private static Incident WithTheMostExactDate(IReadOnlyList<Incident> tellings) =>
        tellings.OrderBy(one => one.Date is not { IsDay: true })
            .ThenBy(one => one.Date?.Month is null)
            .ThenBy(one => one.DateEnd is not null)
            .ThenBy(one => one.Date)
            .First();

    private static Incident WithTheMostExactPlace(IReadOnlyList<Incident> tellings) =>
        tellings.OrderBy(one => one.Point is null)
            .ThenByDescending(one => one.Place?.Length ?? 0)
            .ThenBy(one => one.Place, StringComparer.Ordinal)
            .First();
}

/// <summary>A telling of an incident, with what is compared of it.</summary>
internal sealed record ToldIncident(Told Told, IncidentShape Shape);
