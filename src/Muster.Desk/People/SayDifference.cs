using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;

namespace Muster.Desk.People;

/// <summary>Puts the three kinds of difference into the one form that is shown.</summary>
internal static class SayDifference
{
    private static readonly ImmutableHashSet<string> PrivateOfStay = ["post", "lat", "lon", "place"];

    public static SheetDifference Of(RosterDifference difference) => new(
        SheetKind.Roster,
        difference.Present,
        [.. difference.Comes.Select(Somebody)],
        [.. difference.Leaves.Select(Somebody)],
        [.. difference.Changes.Select(change => Somebody(change.Before) with { Fields = Fields(RosterColumns.Known, RosterColumns.Private, PersonCells.Of(change.Before), PersonCells.Of(change.Now)) })],
        difference.Same.Length,
        difference.Moved,
        difference.Mass);

    public static SheetDifference Of(RowsDifference<WardenDuty> difference) => Of(
        SheetKind.Wardens, difference, duty => new DifferenceRow(duty.Person, "zone " + duty.Zone, []), WardenColumns.Known, [], WardenColumns.Cells, Mass(difference));

    public static SheetDifference Of(RowsDifference<Stay> difference) => Of(
        SheetKind.Stays, difference, stay => new DifferenceRow(stay.Person, Days(stay), []), StayColumns.Known, PrivateOfStay, StayColumns.Cells, mass: null);

    public static MassChange Mass(RowsDifference<WardenDuty> difference) => new(difference.Present, difference.Leaves.Length);

    /// <summary>"trip 2026-03-01 to 2026-03-09, planned".</summary>
    internal static string Days(Stay stay)
    {
        var cells = StayColumns.Cells(stay);
        return $"{cells[1]} {cells[2]} to {(cells[3].Length > 0 ? cells[3] : "…")}, {cells[^1]}";
    }

    private static DifferenceRow Somebody(Person person) => new(person.Id, $"{person.Name}, {person.Post}, {Words<Category>.Of(person.Category)}", []);

    private static SheetDifference Of<T>(
        SheetKind kind, RowsDifference<T> difference, Func<T, DifferenceRow> row, ImmutableArray<string> columns, ImmutableHashSet<string> closed, Func<T, ImmutableArray<string>> cells, MassChange? mass) => new(
        kind,
        difference.Present,
        [.. difference.Comes.Select(row)],
        [.. difference.Leaves.Select(row)],
        [.. difference.Changes.Select(change => row(change.Before) with { Fields = Fields(columns, closed, cells(change.Before), cells(change.Now)) })],
        difference.Same,
        Moved: 0,
        mass);

    private static ImmutableArray<ChangedField> Fields(ImmutableArray<string> columns, ImmutableHashSet<string> closed, ImmutableArray<string> before, ImmutableArray<string> now) =>
    [
        .. columns.Select((column, at) => (column, was: before[at], now: now[at])).Where(field => field.was != field.now)
            .Select(field => closed.Contains(field.column) ? new ChangedField(field.column, null, null) : new ChangedField(field.column, field.was, field.now)),
    ];
}
