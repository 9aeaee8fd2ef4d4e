using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime.Text;

namespace Muster.Host.Views.Rosters;

/// <summary>Who is on the roster, on the terminal.</summary>
internal static class PeopleTerminal
{
    /// <summary>Writes how many are where, then who.</summary>
    public static void Write(PeopleListed listed, bool withPrivate)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, listed.People.IsEmpty
            ? [new Row("", "Nobody is on the roster. 'muster roster import FILE --plan DIR' takes one in.", RowStyle.Plain)]
            : Rows(listed, withPrivate));
    }

    private static IEnumerable<Row> Rows(PeopleListed listed, bool withPrivate)
    {
        var posts = listed.People.GroupBy(one => one.Person.Post, StringComparer.Ordinal).OrderBy(post => post.Key, StringComparer.Ordinal).ToList();
        var away = listed.Away.ToDictionary(one => one.Person, StringComparer.Ordinal);
        var wardens = listed.Wardens.ToDictionary(duty => duty.Person, StringComparer.Ordinal);
        return
        [
            new Row("", $"{BriefWords.Count(listed.People.Length, "person", "people")} on the roster.", RowStyle.Heading),
            .. posts.Select(post => new Row("  ", OneLine.Of($"{post.Key}: {Counts([.. post.Select(one => one.Person)])}"), RowStyle.Plain)),
            .. posts.SelectMany(post => Row.Section(OneLine.Of(post.Key)).Concat(post.Select(one =>
                new Row("  ", OneLine.Of(Of(one, wardens.GetValueOrDefault(one.Person.Id), away.GetValueOrDefault(one.Person.Id), withPrivate)), RowStyle.Plain)))),
        ];
    }

    private static string Counts(IReadOnlyCollection<Person> people) => people.Count + ", of whom " + string.Join(", ", people.GroupBy(person => person.Category).OrderBy(same => same.Key)
        .Select(same => FormattableString.Invariant($"{same.Count()} {Words<Category>.Of(same.Key)}")));

    private static string Of(PersonOnRecord one, WardenDuty? duty, Away? away, bool withPrivate)
    {
        var person = one.Person;
        IEnumerable<string?> parts =
        [
            $"{person.Id}  {person.Name}",
            Words<Category>.Of(person.Category),
            person.DependantOf is { } head ? "dependant of " + head : null,
            person.Warden is { } warden ? "warden " + warden : null,
            duty is null ? null : "is warden of " + duty.Zone,
            away is null ? null : $"away{(away.IsConfirmed ? "" : ", not confirmed")}, until {(away.Stay.Until is { } day ? LocalDatePattern.Iso.Format(day) : "nobody knows when")}",
            .. withPrivate ? PersonWords.Private(person) : [],
        ];
        return string.Join("; ", parts.OfType<string>());
    }
}
