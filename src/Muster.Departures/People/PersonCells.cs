using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using NodaTime.Text;

namespace Muster.Departures.People;

/// <summary>A person as the cells of a roster's row.</summary>
public static class PersonCells
{
    /// <summary>One text a column of <see cref="RosterColumns.Known"/>, empty for none. Two people with the same cells say the same.</summary>
    public static ImmutableArray<string> Of(Person person) =>
    [
        person.Id,
        person.Name,
        person.Email ?? "",
        person.Phone ?? "",
        person.Post,
        Words<Category>.Of(person.Category),
        person.DependantOf ?? "",
        Degrees(person.Point?.Lat),
        Degrees(person.Point?.Lon),
        person.AddressNote ?? "",
        string.Join(' ', person.Languages),
        person.Nationality ?? "",
        person.Warden ?? "",
        person.StaysBecause ?? "",
        person.StaysUntil is { } day ? LocalDatePattern.Iso.Format(day) : "",
    ];

    /// <summary>"12.6392, -8.0029"; null for no point.</summary>
    public static string? Point(GeoPoint? point) => point is { } known ? $"{Degrees(known.Lat)}, {Degrees(known.Lon)}" : null;

    // "R" gives the shortest digits that come back as the same number.
    internal static string Degrees(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
