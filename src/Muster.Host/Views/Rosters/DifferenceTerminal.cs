using System.Collections.Immutable;
using Muster.Departures.People;
using Muster.Desk.People;

namespace Muster.Host.Views.Rosters;

/// <summary>What a sheet about people would change, on the terminal.</summary>
internal static class DifferenceTerminal
{
    /// <summary>More than these of a kind are counted, not listed; <c>--json</c> has all.</summary>
    private const int MostListed = 40;

    /// <summary>Writes the counts, and who it is about.</summary>
    public static void Write(SheetDifference difference)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, Rows(difference));
    }

    private static IEnumerable<Row> Rows(SheetDifference difference) =>
    [
        new Row("", Counts(difference), RowStyle.Heading),
        .. Listed("+ ", difference.Comes, _ => "", RowStyle.Plain),
        .. Listed("- ", difference.Leaves, _ => "", RowStyle.Grave),
        .. Listed("~ ", difference.Changes, row => ": " + string.Join("; ", row.Fields.Select(Field)), RowStyle.Warning),
        .. difference.Mass is { NeedsConsent: true } mass
            ? [new Row("! ", FormattableString.Invariant($"{mass.Count} of {mass.Present} would leave or move, more than {MassChange.Percent} %: this needs consent. A file cut short looks like this too."), RowStyle.Grave)]
            : Array.Empty<Row>(),
    ];

    private static string Counts(SheetDifference difference)
    {
        var moved = difference.Kind is SheetKind.Roster ? FormattableString.Invariant($" ({difference.Moved:N0} to another post)") : "";
        return FormattableString.Invariant(
            $"{Name(difference.Kind)}: {difference.Present:N0} on record; {difference.Comes.Length:N0} new, {difference.Leaves.Length:N0} gone, {difference.Changes.Length:N0} changed{moved}, {difference.Same:N0} the same.");
    }

    private static string Name(SheetKind kind) => kind switch
    {
        SheetKind.Wardens => "Wardens",
        SheetKind.Stays => "Stays and trips",
        _ => "Roster",
    };

    private static IEnumerable<Row> Listed(string lead, ImmutableArray<DifferenceRow> rows, Func<DifferenceRow, string> more, Spectre.Console.Style style) =>
    [
        .. rows.Take(Shown(rows)).Select(row => new Row(lead, OneLine.Of($"{row.Id} ({row.What}){more(row)}"), style)),
        .. rows.Length > Shown(rows) ? [new Row(lead, FormattableString.Invariant($"and {rows.Length - MostListed:N0} more"), style)] : Array.Empty<Row>(),
    ];

    // A line that says "and 1 more" is as long as the one it hides.
    private static int Shown(ImmutableArray<DifferenceRow> rows) => rows.Length == MostListed + 1 ? rows.Length : MostListed;

    private static string Field(ChangedField field) => (field.Before, field.Now) switch
    {
        (null, null) => field.Name,
        ("", { } now) => $"{field.Name} {now}",
        ({ } before, "") => $"{field.Name} {before} → none",
        var (before, now) => $"{field.Name} {before} → {now}",
    };
}
