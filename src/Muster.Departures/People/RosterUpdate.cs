using System.Collections.Immutable;

namespace Muster.Departures.People;

/// <summary>What a file, or an identity provider, says of people.</summary>
/// <param name="People">Of whom it speaks.</param>
/// <param name="From">Its name, which the proof of every field that it changes will bear.</param>
public sealed record RosterUpdate(ImmutableArray<Person> People, string From)
{
    /// <summary>The columns of which it speaks; the others of a person who is known stay as they are. Somebody new is taken as given.</summary>
    public ImmutableHashSet<string> Columns { get; init; } = [.. RosterColumns.Known];

    /// <summary>The ids of those who leave; null where it names everybody there is, so that whoever is missing leaves.</summary>
    public ImmutableHashSet<string>? Leaving { get; init; }

    /// <summary>The ids of those of whom it speaks in a way that cannot be used: they stay as they are.</summary>
    public ImmutableHashSet<string> Untouched { get; init; } = [];

    /// <summary>Whether it can be told only with everybody in sight: who leaves may be somebody's warden.</summary>
    public bool NeedsEverybody => Leaving is not { Count: 0 };
}
