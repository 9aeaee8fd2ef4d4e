using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;

namespace Muster.Store.People;

/// <summary>Somebody on the roster, opened.</summary>
/// <param name="Number">In this data folder.</param>
/// <param name="Person">Who.</param>
/// <param name="Proofs">Per column of the roster that has a value.</param>
public sealed record PersonOnRecord(long Number, Person Person, ImmutableSortedDictionary<string, FieldProof> Proofs);
