using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>A decision that somebody really took: people were moved out, or operations stopped.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Earliest">The first day on which it may have been taken, as exactly as the source knows.</param>
/// <param name="Latest">The last; the same day where the source knows it.</param>
/// <param name="Status">What was decided, as the file writes it: <c>ordered</c>, <c>authorized</c>, …</param>
/// <param name="Place">The post that it was for, as the file writes it, or null.</param>
public sealed record RealDecision(string Country, LocalDate Earliest, LocalDate Latest, string Status, string? Place);
