using System.Collections.Immutable;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using CalendarDuration = Ical.Net.DataTypes.Duration;

namespace Muster.Channels.Calendar;

/// <summary>Writes entries as iCalendar (RFC 5545), with the zones that they name.</summary>
public static class WriteCalendar
{
    private const string Product = "-//Muster//Orders//EN";

    /// <summary>The text, with CRLF line ends. The same entries, version and time give the same text.</summary>
    /// <param name="entries">What it holds.</param>
    /// <param name="version">Grows with every change; a calendar keeps the greatest.</param>
    /// <param name="stamped">When it was written.</param>
    public static string Of(ImmutableArray<CalendarEntry> entries, int version, Instant stamped)
    {
        var calendar = new Ical.Net.Calendar { ProductId = Product, Method = "PUBLISH" };
        foreach (var zone in entries.Select(entry => entry.Zone).Where(zone => zone != "UTC").Distinct(StringComparer.Ordinal))
        {
            var earliest = entries.Where(entry => entry.Zone == zone).Min(entry => entry.Start).PlusYears(-1);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, earliest.ToDateTimeUnspecified(), includeHistoricalData: false));
        }

        calendar.Events.AddRange(entries.Select(entry => Event(entry, version, stamped)));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar without a text.");
    }

    private static CalendarEvent Event(CalendarEntry entry, int version, Instant stamped)
    {
        var one = new CalendarEvent
        {
            Uid = entry.Uid,
            Summary = entry.Summary,
            Description = entry.Description,
            Start = Local(entry.Start, entry.Zone),
            Duration = CalendarDuration.FromMinutes(30),
            DtStamp = Local(stamped.InUtc().LocalDateTime, "UTC"),
            Sequence = version,
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
        foreach (var days in entry.IsCancelled ? [] : entry.DaysBefore)
        {
            one.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = entry.Summary, Trigger = new Trigger(days == 0 ? CalendarDuration.FromMinutes(0) : CalendarDuration.FromDays(-days)) });
        }

        return one;
    }

    private static CalDateTime Local(LocalDateTime at, string zone) => new(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, zone);
}
