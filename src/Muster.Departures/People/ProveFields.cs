using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.People;

/// <summary>Keeps for every field of a person where it came from and when it was last proved.</summary>
public static class ProveFields
{
    private const string Key = "id";

    /// <summary>The proofs of somebody who is new.</summary>
    public static ImmutableSortedDictionary<string, FieldProof> OfNew(Person person, string from, Instant at)
    {
        var proof = new FieldProof(from, at, at);
        return Filled(person).ToImmutableSortedDictionary(column => column, _ => proof, StringComparer.Ordinal);
    }

    /// <summary>
    /// The proofs after an update: a field that says the same is proved anew and keeps where it came from, a field that <paramref name="changed"/> begins anew, and a field of
    /// which the update does not speak (not in <paramref name="told"/>) stays as it was.
    /// </summary>
    public static ImmutableSortedDictionary<string, FieldProof> After(
        ImmutableSortedDictionary<string, FieldProof> before, Person now, ImmutableArray<string> changed, ImmutableHashSet<string> told, string from, Instant at) =>
        Filled(now).ToImmutableSortedDictionary(
            column => column,
            column => changed.Contains(column) || !before.TryGetValue(column, out var proof) ? new FieldProof(from, at, at)
                : told.Contains(column) ? proof with { ProvedAt = at }
                : proof,
            StringComparer.Ordinal);

    private static IEnumerable<string> Filled(Person person)
    {
        var cells = PersonCells.Of(person);
        return RosterColumns.Known.Where((column, at) => cells[at].Length > 0 && column is not Key);
    }
}
