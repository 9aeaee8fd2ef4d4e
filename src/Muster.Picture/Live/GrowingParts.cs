using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Live;

/// <summary>
/// Which incidents are part of which (<see cref="MarkParts"/>). A change reaches the wholes and parts that hang together with it through others, and no further.
/// </summary>
internal sealed class GrowingParts
{
    private readonly Dictionary<Key, Shelf> shelves = [];

    /// <summary>The units that now belong elsewhere than before, each with the whole that it is part of now or null.</summary>
    public IEnumerable<(KnownUnit Unit, Incident? Home)> Change(IReadOnlySet<KnownUnit> gone, IReadOnlySet<KnownUnit> come)
    {
        foreach (var unit in gone)
        {
            shelves[KeyOf(unit)].Remove(unit);
        }

        foreach (var unit in come)
        {
            if (!shelves.TryGetValue(KeyOf(unit), out var shelf))
            {
                shelves[KeyOf(unit)] = shelf = new Shelf();
            }

            shelf.Add(unit);
        }

        return [.. gone.Concat(come).GroupBy(KeyOf).SelectMany(touched => shelves[touched.Key].Mark(touched))];
    }

    private static Key KeyOf(KnownUnit unit) => new(unit.Merged.Group[0].Sort, Of(unit).Country, Of(unit).Origin);

    private static Incident Of(KnownUnit unit) => (Incident)unit.Merged.Fact;

    private readonly record struct Key(int Sort, string? Country, FactOrigin Origin);

    /// <summary>What can hang together: one country and one sort of telling.</summary>
    private sealed class Shelf
    {
        private readonly HashSet<KnownUnit> wholes = [];
        private readonly Dictionary<LocalDate, HashSet<KnownUnit>> placed = [];

        public void Add(KnownUnit unit)
        {
            if (MarkParts.IsWhole(unit.Merged))
            {
                wholes.Add(unit);
            }
            else if (Of(unit) is { Place: not null, Date: { } date })
            {
                if (!placed.TryGetValue(date.First, out var day))
                {
                    placed[date.First] = day = [];
                }

                day.Add(unit);
            }
        }

        public void Remove(KnownUnit unit)
        {
            wholes.Remove(unit);
            if (Of(unit).Date is { } date && placed.TryGetValue(date.First, out var day))
            {
                day.Remove(unit);
            }
        }

        public IEnumerable<(KnownUnit Unit, Incident? Home)> Mark(IEnumerable<KnownUnit> touched)
        {
            var (homes, parts) = HangingTogether(touched);
            var all = homes.Concat(parts).ToList();
            var marked = MarkParts.Of([.. all.Select(unit => unit.Merged)]);
            return all.Zip(marked, (unit, merged) => (unit, merged.PartOf)).Where(one => !ReferenceEquals(one.unit.Fact.Known.PartOf, one.PartOf));
        }

        private (HashSet<KnownUnit> Homes, HashSet<KnownUnit> Parts) HangingTogether(IEnumerable<KnownUnit> touched)
        {
            var homes = new HashSet<KnownUnit>();
            var parts = new HashSet<KnownUnit>();
            var open = new Queue<KnownUnit>(touched);
            while (open.TryDequeue(out var unit))
            {
                var (near, seen) = MarkParts.IsWhole(unit.Merged) ? (PartsOf(unit), parts) : (HomesOf(unit), homes);
                foreach (var one in near.Where(seen.Add))
                {
                    open.Enqueue(one);
                }

                if (wholes.Contains(unit))
                {
                    homes.Add(unit);
                }
                else if (Of(unit).Date is { } date && placed.TryGetValue(date.First, out var day) && day.Contains(unit))
                {
                    parts.Add(unit);
                }
            }

            return (homes, parts);
        }

        private IEnumerable<KnownUnit> HomesOf(KnownUnit part) =>
            Of(part).Place is null ? [] : wholes.Where(whole => MarkParts.Contains(Of(whole), Of(part)));

        private IEnumerable<KnownUnit> PartsOf(KnownUnit whole)
        {
            var (first, last) = (Of(whole).Date!.Value.First, (Of(whole).DateEnd ?? Of(whole).Date!.Value).Last);
            var days = last < first ? 0 : Period.DaysBetween(first, last) + 1;
            var sets = days <= placed.Count
                ? Enumerable.Range(0, days).Select(at => placed.GetValueOrDefault(first.PlusDays(at)) ?? [])
                : placed.Where(day => day.Key >= first && day.Key <= last).Select(day => day.Value);
            return sets.SelectMany(day => day).Where(part => MarkParts.Contains(Of(whole), Of(part)));
        }
    }
}
