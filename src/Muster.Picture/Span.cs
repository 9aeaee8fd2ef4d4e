using Muster.Kernel;

namespace Muster.Picture;

/// <summary>Numbers and dates of several tellings as one.</summary>
internal static class Span
{
    /// <summary>
    /// The least and the most that any source gives; an end that no source bounds stays open. Where one source's floor lies above another's ceiling
    /// the upper end is open: somebody says that it is at least that much.
    /// </summary>
    public static CountRange Over(IEnumerable<CountRange> ranges)
    {
        var all = ranges.ToList();
        var floors = all.Where(range => range.Min is not null).Select(range => range.Min!.Value).ToList();
        var ceilings = all.Where(range => range.Max is not null).Select(range => range.Max!.Value).ToList();
        long? most = ceilings.Count == 0 || floors.Any(floor => floor > ceilings.Max()) ? null : ceilings.Max();
        return new CountRange(floors.Count == 0 ? null : floors.Min(), most);
    }

    /// <summary>The parts added up: open where a part is open.</summary>
    public static CountRange Sum(IEnumerable<CountRange> parts)
    {
        var all = parts.ToList();
        long? least = all.TrueForAll(part => part.Min is null) ? null : all.Sum(part => part.Min ?? 0);
        long? most = all.TrueForAll(part => part.Max is not null) ? all.Sum(part => part.Max!.Value) : null;
        return new CountRange(least, most);
    }

    /// <summary>Whether one number can lie in both.</summary>
    public static bool Overlap(CountRange left, CountRange right) =>
        (left.Min ?? 0) <= (right.Max ?? long.MaxValue) && (right.Min ?? 0) <= (left.Max ?? long.MaxValue);

    /// <summary>The most exact of the dates, the earliest of those; null for none.</summary>
    public static PartialDate? MostExact(IEnumerable<PartialDate?> dates)
    {
        var given = dates.OfType<PartialDate>().ToList();
        return given.Count == 0 ? null : given.OrderBy(date => date.IsDay ? 0 : 1).ThenBy(date => date.Month is null).ThenBy(date => date).First();
    }

    /// <summary>Whether the two dates can be the same moment; an unknown date can be any.</summary>
    public static bool CanMeet(PartialDate? left, PartialDate? right) =>
        left is not { } one || right is not { } other || one.Overlaps(other);

    /// <summary>The fullest of several ways to write the same thing: the longest, then the first in ordinal order; null for none.</summary>
    public static string? Fullest(IEnumerable<string?> texts) =>
        texts.OfType<string>().OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).FirstOrDefault();
}
