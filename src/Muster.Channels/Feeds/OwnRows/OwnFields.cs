using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>
/// What makes a row of an own table an incident, read by the same rules whatever is made of it. <see cref="Moment"/> is the last moment, where the row gives a time
/// with its offset from UTC.
/// </summary>
internal readonly record struct OwnFields(IncidentType Type, PartialDate Date, PartialDate? End, Instant? Moment, GeoPoint? Point, string? Country, LocalDate? Reported, long Killed)
{
    /// <summary>Why the row cannot be used, or null.</summary>
    public static string? Read(IRow row, in OwnColumns columns, KeptStrings strings, CountryNames countries, out OwnFields fields)
    {
        fields = default;
        if (row.Field(columns.Id).IsEmpty)
        {
            return "found no id; expected one";
        }

        if (!Words<IncidentType>.TryParse(strings.Of(row.Field(columns.Type)), out var type))
        {
            var word = row.Field(columns.Type);
            return $"found the type {Quoted.Of(word)}; nearest: {NearestWord.Of(word.ToString(), Words<IncidentType>.All)}";
        }

        if (!TryDates(row.Field(columns.Date), row.Field(columns.DateEnd), out var date, out var end, out var moment))
        {
            return $"found the date {Quoted.Of(row.Field(columns.Date))}{Until(row.Field(columns.DateEnd))}; expected 2022-07-27, 2022-07 or 2022, an end not before it";
        }

        if (!ReadPoint.TryRead(row.Field(columns.Lat), row.Field(columns.Lon), out var point))
        {
            return $"found the position {Quoted.Of(row.Field(columns.Lat))}, {Quoted.Of(row.Field(columns.Lon))}; expected degrees, or both empty";
        }

        if (!TryCountry(row.Field(columns.Country), countries, out var country))
        {
            return $"found the country {Quoted.Of(row.Field(columns.Country))}; expected an ISO code or an English name";
        }

        if (!TryReported(row.Field(columns.Reported), out var reported))
        {
            return $"found {Quoted.Of(row.Field(columns.Reported))} as reported; expected a day as 2022-07-28";
        }

        var isNumber = ReadCount.TryRead(row.Field(columns.Killed), out var killed);
        fields = new OwnFields(type, date, end, moment, point, country, reported, killed);
        return isNumber ? null : BadNumber(row.Field(columns.Killed), "killed");
    }

    /// <summary>What is said of a cell that should hold a number.</summary>
    public static string BadNumber(ReadOnlySpan<char> cell, string name) => $"found {Quoted.Of(cell)} as {name}; expected a number from 0, or nothing";

    private static bool TryDates(ReadOnlySpan<char> start, ReadOnlySpan<char> stop, out PartialDate date, out PartialDate? end, out Instant? moment)
    {
        end = null;
        if (!TryDate(start, out date, out moment))
        {
            return false;
        }

        if (stop.IsEmpty)
        {
            return true;
        }

        var first = moment;
        var isDate = TryDate(stop, out var last, out moment) && last.Last >= date.First && !(moment < first);
        end = isDate && last != date ? last : null;
        return isDate;
    }

    private static bool TryDate(ReadOnlySpan<char> cell, out PartialDate date, out Instant? moment)
    {
        if (!ReadTime.TryRead(cell, out var day, out moment))
        {
            return PartialDate.TryParse(cell.ToString(), out date) && !date.IsDay;
        }

        date = PartialDate.OfDay(day);
        return true;
    }

    private static bool TryReported(ReadOnlySpan<char> cell, out LocalDate? reported)
    {
        var isDay = ReadDay.TryRead(cell, out var day);
        reported = isDay ? day : null;
        return isDay || cell.IsEmpty;
    }

    private static bool TryCountry(ReadOnlySpan<char> cell, CountryNames countries, out string? country)
    {
        country = CountryCodes.OfAlpha2(cell) ?? CountryCodes.OfAlpha3(cell) ?? countries.Find(cell);
        return country is not null || cell.IsEmpty;
    }

    private static string Until(ReadOnlySpan<char> end) => end.IsEmpty ? "" : $" until {Quoted.Of(end)}";
}
