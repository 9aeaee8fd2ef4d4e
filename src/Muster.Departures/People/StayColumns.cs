using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures.People;

/// <summary>The columns of a list of stays and trips.</summary>
public static class StayColumns
{
    /// <summary>All of them, in order.</summary>
    public static readonly ImmutableArray<string> Known = ["person", "kind", "from", "until", "post", "lat", "lon", "place", "standing"];

    /// <summary>Those that it must have.</summary>
    public static readonly ImmutableArray<string> Needed = ["person", "kind", "from", "until", "standing"];

    /// <summary>A stay as a row.</summary>
    public static ImmutableArray<string> Cells(Stay stay) =>
    [
        stay.Person,
        Words<StayKind>.Of(stay.Kind),
        WardenColumns.Day(stay.From),
        WardenColumns.Day(stay.Until),
        stay.Post ?? "",
        PersonCells.Degrees(stay.Point?.Lat),
        PersonCells.Degrees(stay.Point?.Lon),
        stay.Place ?? "",
        Words<StayStanding>.Of(stay.Standing),
    ];
}
