using System.Collections.Immutable;
using Muster.Channels;
using Muster.Departures;
using Muster.Kernel;

namespace Muster.Desk.People;

/// <summary>Opens a sheet, CSV or XLSX, as rows of cells.</summary>
internal static class OpenRows
{
    /// <summary>A roster of 100,000 people has about 15 MB.</summary>
    private const int Limit = 60_000_000;

    /// <summary>The rows with their lines, the header first.</summary>
    public static Outcome<ImmutableArray<(int Line, string[] Cells)>> Of(string file) => file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        ? OpenSheet.FromFile(file).Then(rows => Outcome.Grant<ImmutableArray<(int, string[])>>([.. rows.Select(row => (row.Line, row.Cells.ToArray()))]))
        : OpenFile.Bytes(file, Limit).Then(bytes => DecodeText.From(bytes, file)).Then(decoded => SplitCsv.Rows(decoded.Text, file));

    /// <summary>The first row that holds anything; empty where none does.</summary>
    public static string[] Header(ImmutableArray<(int Line, string[] Cells)> rows) =>
        rows.Select(row => row.Cells).FirstOrDefault(cells => Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell))) ?? [];
}
