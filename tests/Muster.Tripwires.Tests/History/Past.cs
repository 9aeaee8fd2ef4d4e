using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires.History;
using NodaTime.Text;
using static Muster.Picture.Tests.Tell;

namespace Muster.Tripwires.Tests.History;

/// <summary>Short ways to say pasts in tests.</summary>
internal static class Past
{
    /// <summary>An attack in ML; a <c>T</c> in the text gives it a moment, UTC.</summary>
    public static PastIncident Happened(string id, string when, GeoPoint? point = null) => new()
    {
        Id = id,
        Last = Day(when[..10]),
        Moment = when.Contains('T', StringComparison.Ordinal) ? InstantPattern.ExtendedIso.Parse(when).Value : null,
        Type = IncidentType.Attack,
        Country = "ML",
        Point = point,
    };

    /// <summary>A walk over these incidents with one tripwire 'w' on the posts of <see cref="Plans.Mali"/>.</summary>
    public static World Walk(string days, string when, params PastIncident[] incidents) => Walk(days, Plans.With(when), incidents);

    /// <summary>A walk over these incidents, from one day to another: <c>2015-03-01..2015-03-31</c>.</summary>
    public static World Walk(string days, Plan plan, params PastIncident[] incidents) => new(plan, [.. incidents], Day(days[..10]), Day(days[12..]));

    /// <summary>A plan whose tripwire 'w' trips on one incident of one day in a ring; also a ring wider than a plan's file may ask for.</summary>
    public static Plan RingRound(GeoPoint point, double km, string? timeZone = null) => new(
        "P",
        [new Post("here", "Here", "ML", point, timeZone)],
        [new Tripwire("w", "W", new IncidentsCondition { Zone = new Zone("here", km, null, null), InDays = 1, AtLeast = 1 }, null, ProposedAction.Review)]);
}
