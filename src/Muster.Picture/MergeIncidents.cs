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

    private static readonly Comparer<ToldIncident> InOrder = Comparer<ToldIncident>.Create(ToldIncident.Compare);

    public static IEnumerable<MergedFact> From(List<Told> told)
    {
        var groups = new List<List<ToldIncident>>();
        var near = new NearbyGroups();
        foreach (var member in told.Where(one => one.Fact is Incident).Select(one => new ToldIncident(one)).Order(InOrder))
        {
            var home = near.Of(member.Shape).Select(at => groups[at])
                .Where(group => group.TrueForAll(other => other.CanBe(member)))
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

        return MarkParts.Of([.. groups.Select(group => Of(group.Select(member => member.Told)))]);
    }

    /// <summary>The incident that a group of tellings makes.</summary>
    public static MergedFact Of(IEnumerable<Told> group) => MergedFact.Of<Incident>(group, Merge, incident => incident.Date);

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
