using System.Collections.Immutable;
using Muster.Desk.Replays;
using Muster.Desk.Tests.Imports;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using Muster.Tripwires;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Desk.Tests.Replays;

/// <summary>What a replay knows of a country on a day beside what a brief of that day knows, out of one archive.</summary>
internal sealed class KnownOnADay : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ImmutableArray<string> countries;
    private readonly ImmutableArray<KnownSince> known;
    private readonly Dictionary<string, ImmutableArray<PageVersion>> versions = new(StringComparer.Ordinal);

    public KnownOnADay(IEnumerable<string> lines, ImmutableArray<string> countries)
    {
        this.countries = countries;
        var archive = folder.Write("archive.jsonl", lines);
        Import.Take("advisories", folder.At("data"), 2, archive);
        var pages = LoadAdvisories.From([archive], countries, TestReader.FindCountry, TestReader.Read, _ => { });
        Assert.Empty(pages.Problems);
        Assert.Empty(pages.Value.Notices);
        known = pages.Value.Known;
    }

    /// <summary>How many entries a country has.</summary>
    public int Entries(string country) => known.Count(entry => entry.Country == country);

    /// <summary>Fails where the two do not tell the same facts, hear the same reports, or judge alike.</summary>
    public void MustAgree(LocalDate day)
    {
        var (brief, replay) = (OfBrief(day), OfReplay(day));
        Assert.Equal(Told(brief), Told(replay));
        foreach (var country in countries)
        {
            Assert.Equal(Heard(brief, country), Heard(replay, country));
            Assert.Equal(Verdicts(brief, country), Verdicts(replay, country));
        }
    }

    public void Dispose() => folder.Dispose();

    private CountriesPicture OfReplay(LocalDate day)
    {
        var newest = countries.Select(country => known.LastOrDefault(one => one.Country == country && one.From <= day)).OfType<KnownSince>().ToList();
        return new CountriesPicture(day, null, [.. newest.SelectMany(entry => entry.Facts)]) { Heard = [.. newest.SelectMany(entry => entry.Heard).DistinctBy(report => report.Hash)] };
    }

    // The steps by which MakeBrief takes in what the feeds brought, over the store.
    private CountriesPicture OfBrief(LocalDate day) => BuildPicture.From(
        countries.SelectMany(country => BelievedReports.Of(new PictureGround(Versions(country), [], day, HoldPolicy.Default))).DistinctBy(report => report.Hash), day);

    private ImmutableArray<PageVersion> Versions(string country)
    {
        if (!versions.TryGetValue(country, out var pages))
        {
            versions[country] = pages = LoadVersions.Of(OpenStore.At(folder.At("data")).Value, country).Value;
        }

        return pages;
    }

    private IEnumerable<string> Told(CountriesPicture picture) => picture.Facts
        .Where(one => one.Fact is Departure or Advice or Assistance or Government or Conflict && countries.Contains(CountryOf.Fact(one.Fact) ?? ""))
        .Select(one => Shown.Of(one)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Heard(CountriesPicture picture, string country) =>
        picture.Heard.Where(report => report.Countries.Contains(country)).Select(report => Shown.Of(report)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Verdicts(CountriesPicture picture, string country) =>
        JudgeTripwires.Of(PlanFor(country), picture).Select(verdict => $"{verdict.Tripwire.Id} {verdict.State} {verdict.Health} {verdict.Known} {verdict.Missing} {Shown.Of(verdict.Evidence)}");

    private static Plan PlanFor(string country) => ReadPlan.From(
        $$"""
        plan: Test
        posts:
          - { id: office, name: Office, country: {{country}}, lat: 1, lon: 1 }
        tripwires:
          - { id: moved, when: { departure: { country: {{country}}, status: [ordered, suspended, authorized, reduced] } }, propose: ordered }
          - { id: moved-us, when: { departure: { country: {{country}}, issuers: [US, GB], status: [ordered] } }, propose: ordered }
          - { id: four, when: { advice: { country: {{country}}, level: 4, at_least: 2 } }, propose: review }
          - { id: three, when: { advice: { country: {{country}}, level: 3, issuers: [US, GB, CA], at_least: 1 } }, propose: review }
          - { id: coup, when: { government: { country: {{country}}, event: [coup, attempted_coup, state_of_emergency, curfew, border_closure], in_days: 30 } }, propose: review }
          - { id: spread, when: { conflict_spreads_to: {{country}} }, propose: review }
        """,
        "plan.yaml").Value;
}
