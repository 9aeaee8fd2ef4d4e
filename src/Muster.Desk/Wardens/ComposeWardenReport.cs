using System.Text;
using Muster.Channels;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Copies;
using Muster.Store;
using NodaTime;

namespace Muster.Desk.Wardens;

/// <summary>
/// Turns a warden's report into a report like any other: a text with what the form states and the warden's words below, and one incident whose evidence is the
/// sentence that states it. Of the free words nothing is read: only what was chosen and typed into the fields is certain.
/// </summary>
public static class ComposeWardenReport
{
    /// <summary>The feed's name that such reports bear.</summary>
    public const string Feed = "warden";

    private const int HashInName = 12;

    /// <summary>
    /// The report, ready to be kept. Giving the same form twice on a day gives the same report. What is hearsay is suspected, and is not the word of own staff: a rumour
    /// that somebody of ours passes on stays a rumour.
    /// </summary>
    /// <param name="report">What the warden reports.</param>
    /// <param name="countryName">The English name of an ISO code.</param>
    /// <param name="findPoint">Where a place of a country lies, or null where that is not certain.</param>
    /// <param name="today">The day on which it is taken, UTC.</param>
    public static ReportToKeep Of(WardenReport report, Func<string, string> countryName, Func<string, string, GeoPoint?> findPoint, LocalDate today)
    {
        var head = $"A warden's report, taken on {PartialDate.OfDay(today)}.\n";
        var states = Sentence(report, countryName(report.Country));
        var text = $"{head}{states}\n{HowTheyKnow(report.Known)}\n\nIn their words:\n{report.Words}\n";
        var raw = Encoding.UTF8.GetBytes(text);
        var hash = OpenedReport.HashOf(raw);
        var document = $"{Feed}/{report.Country}/{PartialDate.OfDay(today)}/{hash[..HashInName]}";
        var start = CodePoints(head);
        var reading = new DocumentReading
        {
            Document = document,
            Language = null,
            Published = today,
            Country = report.Country,
            Facts = [Incident(report, new Evidence(start, start + CodePoints(states), states), findPoint)],
        };
        var taken = new TakenReport(document, hash, today, null, reading)
        {
            Publisher = report.Name,
            OwnStaff = report.Known is not HowKnown.Hearsay,
            Sketch = TextSketch.Of(report.Words),
        };
        return new ReportToKeep(taken, raw) { Feed = Feed };
    }

    private static Incident Incident(WardenReport report, Evidence evidence, Func<string, string, GeoPoint?> findPoint) => new()
    {
        Evidence = [evidence],
        Modality = report.Known is HowKnown.Hearsay ? Modality.Suspected : Modality.Asserted,
        Type = report.Type,
        Country = report.Country,
        Place = report.Place,
        Point = report.Place is null ? null : findPoint(report.Place, report.Country),
        Date = PartialDate.OfDay(report.Day),
        Killed = report.Killed is { } killed ? [new Toll(null, killed)] : [],
        Injured = report.Injured is { } injured ? [new Toll(null, injured)] : [],
    };

    // The name comes first, so that two wardens who state the same are not taken for copies of each other.
    private static string Sentence(WardenReport report, string country)
    {
        var where = report.Place is { } place ? $"{place}, {country}" : country;
        var what = Words<IncidentType>.Of(report.Type).Replace('_', ' ');
        return $"{report.Name} reports: {what} on {PartialDate.OfDay(report.Day)} in {where}; {Count("killed", report.Killed)}; {Count("injured", report.Injured)}.";
    }

    private static string Count(string what, CountRange? range) => range switch
    {
        null => $"{what}: not stated",
        { Min: { } min, Max: null } => FormattableString.Invariant($"{what}: at least {min}"),
        { Min: { } min, Max: { } max } when min != max => FormattableString.Invariant($"{what}: {min} to {max}"),
        { } known => $"{what}: {known}",
    };

    private static string HowTheyKnow(HowKnown known) => known switch
    {
        HowKnown.SawIt => "They saw or heard it themselves.",
        HowKnown.ToldByWitness => "Somebody who was there told them.",
        _ => "It is being said; they cannot check it.",
    };

    private static int CodePoints(string text) => text.EnumerateRunes().Count();
}
