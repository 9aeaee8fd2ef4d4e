using Muster.Channels.Feeds.Rows;
using Muster.Channels.History;
using Muster.Kernel.Facts;

namespace Muster.Channels.Feeds.Gdelt;

/// <summary>
/// Makes an incident of a history of a GDELT row. GDELT counts no dead, and its numbers of mentions and articles prove nothing: each incident has one source.
/// </summary>
internal sealed class ReadPastGdelt
{
    private readonly KeptStrings strings = new();
    private readonly HashSet<UInt128> seen = [];

    public HistoryRow Of(IRow row)
    {
        if (GdeltFields.Read(row, out var found) is { } trouble)
        {
            return HistoryRow.Flawed(row, trouble);
        }

        return found is not { } fields || !seen.Add(GdeltFields.Mark(row)) ? HistoryRow.Passed(row) : HistoryRow.Of(row, new PastIncident
        {
            Id = string.Concat("gdelt:", row.Field(GdeltColumns.Id)),
            Last = fields.Day,
            Type = fields.Type,
            Point = fields.Point,
            Country = CountryCodes.OfFips(row.Field(GdeltColumns.PlaceCountry)),
            Region = fields.IsPlace ? strings.Of(RegionOf(row.Field(GdeltColumns.PlaceName))) : null,
            Published = PastIncident.PublishedOn(GdeltFields.Added(row.Field(GdeltColumns.Added)), fields.Day),
        });
    }

    /// <summary>The part before the country: <c>Mopti</c> of <c>Tolo, Mopti, Mali</c>.</summary>
    private static ReadOnlySpan<char> RegionOf(ReadOnlySpan<char> place)
    {
        var last = place.LastIndexOf(',');
        var before = last < 0 ? place : place[..last];
        return before[(before.LastIndexOf(',') + 1)..].Trim();
    }
}
