using System.Globalization;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Feeds.Acled;

/// <summary>What makes an ACLED row an incident, read by the same rules whatever is made of it. <see cref="AcledType.Type"/> is null where it is none.</summary>
internal readonly record struct AcledFields(AcledType Type, PartialDate Date, PartialDate? End, long Fatalities, GeoPoint? Point)
{
    private const int HalfWeek = 3;

    /// <summary>Why the row cannot be used, or null.</summary>
    public static string? Read(IRow row, in AcledColumns columns, out AcledFields fields)
    {
        fields = default;
        if (AcledTypes.Of(row.Field(columns.Type), row.Field(columns.SubType)) is not { } type)
        {
            var found = row.Field(columns.Type);
            return $"found the event type {Quoted.Of(found)}; nearest: {NearestWord.Of(found.ToString(), AcledTypes.All)}";
        }

        if (row.Field(columns.Id).IsEmpty)
        {
            return "found no event_id_cnty; expected one";
        }

        if (!ReadDay.TryRead(row.Field(columns.Date), out var day))
        {
            return $"found the event date {Quoted.Of(row.Field(columns.Date))}; expected 2025-05-16 or 16 May 2025";
        }

        if (row.Field(columns.Fatalities).IsEmpty || !ReadCount.TryRead(row.Field(columns.Fatalities), out var fatalities))
        {
            return $"found {Quoted.Of(row.Field(columns.Fatalities))} as fatalities; expected a number from 0";
        }

        if (!ReadPoint.TryRead(row.Field(columns.Latitude), row.Field(columns.Longitude), out var point))
        {
            return $"found the position {Quoted.Of(row.Field(columns.Latitude))}, {Quoted.Of(row.Field(columns.Longitude))}; expected degrees";
        }

        var (date, end) = Days(row.Field(columns.Precision), day);
        fields = new AcledFields(type, date, end, fatalities, point);
        return null;
    }

    /// <summary>By ISO's number or code, else by name.</summary>
    public static string? Country(IRow row, in AcledColumns columns, CountryNames countries) => CountryCodes.OfNumeric(row.Field(columns.Iso))
        ?? CountryCodes.OfAlpha3(row.Field(columns.Iso3))
        ?? countries.Find(row.Field(columns.Country));

    /// <summary>The day on which the row was uploaded, of seconds since 1970; null where they are none.</summary>
    public static LocalDate? Uploaded(ReadOnlySpan<char> seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since1970) && since1970 is > 0 and < 10_000_000_000
            ? Instant.FromUnixTimeSeconds(since1970).InUtc().Date
            : null;

    private static (PartialDate Date, PartialDate? End) Days(ReadOnlySpan<char> precision, LocalDate day) => precision switch
    {
        "2" => (PartialDate.OfDay(day.PlusDays(-HalfWeek)), PartialDate.OfDay(day.PlusDays(HalfWeek))),
        "3" => (PartialDate.OfMonth(day.Year, day.Month), null),
        _ => (PartialDate.OfDay(day), null),
    };
}
