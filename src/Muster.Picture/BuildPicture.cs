using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>Builds the picture from all reports taken so far.</summary>
public static class BuildPicture
{
    /// <summary>
    /// The picture on <paramref name="asOf"/>. The order in which reports are given changes nothing but the order of tellings. Reports with one hash
    /// are one; reports published later are not used; reports without a date count as of <paramref name="asOf"/>. An incident or a change of
    /// government that is told as done but begins later than <paramref name="asOf"/> is not yet known then, and is left out.
    /// </summary>
    public static CountriesPicture From(IEnumerable<TakenReport> reports, LocalDate asOf)
    {
        var used = UsedOn(reports, asOf);
        var told = used
            .SelectMany(report => report.Reading.Facts, (report, fact) => (report, fact))
            .Where(pair => !BeginsAfter(pair.fact, asOf))
            .Select((pair, at) => Told.From(pair.report, pair.fact, at, asOf))
            .ToList();

        // What a model proposed is never merged into what the reader found: it must neither change a number nor add a source.
        var facts = told.GroupBy(one => one.Fact.Origin).SelectMany(found => MergeAll([.. found])).OrderBy(known => known.Key, StringComparer.Ordinal).Select(known => known.Fact);
        return new CountriesPicture(asOf, MainCountry(used), [.. facts]) { Heard = [.. used.Select(Hear)] };
    }

    /// <summary>The reports behind a picture, without building it (<see cref="CountriesPicture.Heard"/>).</summary>
    public static ImmutableArray<HeardReport> HeardOn(IEnumerable<TakenReport> reports, LocalDate asOf) => [.. UsedOn(reports, asOf).Select(Hear)];

    private static List<TakenReport> UsedOn(IEnumerable<TakenReport> reports, LocalDate asOf) =>
        [.. reports
            .Where(report => !((report.Published ?? report.Reading.Published) > asOf))
            .GroupBy(report => report.Hash, StringComparer.Ordinal)
            .Select(OneOf)];

    // One file under two names: which name stays must not depend on the order. A date, an issuer, a publisher and a sketch are worth more than none.
    internal static TakenReport OneOf(IEnumerable<TakenReport> copies) =>
        copies.OrderBy(report => report.Published is null).ThenBy(report => report.Published)
            .ThenBy(report => report.Issuer is null).ThenBy(report => report.Issuer, StringComparer.Ordinal)
            .ThenBy(report => report.Publisher is null).ThenBy(report => report.Publisher, StringComparer.Ordinal)
            .ThenBy(report => report.Register is null).ThenBy(report => report.Register, StringComparer.Ordinal)
            .ThenBy(report => report.Sketch is null).ThenBy(report => !report.OwnStaff)
            .ThenBy(report => report.Document, StringComparer.Ordinal)
            .First();

    internal static bool BeginsAfter(Fact fact, LocalDate asOf) => fact.Modality is not (Modality.Planned or Modality.Hypothetical) && fact switch
    {
        Incident incident => incident.Date is { } date && date.First > asOf,
        Government government => government.Date is { } date && date.First > asOf,
        _ => false,
    };

    private static IEnumerable<(string Key, KnownFact Fact)> MergeAll(List<Told> told)
    {
        IEnumerable<MergedFact> merged =
        [
            .. MergeDepartures.From(told),
            .. MergeAdvice.From(told),
            .. MergeAssistance.From(told),
            .. MergeIncidents.From(told),
            .. MergeFigures.From(told),
            .. MergeGovernment.From(told),
            .. MergeMissions.From(told),
            .. MergeConflicts.From(told),
        ];
        return merged.Select(one => (one.OrderKey, one.ToKnown()));
    }

    private static string? MainCountry(List<TakenReport> reports) =>
        reports.Where(report => report.Reading.Country is not null)
            .GroupBy(report => report.Reading.Country!, StringComparer.Ordinal)
            .OrderByDescending(about => about.Count()).ThenBy(about => about.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    internal static HeardReport Hear(TakenReport report)
    {
        var countries = report.Reading.Facts.Select(CountryOf.Fact).Append(report.Reading.Country).OfType<string>();
        return new HeardReport(
            report.Document, report.Hash, report.Published ?? report.Reading.Published, report.Issuer, [.. countries.Distinct().Order(StringComparer.Ordinal)]);
    }
}
