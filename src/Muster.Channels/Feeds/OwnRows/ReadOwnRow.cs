using System.Collections.Immutable;
using System.Globalization;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;
using NodaTime.Text;

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

        if (!TryNumber(row.Field(columns.Count), out var count))
        {
            return $"found {Quoted.Of(row.Field(columns.Count))} as count; expected a whole number from 1, or nothing";
        }

        if (!TryNumber(row.Field(columns.SourceCount), out var sources))
        {
            return $"found {Quoted.Of(row.Field(columns.SourceCount))} as sources; expected a whole number from 1, or nothing";
        }

        if (row.Field(columns.Official) is not ("" or "true" or "false"))
        {
            return $"found {Quoted.Of(row.Field(columns.Official))} as official; expected true, false or nothing";
        }

        if (!TryReported(row, out var reported))
        {
            return $"found {Quoted.Of(row.Field(columns.Reported))} as reported; expected a day as 2022-07-28";
        }

        var raw = row.Raw;
        var incident = new Incident { Evidence = WholeRow.Of(raw), Type = type, Count = count ?? 1, Country = country, Point = point, Date = date, DateEnd = end };
        if (WithTolls(row, ref incident) is { } trouble)
        {
            return trouble;
        }

        item = Make(row, raw, incident, reported) with { SourceCount = sources };
        return null;
    }

    private IncidentItem Make(IRow row, string raw, Incident incident, LocalDate? reported)
    {
        var perpetrator = strings.Of(row.Field(columns.Perpetrator));
        return new IncidentItem
        {
            Key = row.Field(columns.Id).ToString(),
            Text = raw,
            Sources = SplitNames.Of(row.Field(columns.Source), strings),
            Official = row.Field(columns.Official) is "true",
            Reported = reported,
            Moment = MomentOf(row),
            Region = strings.Of(row.Field(columns.Region)),
            Incident = incident with
            {
                Place = strings.Of(row.Field(columns.Place)),
                Perpetrator = perpetrator,
                Attribution = perpetrator is null ? null : Attribution.Named,
            },
        };
    }

    // A time of day without its zone says nothing of the day elsewhere: such a row has its day alone.
    private Instant? MomentOf(IRow row)
    {
        var cell = row.Field(columns.DateEnd).IsEmpty ? row.Field(columns.Date) : row.Field(columns.DateEnd);
        if (cell.Length <= "2007-03-05T23:30".Length || cell[10] is not ('T' or ' '))
        {
            return null;
        }

        var parsed = OffsetDateTimePattern.Rfc3339.Parse(WithSeconds(string.Concat(cell[..10], "T", cell[11..])));
        return parsed.Success ? parsed.Value.ToInstant() : null;
    }

    private static string WithSeconds(string moment) => moment.Length > 16 && moment[16] is not ':' ? moment.Insert(16, ":00") : moment;

    private string? WithTolls(IRow row, ref Incident incident)
    {
        if (!TryToll(row.Field(columns.Killed), out var killed))
        {
            return BadNumber(row, columns.Killed, "killed");
        }

        if (!TryToll(row.Field(columns.KilledAttackers), out var attackers))
        {
            return BadNumber(row, columns.KilledAttackers, "killed_attackers");
        }

        if (!TryToll(row.Field(columns.Injured), out var injured))
        {
            return BadNumber(row, columns.Injured, "injured");
        }

        if (!TryToll(row.Field(columns.Abducted), out var abducted))
        {
            return BadNumber(row, columns.Abducted, "abducted");
        }

        incident = incident with { Killed = [.. killed, .. attackers.Select(toll => toll with { Who = "attacker" })], Injured = injured, Abducted = abducted };
        return null;
    }

    private static string BadNumber(IRow row, int column, string name) => $"found {Quoted.Of(row.Field(column))} as {name}; expected a number from 0, or nothing";

    private static bool TryToll(ReadOnlySpan<char> cell, out ImmutableArray<Toll> toll)
    {
        var isCount = ReadCount.TryRead(cell, out var count);
        toll = isCount && count > 0 ? [new Toll(null, CountRange.Exactly(count))] : [];
        return isCount;
    }

    private static bool TryNumber(ReadOnlySpan<char> cell, out int? number)
    {
        number = null;
        if (cell.IsEmpty)
        {
            return true;
        }

        var isNumber = int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read >= 1;
        number = read;
        return isNumber;
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
