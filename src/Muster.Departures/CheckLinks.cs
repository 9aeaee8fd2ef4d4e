using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures;

/// <summary>Checks whose dependant and whose ward each person is.</summary>
internal static class CheckLinks
{
    /// <summary>
    /// The people whose links hold. A link to an id that stands nowhere in the file is a problem, as is being one's own warden or dependant, or a ring of
    /// dependants. A link to a row that was skipped is dropped and told where skipping is allowed; else that row's own problem is enough.
    /// </summary>
    public static ImmutableArray<Person> Of(
        List<(int Line, Person Person)> people, ImmutableHashSet<string> idsInFile, string file, bool skipBadRows, List<Problem> problems)
    {
        var before = people.ToDictionary(one => one.Person.Id, one => one.Person, StringComparer.Ordinal);
        var sound = people.Where(one =>
        {
            var found = ProblemsOf(one.Line, one.Person, before, idsInFile, file).ToList();
            problems.AddRange(found);
            return found.Count == 0;
        }).ToList();
        var present = sound.Select(one => one.Person.Id).ToHashSet(StringComparer.Ordinal);
        return [.. sound.Select(one => skipBadRows ? WithoutLostLinks(one.Line, one.Person, present, file, problems) : one.Person)];
    }

    private static IEnumerable<Problem> ProblemsOf(int line, Person person, Dictionary<string, Person> people, ImmutableHashSet<string> idsInFile, string file)
    {
        foreach (var (column, id) in LinksOf(person))
        {
            if (string.Equals(id, person.Id, StringComparison.Ordinal))
            {
                yield return Bad($"'{id}' as {column} of themselves", "somebody else, or nothing");
            }
            else if (!idsInFile.Contains(id))
            {
                yield return Bad($"'{id}' as {column} of '{person.Id}'", "the id of somebody on the roster");
            }
        }

        if (RingFrom(person, people) is { } ring)
        {
            yield return Bad($"a ring of dependants: {ring}", "somebody in it who depends on nobody");
        }

        Problem Bad(string what, string expected) => new(ProblemCodes.RosterBadValue, what, expected, file, line);
    }

    private static IEnumerable<(string Column, string Id)> LinksOf(Person person)
    {
        if (person.DependantOf is { } head)
        {
            yield return ("dependant_of", head);
        }

        if (person.Warden is { } warden)
        {
            yield return ("warden", warden);
        }
    }

    /// <summary>"a → b → a" where following the dependants from a person comes back to that person; null otherwise, and for themselves alone.</summary>
    private static string? RingFrom(Person person, Dictionary<string, Person> people)
    {
        var path = new List<string> { person.Id };
        var next = person.DependantOf;
        while (next is not null && people.TryGetValue(next, out var head))
        {
            path.Add(next);
            if (string.Equals(next, person.Id, StringComparison.Ordinal))
            {
                return path.Count > 2 ? string.Join(" → ", path) : null;
            }

            if (path.Count > people.Count)
            {
                return null;
            }

            next = head.DependantOf;
        }

        return null;
    }

    private static Person WithoutLostLinks(int line, Person person, HashSet<string> present, string file, List<Problem> problems)
    {
        foreach (var (column, id) in LinksOf(person).Where(link => !present.Contains(link.Id)))
        {
            problems.Add(new Problem(
                ProblemCodes.RosterBadValue, $"'{id}' as {column} of '{person.Id}', whose row was skipped", "a row that can be used; the person stays, without the link", file, line));
        }

        return person with
        {
            DependantOf = person.DependantOf is { } head && present.Contains(head) ? head : null,
            Warden = person.Warden is { } warden && present.Contains(warden) ? warden : null,
        };
    }
}
