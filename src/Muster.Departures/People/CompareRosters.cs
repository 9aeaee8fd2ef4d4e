using System.Collections.Immutable;

namespace Muster.Departures.People;

/// <summary>Says what an update would do to the roster.</summary>
public static class CompareRosters
{
    /// <summary>The difference; each list in the order of the ids.</summary>
    /// <param name="known">Who is present: everybody, or at least those whom the update names where <see cref="RosterUpdate.NeedsEverybody"/> is false.</param>
    /// <param name="present">How many are present.</param>
    /// <param name="erased">The ids among the update's whose person was erased.</param>
    /// <param name="update">What is said of them.</param>
    public static RosterDifference Of(IReadOnlyCollection<Person> known, int present, IReadOnlySet<string> erased, RosterUpdate update)
    {
        var before = known.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var named = update.People.Where(person => !erased.Contains(person.Id))
            .Select(person => before.TryGetValue(person.Id, out var was) ? MergePerson.Of(was, person, update.Columns) : person)
            .ToDictionary(person => person.Id, StringComparer.Ordinal);
        var leaves = known.Where(person => Leaves(person.Id, named, update)).OrderBy(person => person.Id, StringComparer.Ordinal).ToImmutableArray();
        var gone = leaves.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var after = named.Values.Concat(known.Where(person => !named.ContainsKey(person.Id) && !gone.Contains(person.Id)))
            .Select(person => update.NeedsEverybody ? WithoutLostLinks(person, id => named.ContainsKey(id) || (before.ContainsKey(id) && !gone.Contains(id))) : person)
            .OrderBy(person => person.Id, StringComparer.Ordinal).ToList();
        var changes = after.Where(person => before.ContainsKey(person.Id)).Select(person => Change(before[person.Id], person)).ToList();
        return new RosterDifference(
            present,
            [.. after.Where(person => !before.ContainsKey(person.Id))],
            leaves,
            [.. changes.Where(change => !change.Fields.IsEmpty)],
            [.. changes.Where(change => change.Fields.IsEmpty && named.ContainsKey(change.Now.Id)).Select(change => change.Now)],
            [.. update.People.Select(person => person.Id).Where(erased.Contains).Order(StringComparer.Ordinal)]);
    }

    private static bool Leaves(string id, Dictionary<string, Person> named, RosterUpdate update) =>
        update.Leaving is { } leaving ? leaving.Contains(id) : !named.ContainsKey(id) && !update.Untouched.Contains(id);

    private static Person WithoutLostLinks(Person person, Func<string, bool> isThere) =>
        (person.DependantOf is { } head && !isThere(head)) || (person.Warden is { } warden && !isThere(warden))
            ? person with { DependantOf = person.DependantOf is { } one && isThere(one) ? one : null, Warden = person.Warden is { } other && isThere(other) ? other : null }
            : person;

    private static ChangedPerson Change(Person before, Person now)
    {
        var (was, cells) = (PersonCells.Of(before), PersonCells.Of(now));
        return new ChangedPerson(before, now, [.. RosterColumns.Known.Where((_, at) => !string.Equals(was[at], cells[at], StringComparison.Ordinal))]);
    }
}
