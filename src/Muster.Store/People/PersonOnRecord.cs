using System.Collections.Immutable;
using Muster.Departures;
using NodaTime;

namespace Muster.Store.People;

/// <summary>Where a field of a person came from, and when it was last proved.</summary>
/// <param name="From">The file, the identity provider, or who said so.</param>
/// <param name="ChangedAt">When it got its value.</param>
/// <param name="ProvedAt">When it was last seen to be so: an import that says the same, an answer that came through.</param>
public sealed record FieldProof(string From, Instant ChangedAt, Instant ProvedAt);

/// <summary>Somebody on the roster, opened.</summary>
/// <param name="Number">In this data folder.</param>
/// <param name="Person">Who.</param>
/// <param name="Proofs">Per column of the roster that has a value.</param>
public sealed record PersonOnRecord(long Number, Person Person, ImmutableSortedDictionary<string, FieldProof> Proofs);
