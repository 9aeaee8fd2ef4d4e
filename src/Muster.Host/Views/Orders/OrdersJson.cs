using System.Collections.Immutable;
using System.Text.Json;
using Muster.Departures;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Desk.Orders;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Views.Orders;

/// <summary>Departure orders, one JSON object a line. Moments are ISO instants, days ISO dates.</summary>
internal static class OrdersJson
{
    /// <summary>Orders without their people.</summary>
    public static void Write(IEnumerable<DepartureOrder> orders, Instant now)
    {
        using var lines = new JsonLines();
        foreach (var order in orders)
        {
            lines.Json.WriteStartObject();
            WriteOrder(lines.Json, order, now);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    /// <summary>One order with its worksheets and manifests.</summary>
    public static void Write(OrderOnShow shown)
    {
        using var lines = new JsonLines();
        var json = lines.Json;
        json.WriteStartObject();
        WriteOrder(json, shown.Record.Order, shown.Now);
        json.WriteStartArray("worksheets");
        foreach (var place in shown.Places)
        {
            json.WriteStartObject();
            json.WriteString("post", place.Place.Post);
            WriteArray(json, "people", place.Lines, WriteLine);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteArray(json, "manifests", shown.Record.Manifests.Values, WriteManifest);
        json.WriteEndObject();
        lines.End();
    }

    /// <summary>How people stand, one a line.</summary>
    public static void Write(string order, ImmutableArray<TrackedPerson> tracks)
    {
        using var lines = new JsonLines();
        foreach (var track in tracks)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("order", order);
            WriteTrack(lines.Json, track);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    /// <summary>What is due, one alarm a line.</summary>
    public static void Write(ImmutableArray<OrderLook> looks)
    {
        using var lines = new JsonLines();
        foreach (var (order, alarm) in looks.SelectMany(look => look.Due.Select(alarm => (look.Order, alarm))))
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("order", order.Id);
            lines.Json.WriteString("alarm", alarm.Id);
            lines.Json.WriteString("at", alarm.At.ToString());
            lines.Json.WriteString("words", alarm.Words);
            lines.Json.WriteBoolean("grave", alarm.IsGrave);
            lines.Json.WriteEndObject();
            lines.End();
        }

        foreach (var look in looks.Where(look => !look.Overdue.IsEmpty))
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("order", look.Order.Id);
            lines.Json.WriteString("alarm", "overdue");
            lines.Json.WriteNumber("people", look.Overdue.Length);
            lines.Json.WriteBoolean("grave", value: true);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    private static void WriteOrder(Utf8JsonWriter json, DepartureOrder order, Instant now)
    {
        var (terms, clock) = (order.Terms!, OrderClock.Of(order));
        json.WriteString("order", order.Id);
        json.WriteString("state", Words<OrderState>.Of(order.State));
        json.WriteString("since", order.Since.ToString());
        json.WriteString("preset", terms.Preset);
        json.WriteString("kind", terms.Kind);
        WriteArray(json, "places", terms.Places, (_, place) =>
        {
            json.WriteStartObject();
            json.WriteString("post", place.Post);
            json.WriteString("name", place.Name);
            json.WriteString("time_zone", place.TimeZone);
            json.WriteEndObject();
        });
        WriteArray(json, "populations", terms.Populations, (_, who) => json.WriteStringValue(Words<Category>.Of(who)));
        json.WriteString("reason", terms.Reason);
        WriteArray(json, "evidence", terms.Evidence, (_, one) =>
        {
            json.WriteStartObject();
            json.WriteString("tripwire", one.Tripwire);
            json.WriteString("words", one.Words);
            json.WriteEndObject();
        });
        WriteArray(json, "authors", order.Authors, (_, author) => json.WriteStringValue(author));
        json.WriteString("approver", order.Approver);
        json.WriteString("effective_at", (order.EffectiveAt ?? terms.EffectiveAt)?.ToString());
        json.WriteString("review_on", (order.ReviewOn ?? terms.ReviewOn) is { } review ? PictureWords.Day(review) : null);
        json.WriteString("leave_by", terms.LeaveBy is { } leave ? PictureWords.Day(leave) : null);
        WriteClock(json, order, clock, now);
        json.WriteString("converted_to", order.ConvertedTo);
        WriteArray(json, "story", order.Story, (_, note) =>
        {
            json.WriteStartObject();
            json.WriteString("at", note.At.ToString());
            json.WriteString("what", note.What);
            json.WriteString("by", note.By);
            json.WriteString("because", note.Because);
            json.WriteEndObject();
        });
        WriteArray(json, "next", OrderTransitions.VerbsIn(order.State), (_, verb) => json.WriteStringValue(verb));
    }

    private static void WriteClock(Utf8JsonWriter json, DepartureOrder order, OrderClock? clock, Instant now)
    {
        if (clock is not null)
        {
            json.WriteNumber("day", clock.DayAt(now));
            json.WriteString("last_day", PictureWords.Day(clock.LastDate));
            json.WriteString("hard_end", clock.HardEnd.ToString());
        }

        if (order.Grace is { } grace)
        {
            json.WriteStartObject("grace");
            json.WriteNumber("days", grace.Days);
            json.WriteString("because", grace.Because);
            json.WriteString("last_day", PictureWords.Day(grace.LastDay));
            json.WriteString("until", grace.Until.ToString());
            json.WriteEndObject();
        }
    }

    private static void WriteLine(Utf8JsonWriter json, WorksheetLine line)
    {
        json.WriteStartObject();
        json.WriteString("category", Words<Category>.Of(line.Person.Category));
        json.WriteBoolean("concerned", line.IsConcerned);
        json.WriteString("proposed", Words<DepartureAnswer>.Of(line.Proposed));
        WriteTrack(json, line.Track);
        json.WriteString("gap", line.Gap);
        json.WriteEndObject();
    }

    private static void WriteTrack(Utf8JsonWriter json, TrackedPerson track)
    {
        json.WriteString("person", track.Person);
        json.WriteString("state", Words<TrackState>.Of(track.State));
        json.WriteString("answer", track.Answer is { } answer ? Words<DepartureAnswer>.Of(answer) : null);
        if (track.Stay is { } stay)
        {
            json.WriteStartObject("stay");
            json.WriteString("activity", stay.Activity);
            json.WriteString("owner", stay.Owner);
            json.WriteString("until", PictureWords.Day(stay.Until));
            json.WriteEndObject();
        }

        if (track.Waiver is { } waiver)
        {
            json.WriteStartObject("waiver");
            json.WriteString("because", waiver.Because);
            json.WriteString("by", waiver.By);
            json.WriteString("until", PictureWords.Day(waiver.Until));
            json.WriteEndObject();
        }
    }

    private static void WriteManifest(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject();
        json.WriteString("manifest", manifest.Id);
        json.WriteString("state", Words<ManifestState>.Of(manifest.State));
        json.WriteString("vehicle", manifest.Vehicle);
        WriteArray(json, "people", manifest.People, (_, person) => json.WriteStringValue(person));
        WriteArray(json, "others", manifest.Others, (_, other) => json.WriteStringValue(other));
        WriteArray(json, "counts", manifest.Counts, (_, count) =>
        {
            json.WriteStartObject();
            json.WriteString("checkpoint", count.Checkpoint);
            json.WriteNumber("heads", count.Heads);
            json.WriteNumber("expected", count.Expected);
            json.WriteString("by", count.By);
            json.WriteString("at", count.At.ToString());
            json.WriteString("explained", count.Explained?.Because);
            json.WriteEndObject();
        });
        json.WriteString("next", manifest.Next);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
