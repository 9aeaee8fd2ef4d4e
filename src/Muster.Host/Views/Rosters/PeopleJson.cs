using System.Collections.Immutable;
using System.Text.Json;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Desk.People;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime.Text;

namespace Muster.Host.Views.Rosters;

/// <summary>People as JSON, one object a line; without <c>--private</c> there are no keys that tell how or where somebody is found.</summary>
internal static class PeopleJson
{
    private static readonly ImmutableHashSet<string> PrivateOfStay = ["post", "lat", "lon", "place"];

    /// <summary>Everybody.</summary>
    public static void Write(PeopleListed listed, bool withPrivate)
    {
        using var lines = new JsonLines();
        var away = listed.Away.ToDictionary(one => one.Person, StringComparer.Ordinal);
        var wardens = listed.Wardens.ToDictionary(duty => duty.Person, StringComparer.Ordinal);
        foreach (var one in listed.People)
        {
            lines.Json.WriteStartObject();
            WritePerson(lines.Json, one.Person, withPrivate);
            WriteDuty(lines.Json, wardens.GetValueOrDefault(one.Person.Id));
            lines.Json.WriteBoolean("away", away.ContainsKey(one.Person.Id));
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    /// <summary>One person, with the proofs of the fields.</summary>
    public static void Write(PersonShown shown, bool withPrivate)
    {
        using var lines = new JsonLines();
        var json = lines.Json;
        json.WriteStartObject();
        WritePerson(json, shown.Record.Person, withPrivate);
        WriteDuty(json, shown.Duty);
        json.WriteNumber("wards", shown.Wards);
        WriteStrings(json, "dependants", shown.Dependants);
        WriteStays(json, shown.Stays, withPrivate);
        WriteProofs(json, shown.Record);
        json.WriteEndObject();
        lines.End();
    }

    /// <summary>What is out of date.</summary>
    public static void Write(ImmutableArray<Reminder> reminders)
    {
        using var lines = new JsonLines();
        foreach (var reminder in reminders)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("about", Words<ReminderKind>.Of(reminder.Kind));
            lines.Json.WriteString("person", reminder.Person);
            WriteStrings(lines.Json, "fields", reminder.Fields);
            lines.Json.WriteString("since", reminder.Since is { } day ? LocalDatePattern.Iso.Format(day) : null);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    private static void WritePerson(Utf8JsonWriter json, Person person, bool withPrivate)
    {
        foreach (var (name, value) in PersonWords.Fields(person).Where(field => withPrivate || !RosterColumns.Private.Contains(field.Name)))
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteDuty(Utf8JsonWriter json, WardenDuty? duty)
    {
        if (duty is null)
        {
            json.WriteNull("warden_duty");
            return;
        }

        WriteCells(json, "warden_duty", WardenColumns.Known, WardenColumns.Cells(duty), _ => true);
    }

    private static void WriteStays(Utf8JsonWriter json, ImmutableArray<Stay> stays, bool withPrivate)
    {
        json.WriteStartArray("stays");
        foreach (var stay in stays)
        {
            WriteCells(json, null, StayColumns.Known, StayColumns.Cells(stay), column => withPrivate || !PrivateOfStay.Contains(column));
        }

        json.WriteEndArray();
    }

    private static void WriteCells(Utf8JsonWriter json, string? name, ImmutableArray<string> columns, ImmutableArray<string> cells, Func<string, bool> isShown)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartObject();
        foreach (var (column, cell) in columns.Zip(cells).Where(pair => pair.Second.Length > 0 && isShown(pair.First)))
        {
            json.WriteString(column, cell);
        }

        json.WriteEndObject();
    }

    private static void WriteProofs(Utf8JsonWriter json, PersonOnRecord record)
    {
        json.WriteStartObject("proofs");
        foreach (var (field, proof) in record.Proofs)
        {
            json.WriteStartObject(field);
            json.WriteString("from", proof.From);
            json.WriteString("changed_at", InstantPattern.ExtendedIso.Format(proof.ChangedAt));
            json.WriteString("proved_at", InstantPattern.ExtendedIso.Format(proof.ProvedAt));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
