using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>
/// Makes an incident of a row that its owner wrote. It is strict, for its owner can mend it: a word that is none, half a position, a number that is none, are
/// flaws that say what was expected. Numbers and positions may be empty. The key is the id as written.
/// </summary>
internal sealed class ReadOwnRow(OwnColumns columns, FindCountryByName find)
{
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public IncidentRow Of(IRow row)
    {
        var trouble = Read(row, out var item);
        return trouble is null ? IncidentRow.Of(row, item!) : IncidentRow.Flawed(row, trouble);
    }

    private string? Read(IRow row, out IncidentItem? item)
    {
        item = null;
        if (row.Field(columns.Id).IsEmpty)
        {
            return "found no id; expected one";
        }

        if (!Words<IncidentType>.TryParse(strings.Of(row.Field(columns.Type)), out var type))
        {
            var word = row.Field(columns.Type);
            return $"found the type {Quoted.Of(word)}; nearest: {NearestWord.Of(word.ToString(), Words<IncidentType>.All)}";
        }

        if (!TryDates(row, out var date, out var end))
        {
            return $"found the date {Quoted.Of(row.Field(columns.Date))}{Until(row)}; expected 2022-07-27, 2022-07 or 2022, an end not before it";
        }

        if (!ReadPoint.TryRead(row.Field(columns.Lat), row.Field(columns.Lon), out var point))
        {
            return $"found the position {Quoted.Of(row.Field(columns.Lat))}, {Quoted.Of(row.Field(columns.Lon))}; expected degrees, or both empty";
        }

        if (!TryCountry(row.Field(columns.Country), out var country))
        {
            return $"found the country {Quoted.Of(row.Field(columns.Country))}; expected an ISO code or an English name";
        }

        if (!TryReported(row, out var reported))
        {
            return $"found {Quoted.Of(row.Field(columns.Reported))} as reported; expected a day as 2022-07-28";
        }

        var raw = row.Raw;
        var incident = new Incident { Evidence = WholeRow.Of(raw), Type = type, Country = country, Point = point, Date = date, DateEnd = end };
        return WithTolls(row, ref incident) ?? Make(row, raw, incident, reported, out item);
    }

    private string? Make(IRow row, string raw, Incident incident, LocalDate? reported, out IncidentItem item)
    {
        var perpetrator = strings.Of(row.Field(columns.Perpetrator));
        item = new IncidentItem
        {
            Key = row.Field(columns.Id).ToString(),
            Text = raw,
            Sources = SplitNames.Of(row.Field(columns.Source), strings),
            Reported = reported,
            Incident = incident with
            {
                Place = strings.Of(row.Field(columns.Place)),
                Perpetrator = perpetrator,
                Attribution = perpetrator is null ? null : Attribution.Named,
            },
        };
        return null;
    }

    private string? WithTolls(IRow row, ref Incident incident)
    {
        if (!TryToll(row.Field(columns.Killed), out var killed))
        {
            return BadNumber(row, columns.Killed, "killed");
        }

        if (!TryToll(row.Field(columns.Injured), out var injured))
        {
            return BadNumber(row, columns.Injured, "injured");
        }

        if (!TryToll(row.Field(columns.Abducted), out var abducted))
        {
            return BadNumber(row, columns.Abducted, "abducted");
        }

        incident = incident with { Killed = killed, Injured = injured, Abducted = abducted };
        return null;
    }

    private static string BadNumber(IRow row, int column, string name) => $"found {Quoted.Of(row.Field(column))} as {name}; expected a number from 0, or nothing";

    private static bool TryToll(ReadOnlySpan<char> cell, out ImmutableArray<Toll> toll)
    {
        var isCount = ReadCount.TryRead(cell, out var count);
        toll = isCount && count > 0 ? [new Toll(null, CountRange.Exactly(count))] : [];
        return isCount;
    }

    private bool TryDates(IRow row, out PartialDate date, out PartialDate? end)
    {
        end = null;
        if (!TryDate(row.Field(columns.Date), out date))
        {
            return false;
        }

        if (row.Field(columns.DateEnd).IsEmpty)
        {
            return true;
        }

        var isDate = TryDate(row.Field(columns.DateEnd), out var last) && last.Last >= date.First;
        end = isDate && last != date ? last : null;
        return isDate;
    }

    private static bool TryDate(ReadOnlySpan<char> cell, out PartialDate date)
    {
        if (!ReadDay.TryRead(cell, out var day))
        {
            return PartialDate.TryParse(cell.ToString(), out date) && !date.IsDay;
        }

        date = PartialDate.OfDay(day);
        return true;
    }

    private bool TryReported(IRow row, out LocalDate? reported)
    {
        var isDay = ReadDay.TryRead(row.Field(columns.Reported), out var day);
        reported = isDay ? day : null;
        return isDay || row.Field(columns.Reported).IsEmpty;
    }

    private bool TryCountry(ReadOnlySpan<char> cell, out string? country)
    {
        country = CountryCodes.OfAlpha2(cell) ?? CountryCodes.OfAlpha3(cell) ?? countries.Find(cell);
        return country is not null || cell.IsEmpty;
    }

    private string Until(IRow row) => row.Field(columns.DateEnd).IsEmpty ? "" : $" until {Quoted.Of(row.Field(columns.DateEnd))}";
}
