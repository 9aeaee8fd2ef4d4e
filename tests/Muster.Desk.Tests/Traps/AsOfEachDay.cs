using System.Collections.Immutable;
using Muster.Desk.Tests.Imports;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk.Tests.Traps;

/// <summary>What was believed of a country on each day, out of an archive.</summary>
internal sealed class AsOfEachDay : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, ImmutableArray<PageVersion>> known = new(StringComparer.Ordinal);

    public AsOfEachDay(IEnumerable<string> lines) => Import.Take("advisories", folder.At("data"), 2, folder.Write("archive.jsonl", lines));

    /// <summary>The pictures from a day to another.</summary>
    public IEnumerable<CountryPicture> Of(string country, LocalDate from, LocalDate until)
    {
        for (var day = from; day <= until; day = day.PlusDays(1))
        {
            yield return On(country, day);
        }
    }

    /// <summary>The picture on a day, out of what the folder holds.</summary>
    public CountryPicture On(string country, LocalDate day)
    {
        if (!known.TryGetValue(country, out var versions))
        {
            known[country] = versions = LoadVersions.Of(OpenStore.At(folder.At("data")).Value, country).Value;
        }

        return KnowCountry.From(country, new PictureGround(versions, [], day, HoldPolicy.Default), []);
    }

    public void Dispose() => folder.Dispose();
}
