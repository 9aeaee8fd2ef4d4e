using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>Which versions are asked for; null leaves a side open.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Issuer">ISO code, or a name.</param>
/// <param name="From">Seen on this day or later.</param>
/// <param name="Until">Seen on this day or earlier.</param>
public sealed record VersionsRequest(string Folder, string Country, string Issuer, LocalDate? From, LocalDate? Until);

/// <summary>A version in a list.</summary>
/// <param name="Version">The version.</param>
/// <param name="Standing">How it stands to those before it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Changed">What has changed since the last version before it that stood; null for the first, and where it says nothing.</param>
public sealed record ListedVersion(PageVersion Version, VersionStanding Standing, string Text, VersionComparison? Changed)
{
    /// <summary>The version that <see cref="Changed"/> compares with: the last one before it that stood, neither blank nor an old text again. Null where there is none.</summary>
    public PageVersion? Before { get; init; }
}

/// <summary>Lists the versions of an issuer's page about a country.</summary>
public static class ListVersions
{
    /// <summary>The versions, oldest first, or a refusal that says which issuers have a page.</summary>
    public static Outcome<ImmutableArray<ListedVersion>> From(VersionsRequest request) =>
        OpenStore.At(request.Folder).Then(store => LoadVersions.Of(store, request.Country).Then(versions =>
        {
            var about = versions.Where(version => version.Country == request.Country).ToLookup(version => version.Issuer, StringComparer.OrdinalIgnoreCase);
            return about.Contains(request.Issuer)
                ? Compare(store, OrderVersions.Of(about[request.Issuer], LocalDate.MaxIsoValue, HoldPolicy.Default), request)
                : Outcome.Refuse<ImmutableArray<ListedVersion>>(new Problem(
                    ProblemCodes.BadArgument,
                    $"no page of {request.Issuer} about {request.Country}",
                    about.Count == 0 ? "a country whose pages were taken in" : "one of the issuers " + string.Join(", ", about.Select(page => page.Key).Order(StringComparer.Ordinal))));
        }));

    private static Outcome<ImmutableArray<ListedVersion>> Compare(DataStore store, ImmutableArray<OrderedVersion> versions, VersionsRequest request)
    {
        var listed = ImmutableArray.CreateBuilder<ListedVersion>();
        (PageVersion Version, string Text)? before = null;
        foreach (var (version, standing) in versions)
        {
            var loaded = LoadVersionText.Of(store, version);
            if (!loaded.TryGet(out var text))
            {
                return Outcome.Refuse<ImmutableArray<ListedVersion>>(loaded.Problems);
            }

            if (!(version.SeenOn < request.From) && !(version.SeenOn > request.Until))
            {
                listed.Add(new ListedVersion(version, standing, text, before is null || version.IsBlank ? null : CompareVersions.Of(before.Value.Text, text)) { Before = before?.Version });
            }

            // A blank or an old text in between is the feed's doing: set against it, the issuer's unchanged word would look like news.
            before = standing is VersionStanding.Current ? (version, text) : before;
        }

        return Outcome.Grant(listed.ToImmutable());
    }
}
