using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Countries;

namespace Muster.Host.Views.Pictures;

/// <summary>What a mark on the map stands for, by its shape.</summary>
internal enum MarkShape
{
    /// <summary>Attacks and clashes.</summary>
    Circle,

    /// <summary>Bombs.</summary>
    Square,

    /// <summary>Shells, missiles, drones, strikes from the air.</summary>
    Triangle,

    /// <summary>People taken.</summary>
    Diamond,

    /// <summary>Unrest: protest, riot, looting, arson, arrest.</summary>
    Cross,

    /// <summary>Anything else.</summary>
    Ring,
}

/// <summary>The incidents of one sort at one place.</summary>
/// <param name="Shape">Their sort.</param>
/// <param name="At">Where.</param>
/// <param name="Incidents">The newest first.</param>
/// <param name="Killed">The least number of dead that is told of all of them.</param>
internal sealed record MapMark(MarkShape Shape, GeoPoint At, ImmutableArray<KnownIncident> Incidents, long Killed)
{
    /// <summary>The marks of a picture, the largest first so that small ones lie on top.</summary>
    public static ImmutableArray<MapMark> AllOf(CountryPicture picture) =>
    [
        .. from known in picture.Incidents
           where known.Incident.Point is not null
           group known by (Shape: ShapeOf(known.Incident.Type), Lat: Math.Round(known.Incident.Point!.Value.Lat, 2), Lon: Math.Round(known.Incident.Point.Value.Lon, 2)) into here
           let mark = new MapMark(here.Key.Shape, here.First().Incident.Point!.Value, [.. here], here.Sum(known => PictureWords.Killed(known.Incident)))
           orderby mark.Killed descending, mark.At.Lat descending, mark.At.Lon, mark.Shape
           select mark,
    ];

    /// <summary>Half its width in units of the drawing: its area grows with the dead.</summary>
    public double Radius => Math.Clamp(5 + (1.5 * Math.Sqrt(Killed)), 5, 26);

    /// <summary>What a shape stands for.</summary>
    public static string Meaning(MarkShape shape) => shape switch
    {
        MarkShape.Circle => "attack, clash",
        MarkShape.Square => "bomb",
        MarkShape.Triangle => "shelling, from the air",
        MarkShape.Diamond => "abduction",
        MarkShape.Cross => "unrest, arrest",
        _ => "other",
    };

    private static MarkShape ShapeOf(IncidentType type) => type switch
    {
        IncidentType.Attack or IncidentType.ArmedClash => MarkShape.Circle,
        IncidentType.Bombing or IncidentType.SuicideBombing => MarkShape.Square,
        IncidentType.Shelling or IncidentType.AirStrike => MarkShape.Triangle,
        IncidentType.Abduction => MarkShape.Diamond,
        IncidentType.Protest or IncidentType.Riot or IncidentType.Looting or IncidentType.Arson or IncidentType.Arrest => MarkShape.Cross,
        _ => MarkShape.Ring,
    };
}
