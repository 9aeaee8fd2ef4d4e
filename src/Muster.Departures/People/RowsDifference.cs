using System.Collections.Immutable;

namespace Muster.Departures.People;

/// <summary>A row of a list of which something changes.</summary>
/// <param name="Before">As on record.</param>
/// <param name="Now">As it will be.</param>
/// <param name="Fields">The columns that differ.</param>
public sealed record ChangedRow<T>(T Before, T Now, ImmutableArray<string> Fields);

/// <summary>What a list of wardens or stays would change.</summary>
/// <param name="Present">How many there are before.</param>
/// <param name="Comes">The new ones.</param>
/// <param name="Leaves">Those that the list no longer has.</param>
/// <param name="Changes">Those of which something changes.</param>
/// <param name="Same">How many say what is on record.</param>
public sealed record RowsDifference<T>(int Present, ImmutableArray<T> Comes, ImmutableArray<T> Leaves, ImmutableArray<ChangedRow<T>> Changes, int Same);

/// <summary>Says what lists of wardens and stays would change.</summary>
public static class CompareRows
{
    /// <summary>A list of wardens names every warden there is: who is missing is none any more.</summary>
    public static RowsDifference<WardenDuty> OfWardens(IReadOnlyCollection<WardenDuty> before, IReadOnlyCollection<WardenDuty> now) =>
        Of(before, now, one => one.Person, WardenColumns.Known, WardenColumns.Cells, whole: true);

    /// <summary>A list of stays adds and changes and takes none away: travel systems forget what is past, and a stay ends by its day or by the word <c>over</c>.</summary>
    public static RowsDifference<Stay> OfStays(IReadOnlyCollection<Stay> before, IReadOnlyCollection<Stay> now) =>
        Of(before, now, one => (one.Person, one.Kind, one.From), StayColumns.Known, StayColumns.Cells, whole: false);

    private static RowsDifference<T> Of<T, TKey>(
        IReadOnlyCollection<T> before, IReadOnlyCollection<T> now, Func<T, TKey> key, ImmutableArray<string> columns, Func<T, ImmutableArray<string>> cells, bool whole)
        where TKey : notnull
    {
        var known = before.ToDictionary(key);
        var named = now.Select(key).ToHashSet();
        var compared = now.Where(one => known.ContainsKey(key(one))).Select(one => Change(known[key(one)], one, columns, cells)).ToList();
        return new RowsDifference<T>(
            before.Count,
            [.. now.Where(one => !known.ContainsKey(key(one)))],
            [.. before.Where(one => whole && !named.Contains(key(one)))],
            [.. compared.Where(change => !change.Fields.IsEmpty)],
            compared.Count(change => change.Fields.IsEmpty));
    }

    private static ChangedRow<T> Change<T>(T before, T now, ImmutableArray<string> columns, Func<T, ImmutableArray<string>> cells)
    {
        var (was, said) = (cells(before), cells(now));
        return new ChangedRow<T>(before, now, [.. columns.Where((_, at) => !string.Equals(was[at], said[at], StringComparison.Ordinal))]);
    }
}
