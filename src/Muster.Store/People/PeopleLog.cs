using System.Text.Json;
using Muster.Departures.People;

namespace Muster.Store.People;

/// <summary>The bodies of the log's entries about people: ids, counts and names of fields.</summary>
internal static class PeopleLog
{
    public static string Imported(string from, RosterDifference difference) => Object(json =>
    {
        json.WriteString("from", from);
        json.WriteNumber("present", difference.Present);
        json.WriteNumber("joined", difference.Comes.Length);
        json.WriteNumber("left", difference.Leaves.Length);
        json.WriteNumber("moved", difference.Moved);
        json.WriteNumber("changed", difference.Changes.Length);
        json.WriteNumber("same", difference.Same.Length);
    });

    public static string Imported<T>(string from, RowsDifference<T> difference) => Object(json =>
    {
        json.WriteString("from", from);
        json.WriteNumber("present", difference.Present);
        json.WriteNumber("new", difference.Comes.Length);
        json.WriteNumber("gone", difference.Leaves.Length);
        json.WriteNumber("changed", difference.Changes.Length);
        json.WriteNumber("same", difference.Same);
    });

    public static string Of(string person) => Object(json => json.WriteString("person", person));

    public static string Fields(string person, IEnumerable<string> fields) => Object(json =>
    {
        json.WriteString("person", person);
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    });

    public static string Erased(string person, string by, string because) => Object(json =>
    {
        json.WriteString("person", person);
        json.WriteString("by", by);
        json.WriteString("because", because);
    });

    public static string Shown(string by, string how, string? person, int people) => Object(json =>
    {
        json.WriteString("by", by);
        json.WriteString("how", how);
        json.WriteString("person", person);
        json.WriteNumber("people", people);
    });

    private static string Object(Action<Utf8JsonWriter> write) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });
}
