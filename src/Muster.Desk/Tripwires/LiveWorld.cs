using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using Muster.Tripwires;
using Muster.Tripwires.Live;
using NodaTime;

namespace Muster.Desk.Tripwires;

/// <summary>
/// A plan's tripwires over a data folder, kept up with it: reports by their numbers as they come, pages and registers country by country where they changed. The verdicts are those
/// that a brief of the moment would give. For one thread at a time.
/// </summary>
internal sealed class LiveWorld(DataStore store, Plan plan, Instant now)
{
    private static readonly ImmutableHashSet<string> OfGround = ["page_version_seen", "incident_rows_taken"];

    private readonly LiveTripwires live = new(plan, now);
    private readonly ImmutableArray<string> countries = CountriesOfPlan.In(plan);
    private Dictionary<string, TakenReport> ground = new(StringComparer.Ordinal);
    private LocalDate? groundDay;
    private long newestReport;
    private long head;

    /// <summary>The verdicts of a moment, in the plan's order, with all that was kept until then.</summary>
    public Outcome<ImmutableArray<Verdict>> At(Instant moment) =>
        LogSince.After(store, head).Then(since => LoadReports.After(store, newestReport).Then(told => Ground(moment, since).Then(pages =>
        {
            var come = told.Reports.AddRange(pages.Where(one => !ground.ContainsKey(one.Key)).Select(one => one.Value));
            var gone = ground.Where(one => !pages.ContainsKey(one.Key)).Select(one => one.Value).ToImmutableArray();
            live.MoveTo(moment);
            live.Change(come, gone);
            ground = pages.ToDictionary(one => one.Key, one => ground.GetValueOrDefault(one.Key) ?? one.Value, StringComparer.Ordinal);
            (head, newestReport, groundDay) = (since.Head, told.Newest, moment.InUtc().Date);
            return Outcome.Grant(live.Verdicts);
        })));

    // What counts of a page also changes with the day: a fall that is held begins to count.
    private Outcome<Dictionary<string, TakenReport>> Ground(Instant moment, LogSince since)
    {
        var day = moment.InUtc().Date;
        return groundDay == day && !since.Types.Overlaps(OfGround)
            ? Outcome.Grant(ground)
            : GroundOf.Countries(store, countries, day).Then(reports => Outcome.Grant(reports.GroupBy(MarkOf, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal)));
    }

    // The same page can come to say something else without a new version: then it is another report.
    private static string MarkOf(TakenReport report) => report.Register is not null
        ? $"{report.Document} {report.Hash} {report.Published}"
        : $"{report.Document} {report.Hash} {report.Published} {string.Join(' ', report.Reading.Facts.Select(Words))}";

    private static string Words(Kernel.Facts.Fact fact)
    {
        using var bytes = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes))
        {
            Kernel.Facts.WriteFact.To(json, fact, document: null);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
