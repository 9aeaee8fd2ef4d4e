using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Tripwires.History;

/// <summary>An incident that a condition counts.</summary>
/// <param name="Row">Its place in the history.</param>
/// <param name="Day">Its last day, in the time zone of the condition's post.</param>
/// <param name="Published">The day from which it counts as known: that of its publication, never before <paramref name="Day"/>.</param>
/// <param name="Amount">What it adds: incidents or deaths.</param>
internal readonly record struct Selected(int Row, int Day, int Published, int Amount);

/// <summary>Finds the incidents that a condition counts, whenever they happened.</summary>
internal static class SelectIncidents
{
    /// <summary>In the order of their days. <paramref name="room"/> is emptied and filled on the way: whoever asks often gives the same again.</summary>
    public static Selected[] Of(Windowed asked, IncidentHistory history, Plan plan, List<Selected> room)
    {
        room.Clear();
        return In(new Choice(asked, history, room), asked.Zone, plan);
    }

    /// <summary>The day of the first of them, or null where there is none.</summary>
    public static int? FirstDay(Windowed asked, IncidentHistory history, Plan plan) =>
        In(new Choice(asked, history, []) { OnlyFirst = true }, asked.Zone, plan) is [var first, ..] ? first.Day : null;

    private static Selected[] In(Choice choice, Zone zone, Plan plan) =>
        zone.Of is null ? choice.InCountry(zone) : choice.InRing(CountIncidents.PostOf(zone, plan), zone.WithinKm!.Value);

    private sealed class Choice(Windowed asked, IncidentHistory history, List<Selected> found)
    {
        private readonly int types = PastRow.MaskOf(asked.Types);
        private int latest = int.MaxValue;

        /// <summary>Whether what is not before all that was found already is passed over, unmeasured.</summary>
        public bool OnlyFirst { get; init; }

        public Selected[] InRing(Post centre, double km)
        {
            var zone = centre.TimeZone is { } id ? DateTimeZoneProviders.Tzdb[id] : null;
            foreach (var cell in EarthCells.Around(centre.Point, km))
            {
                foreach (var at in history.Cell(cell))
                {
                    ref readonly var row = ref history.Rows[at];
                    if (Counts(row) && centre.Point.KilometresTo(row.Point) <= km)
                    {
                        Add(at, row, zone is null || row.Moment == PastRow.NoMoment ? row.Day : DayNumber.Of(row.Moment, zone));
                    }
                }
            }

            found.Sort(ByDay);
            return [.. found];
        }

        public Selected[] InCountry(Zone zone)
        {
            var regions = zone.Admin1 is { } admin1 ? Enumerable.Range(0, history.RegionCount).Select(number => FoldedText.HoldsWords(history.RegionOf(number), admin1)).ToArray() : null;
            var (start, end) = zone.Country is { } country ? history.Country(country) : (0, history.Rows.Count);
            for (var at = start; at < end; at++)
            {
                ref readonly var row = ref history.Rows[at];
                if (Counts(row) && (regions is null || regions[row.Region]))
                {
                    Add(at, row, row.Day);
                }
            }

            if (zone.Country is null)
            {
                // Rows lie by country first.
                found.Sort(ByDay);
            }

            return [.. found];
        }

        private static int ByDay(Selected one, Selected other) => one.Day.CompareTo(other.Day) is var byDay and not 0 ? byDay : one.Row.CompareTo(other.Row);

        // In a time zone an incident of the latest day can lie on the day before it.
        private bool Counts(in PastRow row) => row.Day <= latest && (types & (1 << row.Type)) != 0 && row.Sources >= asked.Sources;

        private void Add(int at, in PastRow row, int day)
        {
            latest = OnlyFirst ? Math.Min(latest, day) : latest;
            found.Add(new Selected(at, day, Math.Max(day, row.Published), asked switch
            {
                KilledCondition { WithAttackers: true } => row.KilledWithAttackers,
                KilledCondition => row.Killed,
                _ => row.Count,
            }));
        }
    }
}
