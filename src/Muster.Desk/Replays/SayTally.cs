using System.Collections.Immutable;
using System.Globalization;
using Muster.Channels.History;
using Muster.Kernel;

namespace Muster.Desk.Replays;

/// <summary>Says what of files of incidents was left out, and what may be counted twice.</summary>
internal static class SayTally
{
    private const int MostNamed = 5;

    public static IEnumerable<string> Of(ImmutableArray<IncidentFileTally> files) => [.. files.SelectMany(LeftOut), .. Twice(files)];

    private static IEnumerable<string> LeftOut(IncidentFileTally file)
    {
        foreach (var (number, what) in ((long, string)[])
            [
                (file.Bad, "rows cannot be used and were left out"),
                (file.WithoutPoint, "incidents have no position and lie in no ring"),
                (file.WithoutCountry, "incidents have no known country and lie in none"),
                (file.WithoutDay, "incidents are known to the month or the year only and count by its last day"),
                (file.OddBytes, "bytes are no UTF-8 and were read as Windows-1252"),
            ])
        {
            if (number > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{file.Path} ({Words<HistoryFormat>.Of(file.Format)}, {file.Rows:N0} rows): {number:N0} {what}");
            }
        }

        foreach (var problem in file.Named.Take(MostNamed))
        {
            yield return "left out: " + problem;
        }
    }

    // Two registers tell of the same things under ids of their own; a replay does not merge them.
    private static IEnumerable<string> Twice(ImmutableArray<IncidentFileTally> files) =>
        from one in files.Index()
        from other in files.Skip(one.Index + 1)
        where one.Item.Format != other.Format && one.Item.First <= other.Last && other.First <= one.Item.Last
        select $"{one.Item.Path} ({Words<HistoryFormat>.Of(one.Item.Format)}) and {other.Path} ({Words<HistoryFormat>.Of(other.Format)}) cover the same time: what both tell of one place is counted twice";
}
