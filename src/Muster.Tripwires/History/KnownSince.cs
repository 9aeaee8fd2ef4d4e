using System.Collections.Immutable;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>What the pages of governments told of one country, from a day on, until the country's next entry takes its place.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="From">The first day on which this was known.</param>
/// <param name="Facts">What was known: departures, advice, changes of government, conflicts. No incidents: those come from files of incidents.</param>
/// <param name="Heard">The pages behind it.</param>
public sealed record KnownSince(string Country, LocalDate From, ImmutableArray<KnownFact> Facts, ImmutableArray<HeardReport> Heard);
