using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Reading.Decisions;

/// <summary>The types of incident among which the learned decision chooses, in the order of the model's file.</summary>
internal static class TypeClasses
{
    private static readonly ImmutableArray<IncidentType> Types =
    [
        IncidentType.Attack, IncidentType.ArmedClash, IncidentType.Bombing, IncidentType.SuicideBombing, IncidentType.Shelling, IncidentType.AirStrike, IncidentType.Abduction, IncidentType.Arson,
        IncidentType.Riot, IncidentType.Other,
    ];

    public const int Count = 10;

    public static IncidentType Type(int at) => Types[at];

    /// <summary>The class of a type, or -1 for a type that is never in doubt.</summary>
    public static int Of(IncidentType type) => Types.IndexOf(type);
}
