using System.Collections.Immutable;
using System.Text.Json;

namespace Muster.Kernel.Facts;

/// <summary>Writes facts as contract/reading.md has them: every field of the kind, in a fixed order. <c>origin</c> stands only where it is not the reader.</summary>
public static class WriteFact
{
    /// <summary>Writes a whole reading as one JSON object.</summary>
    public static void Reading(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartObject();
        json.WriteString("document", reading.Document);
        json.WriteString("language", reading.Language);
        json.WriteString("published", reading.Published is { } day ? PartialDate.OfDay(day).ToString() : null);
        json.WriteString("country", reading.Country);
        json.WriteStartArray("facts");
        foreach (var fact in reading.Facts)
        {
            To(json, fact, document: null);
        }

        json.WriteEndArray();
        json.WriteStartArray("doubts");
        foreach (var doubt in reading.Doubts)
        {
            json.WriteStartObject();
            json.WriteNumber("start", doubt.Start);
            json.WriteNumber("end", doubt.End);
            json.WriteString("why", doubt.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one fact; with its document's name where that is given (contract/brief.md).</summary>
    public static void To(Utf8JsonWriter json, Fact fact, string? document)
    {
        json.WriteStartObject();
        Fields(json, fact, document);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of one fact into an object that the caller opens and ends, so that others can stand beside them.</summary>
    public static void Fields(Utf8JsonWriter json, Fact fact, string? document)
    {
        if (document is not null)
        {
            json.WriteString("document", document);
        }

        json.WriteString("kind", fact.Kind);
        json.WriteString("modality", Words<Modality>.Of(fact.Modality));
        json.WriteString("source", fact.Source);
        if (fact.Origin is not FactOrigin.Reader)
        {
            json.WriteString("origin", Words<FactOrigin>.Of(fact.Origin));
        }

        switch (fact)
        {
            case Departure departure: Write(json, departure); break;
            case Advice advice: Write(json, advice); break;
            case Assistance assistance: Write(json, assistance); break;
            case Incident incident: Write(json, incident); break;
            case Figure figure: Write(json, figure); break;
            case Government government: Write(json, government); break;
            case Mission mission: Write(json, mission); break;
            case Conflict conflict: Write(json, conflict); break;
            default: throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "A kind of fact without a form in JSON.");
        }

        json.WriteStartArray("evidence");
        foreach (var span in fact.Evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("quote", span.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Departure fact)
    {
        json.WriteString("issuer", fact.Issuer);
        json.WriteString("country", fact.Country);
        json.WriteString("status", Words<DepartureStatus>.Of(fact.Status));
        WriteWords(json, "who", fact.Who);
        WriteStrings(json, "posts", fact.Posts);
        json.WriteString("date", fact.Date?.ToString());
    }

    private static void Write(Utf8JsonWriter json, Advice fact)
    {
        json.WriteString("issuer", fact.Issuer);
        json.WriteString("country", fact.Country);
        WriteNumber(json, "level", fact.Level);
        json.WriteString("action", Words<AdviceAction>.Of(fact.Action));
        WriteWords(json, "reasons", fact.Reasons);
        WriteWords(json, "venues", fact.Venues);
        json.WriteString("area", fact.Area);
    }

    private static void Write(Utf8JsonWriter json, Assistance fact)
    {
        json.WriteString("issuer", fact.Issuer);
        json.WriteString("country", fact.Country);
        json.WriteString("ability", Words<Ability>.Of(fact.Ability));
        json.WriteString("area", fact.Area);
    }

    private static void Write(Utf8JsonWriter json, Incident fact)
    {
        json.WriteString("type", Words<IncidentType>.Of(fact.Type));
        json.WriteNumber("count", fact.Count);
        json.WriteString("country", fact.Country);
        json.WriteString("place", fact.Place);
        WriteNumber(json, "lat", fact.Point?.Lat);
        WriteNumber(json, "lon", fact.Point?.Lon);
        json.WriteString("date", fact.Date?.ToString());
        json.WriteString("date_end", fact.DateEnd?.ToString());
        WriteTolls(json, "killed", fact.Killed);
        WriteTolls(json, "injured", fact.Injured);
        WriteTolls(json, "abducted", fact.Abducted);
        json.WriteString("perpetrator", fact.Perpetrator);
        json.WriteString("attribution", fact.Attribution is { } attribution ? Words<Attribution>.Of(attribution) : null);
        json.WriteString("target", fact.Target);
        WriteSome(json, "targets", fact.Targets);
        WriteSome(json, "weapons", fact.Weapons);
        WriteSome(json, "victims", fact.Victims);
        WriteSome(json, "victim_names", fact.VictimNames);
        WriteSome(json, "perpetrator_people", fact.PerpetratorPeople);
        WriteSome(json, "perpetrator_organisations", fact.PerpetratorOrganisations);
    }

    private static void Write(Utf8JsonWriter json, Figure fact)
    {
        json.WriteString("country", fact.Country);
        json.WriteString("measure", Words<Measure>.Of(fact.Measure));
        WriteNumber(json, "min", fact.Count.Min);
        WriteNumber(json, "max", fact.Count.Max);
        json.WriteString("who", fact.Who);
        json.WriteString("since", fact.Since?.ToString());
        json.WriteString("until", fact.Until?.ToString());
    }

    private static void Write(Utf8JsonWriter json, Government fact)
    {
        json.WriteString("country", fact.Country);
        json.WriteString("event", Words<GovernmentEvent>.Of(fact.Event));
        json.WriteString("date", fact.Date?.ToString());
        if (fact.Event is GovernmentEvent.Relations)
        {
            json.WriteString("other", fact.Other);
            json.WriteString("tone", fact.Tone is { } tone ? Words<RelationsTone>.Of(tone) : null);
        }
    }

    private static void Write(Utf8JsonWriter json, Mission fact)
    {
        json.WriteString("mission", fact.Name);
        json.WriteString("country", fact.Country);
        json.WriteString("participant", fact.Participant);
        json.WriteString("status", Words<MissionStatus>.Of(fact.Status));
    }

    private static void Write(Utf8JsonWriter json, Conflict fact)
    {
        json.WriteString("country", fact.Country);
        json.WriteString("nature", fact.Nature);
        json.WriteString("since", fact.Since?.ToString());
        WriteStrings(json, "spread_to", fact.SpreadTo);
    }

    private static void WriteTolls(Utf8JsonWriter json, string name, ImmutableArray<Toll> tolls)
    {
        json.WriteStartArray(name);
        foreach (var toll in tolls)
        {
            json.WriteStartObject();
            json.WriteString("who", toll.Who);
            WriteNumber(json, "min", toll.Count.Min);
            WriteNumber(json, "max", toll.Count.Max);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWords<TEnum>(Utf8JsonWriter json, string name, ImmutableArray<TEnum> values)
        where TEnum : struct, Enum => WriteStrings(json, name, [.. values.Select(Words<TEnum>.Of)]);

    // What stands beside the contract's fields is left out where there is none.
    private static void WriteSome(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            WriteStrings(json, name, values);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
