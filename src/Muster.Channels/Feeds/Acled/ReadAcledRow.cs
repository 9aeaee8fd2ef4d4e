using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Acled;

/// <summary>
/// Makes an incident of an ACLED row. Fatalities are one exact number of people of whatever side; 0 is ACLED's word for none known and makes no entry. A day that
/// is good to a week stands in its middle (ACLED codebook, time precision 2), so the incident takes the three days before and after; one that is good to a month
/// makes it that month. The upload's day is the latest on which ACLED first had it.
/// </summary>
internal sealed class ReadAcledRow(AcledColumns columns, FindCountryByName find)
{
    private readonly AcledColumns columns = columns;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public IncidentRow Of(IRow row)
    {
        if (AcledFields.Read(row, in columns, out var fields) is { } trouble)
        {
            return IncidentRow.Flawed(row, trouble);
        }

        return fields.Type.Type is { } type ? IncidentRow.Of(row, Make(row, type, fields)) : IncidentRow.Skipped(row);
    }

    private IncidentItem Make(IRow row, IncidentType type, AcledFields fields)
    {
        var raw = row.Raw;
        var isByFirst = fields.Type.IsByFirst;
        var actor = isByFirst ? strings.Of(row.Field(columns.Actor1)) : null;
        return new IncidentItem
        {
            Key = string.Concat("acled:", row.Field(columns.Id)),
            Text = raw,
            Sources = SplitNames.Of(row.Field(columns.Sources), strings),
            Reported = AcledFields.Uploaded(row.Field(columns.Timestamp)),
            Incident = new Incident
            {
                Evidence = WholeRow.Of(raw),
                Type = type,
                Country = AcledFields.Country(row, in columns, countries),
                Place = strings.Of(row.Field(columns.Location)),
                Point = fields.Point,
                Date = fields.Date,
                DateEnd = fields.End,
                Killed = fields.Fatalities == 0 ? [] : [new Toll(null, CountRange.Exactly(fields.Fatalities))],
                Perpetrator = actor,
                Attribution = actor is null ? null : Attribution.Named,
                Target = isByFirst ? strings.Of(row.Field(columns.Actor2)) : null,
            },
        };
    }
}
