using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Bench.Replay;

/// <summary>Writes a replay as tables for databases, with no header: its incidents, the conditions that count them, and the episodes that it comes to. Days are counted from 1970-01-01.</summary>
internal static class ExportReplay
{
    /// <summary>
    /// <c>incident.csv</c> (id, day, latitude, longitude, country, the type's bit, count, killed), <c>leaf.csv</c> (rule, number, how many must hold, whether deaths are counted, latitude,
    /// longitude, km, country, types' bits, in_days, at_least), <c>walk.csv</c> (first and last day), <c>muster.csv</c> (rule, first day, last day,
    /// peak, evidence).
    /// </summary>
    public static void To(string folder, ReplayRequest request, IEnumerable<PastIncident> incidents)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "incident.csv", incidents.Select(one => Line(
            one.Id, Day(one.Last), one.Point?.Lat, one.Point?.Lon, one.Country, 1 << (int)one.Type, one.Count, one.Killed)));
        Write(folder, "leaf.csv", request.Plan.Tripwires.SelectMany(tripwire => Leaves(tripwire, request.Plan)));
        Write(folder, "walk.csv", [Line(Day(request.From), Day(request.Until))]);
        Write(folder, "muster.csv", ReplayTripwires.Of(request).Select(one => Line(one.Tripwire, Day(one.From), Day(one.Until), one.Peak, string.Join(' ', one.Evidence))));
    }

    /// <summary>Writes invented incidents as an organisation's own table, <c>incidents.csv</c>, and a hundred rules, <c>plan.yaml</c>, for <c>muster replay</c>.</summary>
    public static void OwnTable(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), MadeUpPlan.Text(count));
        using var file = new StreamWriter(Path.Combine(folder, "incidents.csv"));
        file.WriteLine("id,date,lat,lon,country,type,killed");
        foreach (var one in Registers.Batches(count).SelectMany(batch => batch))
        {
            file.WriteLine(Line(one.Id, PartialDate.OfDay(one.Last), one.Point?.Lat.ToString("0.0000", CultureInfo.InvariantCulture), one.Point?.Lon.ToString("0.0000", CultureInfo.InvariantCulture), one.Country, Name(one), one.Killed));
        }
    }

    // Conditions that ask pages hold on no day here: there are no pages.
    private static IEnumerable<string> Leaves(Tripwire tripwire, Plan plan)
    {
        var parts = tripwire.When is AllOf all ? all.Parts : tripwire.When is AnyOf any ? any.Parts : [tripwire.When];
        var mustHold = tripwire.When is AllOf ? parts.Length : 1;
        return parts.OfType<Windowed>().Select((asked, number) =>
        {
            var post = plan.Posts.FirstOrDefault(one => string.Equals(one.Id, asked.Zone.Of, StringComparison.Ordinal));
            return Line(
                tripwire.Id, number, mustHold, asked is KilledCondition ? 1 : 0, post?.Point.Lat, post?.Point.Lon, asked.Zone.WithinKm, asked.Zone.Country,
                asked.Types.Aggregate(0, (bits, type) => bits | (1 << (int)type)), asked.InDays, asked.AtLeast);
        });
    }

    private static string Name(in PastIncident one) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(one.Type.ToString());

    private static int Day(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    private static string Line(params ReadOnlySpan<object?> cells) => string.Join(',', cells.ToArray().Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));

    private static void Write(string folder, string name, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(folder, name), lines);
}
