using System.Collections.Immutable;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>A stretch of the walk as one line of a tripwire's own timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="IsBare">Whether nothing happened in it and those beside it that it stands for.</param>
/// <param name="Scale">The days that its line has room for: as many as the others', though the walk may begin or end within it.</param>
internal sealed record Strip(LocalDate From, LocalDate Until, bool IsBare, (LocalDate From, LocalDate Until) Scale);

/// <summary>Cuts a long walk into lines of whole years, so that a day is not lost in decades; bare lines in a row become one.</summary>
internal static class Strips
{
    private const int MostLines = 7;
    private const int MostInOne = 3;

    /// <summary>The lines from the first day to the last, without a gap; <paramref name="happened"/> lists days on which something did, as spans.</summary>
    public static ImmutableArray<Strip> Of(LocalDate from, LocalDate until, IReadOnlyList<(LocalDate From, LocalDate Until)> happened)
    {
        var cut = ImmutableArray.CreateBuilder<Strip>();
        foreach (var scale in Cut(from, until))
        {
            var (first, last) = (LocalDate.Max(scale.From, from), LocalDate.Min(scale.Until, until));
            var isBare = !happened.Any(one => one.From <= last && one.Until >= first);
            if (isBare && cut.Count > 0 && cut[^1].IsBare)
            {
                cut[^1] = cut[^1] with { Until = last };
            }
            else
            {
                cut.Add(new Strip(first, last, isBare, scale));
            }
        }

        return cut.DrainToImmutable();
    }

    private static IEnumerable<(LocalDate From, LocalDate Until)> Cut(LocalDate from, LocalDate until)
    {
        var years = until.Year - from.Year + 1;
        if (years <= MostInOne)
        {
            return [(from, until)];
        }

        var each = Math.Max(MostInOne - 1, (years + MostLines - 1) / MostLines);
        return Enumerable.Range(0, (years + each - 1) / each).Select(line => from.Year + (line * each))
            .Select(year => (new LocalDate(year, 1, 1), new LocalDate(Math.Min(year + each - 1, LocalDate.MaxIsoValue.Year), 12, 31)));
    }
}
