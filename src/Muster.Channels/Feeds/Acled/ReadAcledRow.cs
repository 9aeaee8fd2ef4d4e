using System.Collections.Immutable;
using System.Globalization;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Channels.Feeds.Acled;

/// <summary>
/// Makes an incident of an ACLED row. Fatalities are one exact number of people of whatever side; 0 is ACLED's word for none known and makes no entry. A day that
/// is good to a week stands in its middle (ACLED codebook, time precision 2), so the incident takes the three days before and after; one that is good to a month
/// makes it that month. The upload's day is the latest on which ACLED first had it.
/// </summary>
internal sealed class ReadAcledRow(AcledColumns columns, FindCountryByName find)
{
    private const int HalfWeek = 3;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public IncidentRow Of(IRow row)
    {
        if (AcledTypes.Of(row.Field(columns.Type), row.Field(columns.SubType)) is not { } known)
        {
            var found = row.Field(columns.Type);
            return IncidentRow.Flawed(row, $"found the event type {Quoted.Of(found)}; nearest: {NearestWord.Of(found.ToString(), AcledTypes.All)}");
        }

        if (row.Field(columns.Id).IsEmpty)
        {
            return IncidentRow.Flawed(row, "found no event_id_cnty; expected one");
        }

        if (!ReadDay.TryRead(row.Field(columns.Date), out var day))
        {
            return IncidentRow.Flawed(row, $"found the event date {Quoted.Of(row.Field(columns.Date))}; expected 2025-05-16 or 16 May 2025");
        }

        if (row.Field(columns.Fatalities).IsEmpty || !ReadCount.TryRead(row.Field(columns.Fatalities), out var fatalities))
        {
            return IncidentRow.Flawed(row, $"found {Quoted.Of(row.Field(columns.Fatalities))} as fatalities; expected a number from 0");
        }

        if (!ReadPoint.TryRead(row.Field(columns.Latitude), row.Field(columns.Longitude), out var point))
        {
            return IncidentRow.Flawed(
                row, $"found the position {Quoted.Of(row.Field(columns.Latitude))}, {Quoted.Of(row.Field(columns.Longitude))}; expected degrees");
        }

        return known.Type is { } type ? IncidentRow.Of(row, Make(row, type, known.IsByFirst, day, fatalities, point)) : IncidentRow.Skipped(row);
    }

    private IncidentItem Make(IRow row, IncidentType type, bool isByFirst, LocalDate day, long fatalities, GeoPoint? point)
    {
        var raw = row.Raw;
        var actor = isByFirst ? strings.Of(row.Field(columns.Actor1)) : null;
        var (date, end) = Days(row.Field(columns.Precision), day);
        return new IncidentItem
        {
            Key = string.Concat("acled:", row.Field(columns.Id)),
            Text = raw,
            Sources = SplitNames.Of(row.Field(columns.Sources), strings),
            Reported = Uploaded(row.Field(columns.Timestamp)),
            Region = strings.Of(row.Field(columns.Admin1)),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Type = type,
                Country = Country(row),
                Place = strings.Of(row.Field(columns.Location)),
                Point = point,
                Date = date,
                DateEnd = end,
                Killed = fatalities == 0 ? [] : [new Toll(null, CountRange.Exactly(fatalities))],
                Perpetrator = actor,
                Attribution = actor is null ? null : Attribution.Named,
                Target = isByFirst ? strings.Of(row.Field(columns.Actor2)) : null,
            },
        };
    }

    private string? Country(IRow row) => CountryCodes.OfNumeric(row.Field(columns.Iso))
        ?? CountryCodes.OfAlpha3(row.Field(columns.Iso3))
        ?? countries.Find(row.Field(columns.Country));

    private static (PartialDate Date, PartialDate? End) Days(ReadOnlySpan<char> precision, LocalDate day) => precision switch
    {
        "2" => (PartialDate.OfDay(day.PlusDays(-HalfWeek)), PartialDate.OfDay(day.PlusDays(HalfWeek))),
        "3" => (PartialDate.OfMonth(day.Year, day.Month), null),
        _ => (PartialDate.OfDay(day), null),
    };

    private static LocalDate? Uploaded(ReadOnlySpan<char> seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since1970) && since1970 is > 0 and < 10_000_000_000
            ? Instant.FromUnixTimeSeconds(since1970).InUtc().Date
            : null;
}
