using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Muster.Kernel;

namespace Muster.Channels;

/// <summary>A row of a sheet: its line, from 1, and its cells as text.</summary>
public sealed record SheetRow(int Line, ImmutableArray<string> Cells);

/// <summary>Opens the first sheet of an Excel workbook (.xlsx) as rows of text.</summary>
public static class OpenSheet
{
    /// <summary>The most bytes that a workbook may have; a roster of 100,000 people has about 10 MB.</summary>
    public const int Limit = 20_000_000;

    /// <summary>The rows that hold anything, the header first; days as 2022-07-30, numbers without an exponent.</summary>
    public static Outcome<ImmutableArray<SheetRow>> FromFile(string path) => OpenFile.Bytes(path, Limit).Then(bytes =>
    {
        // The workbook reader asks for Windows-1252 when it starts, whatever the workbook holds.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
            return Outcome.Grant(Rows(reader));
        }
        catch (Exception trouble) when (trouble is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            return Outcome.Refuse<ImmutableArray<SheetRow>>(
                new Problem(ProblemCodes.FileBinary, "no workbook that can be opened", "a whole .xlsx file without a password", path));
        }
    });

    private static ImmutableArray<SheetRow> Rows(IExcelDataReader reader)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        for (var line = 1; reader.Read(); line++)
        {
            ImmutableArray<string> cells = [.. Enumerable.Range(0, reader.FieldCount).Select(at => Text(reader.GetValue(at)))];
            if (cells.Any(cell => cell.Length > 0))
            {
                rows.Add(new SheetRow(line, cells));
            }
        }

        return rows.DrainToImmutable();
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.############", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };
}
