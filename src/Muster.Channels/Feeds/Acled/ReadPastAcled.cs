using Muster.Channels.Feeds.Rows;
using Muster.Channels.History;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Acled;

/// <summary>
/// Makes an incident of a history of an ACLED row. Its fatalities are people of whatever side. It was published when it was uploaded, which for a row that ACLED revised
/// is the day of the revision.
/// </summary>
internal sealed class ReadPastAcled(AcledColumns columns, FindCountryByName find)
{
    private readonly AcledColumns columns = columns;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public HistoryRow Of(IRow row)
    {
        if (AcledFields.Read(row, in columns, out var fields) is { } trouble)
        {
            return HistoryRow.Flawed(row, trouble);
        }

        if (fields.Type.Type is not { } type)
        {
            return HistoryRow.Passed(row);
        }

        var date = fields.End ?? fields.Date;
        return fields.Fatalities > int.MaxValue ? HistoryRow.Flawed(row, $"found '{fields.Fatalities}' as fatalities; expected fewer people than there are") : HistoryRow.Of(row, new PastIncident
        {
            Id = string.Concat("acled:", row.Field(columns.Id)),
            Last = date.Last,
            IsByDay = date.IsDay,
            Type = type,
            Point = fields.Point,
            Country = AcledFields.Country(row, in columns, countries),
            Region = strings.Of(row.Field(columns.Admin1)) ?? strings.Of(row.Field(columns.Location)),
            Killed = (int)fields.Fatalities,
            KilledWithAttackers = (int)fields.Fatalities,
            Sources = Math.Max(1, SplitNames.Of(row.Field(columns.Sources), strings).Length),
            Published = PastIncident.PublishedOn(AcledFields.Uploaded(row.Field(columns.Timestamp)), date.Last),
        });
    }
}
