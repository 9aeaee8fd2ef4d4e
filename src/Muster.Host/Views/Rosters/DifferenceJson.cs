using System.Collections.Immutable;
using System.Text.Json;
using Muster.Departures.People;
using Muster.Desk.People;
using Muster.Kernel;

namespace Muster.Host.Views.Rosters;

/// <summary>What a sheet about people would change, or has changed, as one JSON object.</summary>
internal static class DifferenceJson
{
    /// <summary>Writes it; of private fields there is the name alone.</summary>
    public static void Write(SheetDifference difference, bool written)
    {
        using var lines = new JsonLines();
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("kind", Words<SheetKind>.Of(difference.Kind));
        json.WriteBoolean("written", written);
        json.WriteNumber("present", difference.Present);
        WriteRows(json, "new", difference.Comes);
        WriteRows(json, "gone", difference.Leaves);
        WriteRows(json, "changed", difference.Changes);
        json.WriteNumber("moved", difference.Moved);
        json.WriteNumber("same", difference.Same);
        json.WriteBoolean("needs_consent", difference.Mass is { NeedsConsent: true });
        json.WriteEndObject();
        lines.End();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, ImmutableArray<DifferenceRow> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("what", row.What);
            if (!row.Fields.IsEmpty)
            {
                WriteFields(json, row.Fields);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, ImmutableArray<ChangedField> fields)
    {
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            if (field.Now is not null)
            {
                json.WriteString("before", field.Before);
                json.WriteString("now", field.Now);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
