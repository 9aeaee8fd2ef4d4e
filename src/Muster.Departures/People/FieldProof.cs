using NodaTime;

namespace Muster.Departures.People;

/// <summary>Where a field of a person came from, and when it was last proved.</summary>
/// <param name="From">The file, the identity provider, or who said so.</param>
/// <param name="ChangedAt">When it got its value.</param>
/// <param name="ProvedAt">When it was last seen to be so: an import that says the same, an answer that came through.</param>
public sealed record FieldProof(string From, Instant ChangedAt, Instant ProvedAt);
