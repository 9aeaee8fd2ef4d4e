using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Desk.Scim;

/// <summary>Who writes, and when.</summary>
/// <param name="From">The token's name, which proofs and the log bear.</param>
/// <param name="Now">When.</param>
/// <param name="IfMatch">The version that the provider saw, or null.</param>
public sealed record ScimWriter(string From, Instant Now, string? IfMatch);

/// <summary>The roster as users and groups see it: one write at a time, each through the same rules as an imported sheet.</summary>
public sealed class ScimRoster(DataStore store, ImmutableArray<Post> posts, MassGuard guard)
{
    private const int LongestChain = 100;

    private readonly Lock writing = new();

    /// <summary>The posts of the plan.</summary>
    public ImmutableArray<Post> Posts => posts;

    /// <summary>Everybody who is present, by id.</summary>
    public Outcome<ImmutableArray<PersonOnRecord>> Everybody() => LoadPeople.From(store);

    /// <summary>One who is present.</summary>
    public Outcome<PersonOnRecord> One(string id) => LoadPeople.Some(store, [id]).Then(found => found.TryGetValue(id, out var one)
        ? Outcome.Grant(one)
        : Outcome.Refuse<PersonOnRecord>(new Problem(ProblemCodes.PersonUnknown, "no user of this id", "the id of somebody on the roster")));

    /// <summary>Does something while nobody else writes through SCIM.</summary>
    public Outcome<T> Alone<T>(Func<Outcome<T>> work)
    {
        lock (writing)
        {
            return work();
        }
    }

    /// <summary>Reads people from their cells by the rules of a roster; <paramref name="rows"/> as <see cref="RosterColumns.Known"/>.</summary>
    public Outcome<ImmutableArray<Person>> Check(IReadOnlyList<string[]> rows) => Linked(rows).Then(linked =>
    {
        var all = rows.Concat(linked).Prepend([.. RosterColumns.Known]).Select((cells, at) => (Line: at + 1, cells));
        return ReadRoster.FromRows(all, "SCIM", posts).Then(roster => Outcome.Grant<ImmutableArray<Person>>([.. roster.People.Take(rows.Count)]));
    });

    /// <summary>Keeps the update, unless it is too much or names somebody who was erased.</summary>
    public Outcome<RosterDifference> Keep(RosterUpdate update, Instant now)
    {
        var kept = KeepRoster.In(store, update, difference => RefuseErased(difference).Then(sound => guard.Agree(sound, now)), now);
        if (kept.TryGet(out var difference))
        {
            guard.Note(difference, now);
        }

        return kept;
    }

    private static Outcome<RosterDifference> RefuseErased(RosterDifference difference) => difference.Erased.IsEmpty
        ? Outcome.Grant(difference)
        : Outcome.Refuse<RosterDifference>(new Problem(ProblemCodes.ScimTaken, "the id of a person who was erased", "an id that was never used"));

    // Wardens and heads of families stand in as bare rows, so that links are checked, and nothing else of theirs.
    private Outcome<List<string[]>> Linked(IReadOnlyList<string[]> rows)
    {
        var seen = rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var bare = new List<string[]>();
        string[] next = [.. rows.SelectMany(row => new[] { Cell(row, "dependant_of"), Cell(row, "warden") }).Where(id => id.Length > 0 && seen.Add(id))];
        for (var step = 0; next.Length > 0 && step < LongestChain; step++)
        {
            var loaded = LoadPeople.Some(store, next);
            if (!loaded.TryGet(out var found))
            {
                return Outcome.Refuse<List<string[]>>(loaded.Problems);
            }

            bare.AddRange(found.Values.Select(one => Bare(one.Person)));
            next = [.. found.Values.Select(one => one.Person.DependantOf).OfType<string>().Where(seen.Add)];
        }

        return Outcome.Grant(bare);
    }

    private string[] Bare(Person person) =>
    [
        .. RosterColumns.Known.Select(column => column switch
        {
            "id" => person.Id,
            "name" => person.Name,
            "post" => posts.FirstOrDefault()?.Id ?? "",
            "category" => Words<Category>.Of(Category.Visitor),
            "dependant_of" => person.DependantOf ?? "",
            _ => "",
        }),
    ];

    private static string Cell(string[] row, string column) => row[RosterColumns.Known.IndexOf(column)];
}
