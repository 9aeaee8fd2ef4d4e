using System.Collections.Immutable;
using CsvHelper;
using Muster.Kernel;

namespace Muster.Departures;

/// <summary>Splits CSV text into rows of cells, each with the line of the file on which it begins.</summary>
public static class SplitCsv
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The rows of the file; broken quotes are refusals, each with the line on which its row begins.</summary>
    public static Outcome<ImmutableArray<(int Line, string[] Cells)>> Rows(string csv, string file)
    {
        var text = csv.TrimStart('\uFEFF');
        var broken = new List<Problem>();
        var options = new CsvReaderOptions
        {
            Separator = DelimiterOf(text),
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => broken.Add(Describe(record, file)),
        };
        using var reader = CsvReader.FromText(text, options);
        var rows = ImmutableArray.CreateBuilder<(int Line, string[] Cells)>();
        while (reader.Read())
        {
            rows.Add((checked((int)reader.LineNumber), reader.Current.ToArray()));
        }

        return broken.Count == 0 ? Outcome.Grant(rows.ToImmutable()) : Outcome.Refuse<ImmutableArray<(int Line, string[] Cells)>>(broken);
    }

    private static Problem Describe(CsvMalformedRecord record, string file)
    {
        var line = checked((int)record.LineNumber);
        return record.Reason is CsvMalformedReason.UnterminatedQuote
            ? new Problem(ProblemCodes.FileTruncated, "a quote that is never closed", "a closing quote before the end of the file", file, line)
            : new Problem(ProblemCodes.RosterBadValue, "a quote in the middle of a cell", "the whole cell in quotes, and quotes inside it doubled", file, line);
    }

    /// <summary>The delimiter that the first line has most of; a comma where it has none.</summary>
    private static char DelimiterOf(string text)
    {
        var start = text.AsSpan().TrimStart("\r\n");
        var end = start.IndexOfAny('\r', '\n');
        var header = (end < 0 ? start : start[..end]).ToString();
        return Delimiters.MaxBy(delimiter => header.Count(letter => letter == delimiter));
    }
}
