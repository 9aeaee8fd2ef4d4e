namespace Muster.Departures.People;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula: an apostrophe before <c>= + - @</c>, a tab or a carriage return (OWASP, CSV Injection). An apostrophe
/// that could be taken for a guard gets one too, so that every cell comes back as it was.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';

    /// <summary>The cell, guarded where it needs to be.</summary>
    public static string Close(string cell) => IsRisky(cell) || IsGuarded(cell) ? Guard + cell : cell;

    /// <summary>The cell without its guard.</summary>
    public static string Open(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    private static bool IsRisky(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static bool IsGuarded(string cell) => cell is [Guard, '=' or '+' or '-' or '@' or '\t' or '\r' or Guard, ..];
}
