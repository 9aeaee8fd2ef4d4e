using System.Globalization;
using Muster.Channels.Feeds.Rows;
using Muster.Channels.History;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>
/// Makes an incident of a history of a GED row: <c>date_end</c> is the last day, <c>best</c> the number killed (contract/plan.md), attackers among them, for GED does not
/// tell them apart. It was published on the earliest day of <c>source_date</c>.
/// </summary>
internal sealed class ReadPastGed(GedColumns columns, FindCountryByName find)
{
    private readonly GedColumns columns = columns;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public HistoryRow Of(IRow row)
    {
        if (GedFields.Read(row, in columns, out var fields) is { } trouble)
        {
            return HistoryRow.Flawed(row, trouble);
        }

        return fields.Best > int.MaxValue ? HistoryRow.Flawed(row, $"found '{fields.Best}' as best; expected fewer people than there are") : HistoryRow.Of(row, new PastIncident
        {
            Id = string.Concat("ged:", row.Field(columns.Id)),
            Last = fields.Last,
            Type = fields.Type,
            Point = fields.Point,
            Country = GedFields.Country(row, in columns, countries),
            Region = strings.Of(row.Field(columns.Admin1)) ?? GedFields.Place(row, in columns, strings),
            Killed = (int)fields.Best,
            KilledWithAttackers = (int)fields.Best,
            Sources = int.TryParse(row.Field(columns.SourceCount), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count > 1 ? count : 1,
            Published = PastIncident.PublishedOn(GedFields.Reported(row.Field(columns.Reported)), fields.Last),
        });
    }
}
