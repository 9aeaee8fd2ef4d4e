using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;

namespace Muster.Host.Views.Rosters;

/// <summary>Parts of a person in words.</summary>
internal static class PersonWords
{
    /// <summary>How and where they are found: "phone +22370000001".</summary>
    public static IEnumerable<string> Private(Person person) => Fields(person).Where(field => RosterColumns.Private.Contains(field.Name)).Select(field => $"{field.Name} {field.Value}");

    /// <summary>The columns that have a value, in the roster's order.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(Person person)
    {
        var cells = PersonCells.Of(person);
        return RosterColumns.Known.Select((name, at) => (name, cells[at])).Where(field => field.Item2.Length > 0);
    }
}
