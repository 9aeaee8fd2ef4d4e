using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Views.Pictures;

/// <summary>A country's picture as one JSON object (contract/picture.md); numbers are <c>{"min", "max"}</c> with null for an open bound, facts as contract/reading.md.</summary>
internal static class PictureJson
{
    /// <summary>Writes it to standard output, with a line feed.</summary>
    public static void Write(CountryPicture picture)
    {
        using var lines = new JsonLines();
        To(lines.Json, picture);
        lines.End();
    }

    /// <summary>Writes it.</summary>
    public static void To(Utf8JsonWriter json, CountryPicture picture)
    {
        json.WriteStartObject();
        json.WriteString("country", picture.Country);
        json.WriteString("as_of", PictureWords.Day(picture.AsOf));
        WriteEach(json, "advice", picture.Advice, Write);
        WriteEach(json, "postures", picture.Postures, Write);
        WriteEach(json, "incidents", picture.Incidents, Write);
        WriteEach(json, "figures", picture.Figures, Write);
        WriteEach(json, "government", picture.Government, Write);
        WriteEach(json, "missions", picture.Missions, Write);
        WriteEach(json, "feeds", picture.Feeds, Write);
        json.WriteEndObject();
    }

    private static void WriteHeld(Utf8JsonWriter json, HeldChange? held)
    {
        if (held is null)
        {
            json.WriteNull("held");
            return;
        }

        json.WriteStartObject("held");
        json.WriteString("what", held.What);
        WriteDay(json, "since", held.Since);
        WriteDay(json, "counts_from", held.CountsFrom);
        json.WriteEndObject();
    }

    /// <summary>Writes an ISO day, or null.</summary>
    public static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day) => json.WriteString(name, day is { } known ? PictureWords.Day(known) : null);

    /// <summary>Writes an array, an item at a time.</summary>
    public static void WriteEach<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>document, start, end, quote</c> as an object, without what is null.</summary>
    public static void WriteSpan(Utf8JsonWriter json, string? document, int start, int end, string? quote)
    {
        json.WriteStartObject();
        if (document is not null)
        {
            json.WriteString("document", document);
        }

        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        if (quote is not null)
        {
            json.WriteString("quote", quote);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IssuerAdvice advice)
    {
        json.WriteStartObject();
        json.WriteString("issuer", advice.Issuer);
        WriteNumber(json, "level", advice.Level);
        WriteOrNull(json, "worst", advice.Worst, WriteWorst);
        WriteOrNull(json, "deciding", advice.Deciding, WriteQuote);
        WriteDay(json, "since", advice.Since);
        WriteDay(json, "last_review", advice.LastReview);
        if (advice.Overdue is { } overdue)
        {
            json.WriteBoolean("overdue", overdue);
        }
        else
        {
            json.WriteNull("overdue");
        }

        WriteDay(json, "last_seen", advice.LastSeen);
        WriteHeld(json, advice.Held);
        json.WriteEndObject();
    }

    private static void WriteWorst(Utf8JsonWriter json, WorstPart worst)
    {
        json.WriteStartObject();
        json.WriteNumber("level", worst.Level);
        json.WriteString("area", worst.Area);
        json.WritePropertyName("evidence");
        WriteQuote(json, worst.Evidence);
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, QuotedEvidence evidence) => WriteSpan(json, evidence.Document, evidence.Start, evidence.End, evidence.Quote);

    private static void Write(Utf8JsonWriter json, OfficialPosture posture)
    {
        json.WriteStartObject();
        PosturesJson.Fields(json, posture);
        WriteHeld(json, posture.Held);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KnownIncident incident)
    {
        json.WriteStartObject();
        WriteFact.Fields(json, incident.Known.Fact, PictureWords.DocumentOf(incident.Known));
        WriteEach(json, "reports", incident.Known.Tellings, Write);
        json.WriteNumber("independent_sources", incident.Known.IndependentSources);
        json.WriteString("certainty", Words<Certainty>.Of(incident.Certainty));
        WriteEach(json, "numbers", incident.Numbers, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Telling telling)
    {
        json.WriteStartObject();
        json.WriteString("document", telling.Document);
        WriteDay(json, "published", telling.Published);
        WriteEach(json, "evidence", telling.Fact.Evidence, (writer, span) => WriteSpan(writer, null, span.Start, span.End, span.Quote));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceNumbers numbers)
    {
        json.WriteStartObject();
        json.WriteString("source", numbers.Source);
        WriteEach(json, "documents", numbers.Documents, (writer, document) => writer.WriteStringValue(document));
        WriteRange(json, "killed", numbers.Killed);
        WriteRange(json, "injured", numbers.Injured);
        WriteRange(json, "abducted", numbers.Abducted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KnownFact fact)
    {
        json.WriteStartObject();
        WriteFact.Fields(json, fact.Fact, PictureWords.DocumentOf(fact));
        WriteEach(json, "reports", fact.Tellings, Write);
        json.WriteNumber("independent_sources", fact.IndependentSources);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedStanding feed)
    {
        json.WriteStartObject();
        json.WriteString("feed", feed.Feed);
        json.WriteString("kind", feed.Kind);
        json.WriteString("health", Words<Health>.Of(feed.Health));
        json.WriteString("why", feed.Why);
        json.WriteString("last_known", feed.LastKnown?.ToString());
        json.WriteString("last_tried", feed.LastTried?.ToString());
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, CountRange? range)
    {
        if (range is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteNumber(json, "min", known.Min);
        WriteNumber(json, "max", known.Max);
        json.WriteEndObject();
    }

    private static void WriteOrNull<T>(Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            write(json, value);
        }
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
}
