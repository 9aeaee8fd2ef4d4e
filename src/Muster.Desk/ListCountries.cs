using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>A country in one line.</summary>
/// <param name="Country">ISO code.</param>
/// <param name="Level">The highest level that counts with any issuer, 1 to 4; null where none is known.</param>
/// <param name="Issuers">Who gives it that level.</param>
/// <param name="Standing">The official postures that stand, the newest first.</param>
public sealed record ListedCountry(string Country, int? Level, ImmutableArray<string> Issuers, ImmutableArray<OfficialPosture> Standing);

/// <summary>Lists every country that anything is known of, for a first look.</summary>
public static class ListCountries
{
    /// <summary>The countries, the gravest first: by level, then those whose people are being moved, then by code.</summary>
    public static Outcome<ImmutableArray<ListedCountry>> From(string folder, Instant now) =>
        OpenStore.At(folder).Then(store => LoadCountries.From(store).Then(countries => LoadVersions.From(store).Then(versions => LoadReports.From(store).Then(reports =>
        {
            var ground = new PictureGround(versions, reports.Select(OnlyDepartures).Where(report => !report.Reading.Facts.IsEmpty), now.InUtc().Date, HoldPolicy.Default);
            return Outcome.Grant(List(countries, ground));
        }))));

    // Levels stand on pages alone; of the reports only what tells of departures makes a difference here.
    private static TakenReport OnlyDepartures(TakenReport report) =>
        report with { Reading = report.Reading with { Facts = [.. report.Reading.Facts.Where(fact => fact is Departure)] } };

    private static ImmutableArray<ListedCountry> List(ImmutableArray<string> countries, PictureGround ground)
    {
        var standing = KnowPostures.From(ground).Where(posture => posture.Until is null).ToLookup(posture => posture.Country, StringComparer.Ordinal);
        return
        [
            .. countries.Union(standing.Select(country => country.Key), StringComparer.Ordinal)
                .Select(country => Line(country, KnowAdvice.Of(country, ground), [.. standing[country].OrderByDescending(posture => posture.From)]))
                .OrderByDescending(line => line.Level ?? 0).ThenBy(line => line.Standing.IsEmpty).ThenBy(line => line.Country, StringComparer.Ordinal),
        ];
    }

    private static ListedCountry Line(string country, ImmutableArray<IssuerAdvice> advice, ImmutableArray<OfficialPosture> standing)
    {
        var level = advice.Max(one => one.Level);
        return new ListedCountry(country, level, [.. advice.Where(one => level is not null && one.Level == level).Select(one => one.Issuer)], standing);
    }
}
