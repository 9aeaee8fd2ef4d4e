using System.Collections.Immutable;

namespace Muster.Departures.People;

/// <summary>A person of whom something changes.</summary>
/// <param name="Before">As on record.</param>
/// <param name="Now">As they will be.</param>
/// <param name="Fields">The columns that differ, in the roster's order.</param>
public sealed record ChangedPerson(Person Before, Person Now, ImmutableArray<string> Fields)
{
    /// <summary>Whether they go to another post.</summary>
    public bool Moves => !string.Equals(Before.Post, Now.Post, StringComparison.Ordinal);
}

/// <summary>What an update would do to the roster.</summary>
/// <param name="Present">How many are on it before.</param>
/// <param name="Comes">Who is new, or comes back.</param>
/// <param name="Leaves">Who is no longer on it.</param>
/// <param name="Changes">Of whom something changes.</param>
/// <param name="Same">Of whom it says what is on record.</param>
/// <param name="Erased">Ids whose person was erased; nobody is ever taken in under them again.</param>
public sealed record RosterDifference(
    int Present, ImmutableArray<Person> Comes, ImmutableArray<Person> Leaves, ImmutableArray<ChangedPerson> Changes, ImmutableArray<Person> Same, ImmutableArray<string> Erased)
{
    /// <summary>How many go to another post.</summary>
    public int Moved => Changes.Count(change => change.Moves);

    /// <summary>How many are removed or moved.</summary>
    public MassChange Mass => new(Present, Leaves.Length + Moved);
}
