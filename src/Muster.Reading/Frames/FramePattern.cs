using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Incidents;

namespace Muster.Reading.Frames;

/// <summary>A frame as the file frames.txt writes it.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Type">The type of incident that it tells, or null where it tells none of its own.</param>
/// <param name="Precision">How telling it is.</param>
/// <param name="Harm">What happens to its victims, or null.</param>
/// <param name="Roles">The roles, each with the place where it stands and the kind of phrase that may fill it.</param>
internal sealed record FramePattern(string Name, IncidentType? Type, Precision Precision, Harm? Harm, ImmutableArray<RolePattern> Roles);

/// <summary>A role of a frame.</summary>
/// <param name="Role">Which.</param>
/// <param name="Place">The heading of roles.txt without the voice: "agent".</param>
/// <param name="Kind">What may fill it.</param>
internal readonly record struct RolePattern(FrameRole Role, string Place, PhraseKind Kind);
