using System.Globalization;
using Muster.Departures;
using Muster.Departures.Tracks;
using Muster.Host.Views.Pictures;
using Muster.Kernel;

namespace Muster.Host.Views.Orders;

/// <summary>The worksheet of one place as rows: who leaves, who may, who stays and why.</summary>
internal static class WorksheetRows
{
    private const int IdWidth = 8;

    /// <summary>The rows, with a heading that counts.</summary>
    public static IEnumerable<Row> Of(PlaceWorksheet place, bool knowsPeople)
    {
        foreach (var row in Row.Section($"Worksheet of {OneLine.Of(place.Place.Name)} ({place.Place.TimeZone})"))
        {
            yield return row;
        }

        if (place.Lines.IsEmpty)
        {
            yield return new Row("", knowsPeople ? "Nobody is on record there." : "Nobody is on record: import people, or give --plan DIR with a roster.", RowStyle.Warning);
            yield break;
        }

        var open = place.Lines.Count(line => line.Gap is not null);
        yield return new Row("", string.Create(CultureInfo.InvariantCulture, $"{BriefWords.Count(place.Lines.Length, "person", "people")}: {string.Join(", ", Counts(place))}") + (open > 0 ? string.Create(CultureInfo.InvariantCulture, $". {open} to settle (!)") : ""), RowStyle.Plain);
        foreach (var line in place.Lines.OrderBy(line => line.Track.IsSettled).ThenBy(line => line.Track.State))
        {
            foreach (var row in Line(line))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<string> Counts(PlaceWorksheet place) => place.Lines.GroupBy(line => line.Track.State).OrderBy(group => group.Key)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {FactWords.Plain(Words<TrackState>.Of(group.Key))}"));

    private static IEnumerable<Row> Line(WorksheetLine line)
    {
        var lead = $"{(line.Gap is null ? "  " : "! ")}{OneLine.Of(line.Person.Id),-IdWidth} ";
        var state = line.Track.State is TrackState.Unclassified ? $"proposed: {FactWords.Plain(Words<DepartureAnswer>.Of(line.Proposed))}" : Words<TrackState>.Of(line.Track.State).ToUpperInvariant();
        var concerned = line.IsConcerned ? "" : ", not named by the order";
        yield return new Row(lead, OneLine.Of($"{line.Person.Name} · {FactWords.Plain(Words<Category>.Of(line.Person.Category))}{concerned} · {state}{Why(line.Track)}"), RowStyle.Plain, line.Gap is null ? RowStyle.Quiet : RowStyle.Grave);
        if (line is { Gap: { } gap, Track.State: not TrackState.Unclassified })
        {
            yield return new Row(new string(' ', lead.Length), OneLine.Of(gap), RowStyle.Warning);
        }
    }

    private static string Why(TrackedPerson track) => track switch
    {
        { State: TrackState.Stay, Stay: { } stay } => $": {stay.Activity}; {stay.Owner} answers for it; until {PictureWords.Day(stay.Until)}",
        { State: TrackState.Waived, Waiver: { } waiver } => $" until {PictureWords.Day(waiver.Until)} by {waiver.By}: {waiver.Because}",
        { Way: [.., { Words.Length: > 0 } last] } => $": {last.Words}",
        _ => "",
    };
}
