using Muster.Channels.Feeds.Rows;
using Muster.Channels.History;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>Makes an incident of a history of a row that its owner wrote, as strictly as <see cref="ReadOwnRow"/>, with the columns that only a history uses.</summary>
internal sealed class ReadPastOwn(OwnColumns columns, FindCountryByName find)
{
    private readonly OwnColumns columns = columns;
    private readonly KeptStrings strings = new();
    private readonly CountryNames countries = new(find);

    public HistoryRow Of(IRow row)
    {
        if (OwnFields.Read(row, in columns, strings, countries, out var fields) is { } trouble)
        {
            return HistoryRow.Flawed(row, trouble);
        }

        if (!ReadCount.TryRead(row.Field(columns.KilledAttackers), out var attackers) || fields.Killed + attackers > int.MaxValue)
        {
            return HistoryRow.Flawed(row, OwnFields.BadNumber(row.Field(columns.KilledAttackers), "killed_attackers"));
        }

        if (!TryFromOne(row.Field(columns.Count), 1, out var count))
        {
            return HistoryRow.Flawed(row, $"found {Quoted.Of(row.Field(columns.Count))} as count; expected a number from 1, or nothing");
        }

        if (!TryFromOne(row.Field(columns.SourceCount), Math.Max(1, SplitNames.Of(row.Field(columns.Source), strings).Length), out var sources))
        {
            return HistoryRow.Flawed(row, $"found {Quoted.Of(row.Field(columns.SourceCount))} as sources; expected a number from 1, or nothing");
        }

        return TryYes(row.Field(columns.Official)) is { } isOfficial ? HistoryRow.Of(row, Make(row, fields, (int)attackers) with { Count = count, Sources = sources, Official = isOfficial })
            : HistoryRow.Flawed(row, $"found {Quoted.Of(row.Field(columns.Official))} as official; expected true, false or nothing");
    }

    private PastIncident Make(IRow row, OwnFields fields, int attackers)
    {
        var date = fields.End ?? fields.Date;
        return new PastIncident
        {
            Id = row.Field(columns.Id).ToString(),
            Last = date.Last,
            IsByDay = date.IsDay,
            Moment = fields.Moment,
            Type = fields.Type,
            Point = fields.Point,
            Country = fields.Country,
            Region = strings.Of(row.Field(columns.Admin1)) ?? strings.Of(row.Field(columns.Place)),
            Killed = (int)fields.Killed,
            KilledWithAttackers = (int)fields.Killed + attackers,
            Published = PastIncident.PublishedOn(fields.Reported, date.Last),
        };
    }

    private static bool TryFromOne(ReadOnlySpan<char> cell, int otherwise, out int number)
    {
        var isCount = ReadCount.TryRead(cell, out var count) && (cell.IsEmpty || count is >= 1 and <= int.MaxValue);
        number = !isCount || cell.IsEmpty ? otherwise : (int)count;
        return isCount;
    }

    private static bool? TryYes(ReadOnlySpan<char> cell) =>
        cell.IsEmpty || cell.Equals("false", StringComparison.OrdinalIgnoreCase) || cell is "0" ? false
        : cell.Equals("true", StringComparison.OrdinalIgnoreCase) || cell is "1" ? true
        : null;
}
