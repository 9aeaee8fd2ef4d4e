using System.Collections.Immutable;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk;

/// <summary>Loads what a picture rests on.</summary>
public static class LoadGround
{
    /// <summary>The ground on <paramref name="asOf"/>, of one country (ISO code) or, with null, of all; a refusal where the folder holds nothing yet.</summary>
    public static Outcome<PictureGround> From(string folder, string? country, LocalDate asOf, HoldPolicy hold) =>
        OpenStore.At(folder).Then(RefuseNew).Then(store => From(store, country, asOf, hold));

    /// <summary>The same from a store that was opened already.</summary>
    public static Outcome<PictureGround> From(DataStore store, string? country, LocalDate asOf, HoldPolicy hold) =>
        (country is null ? LoadVersions.From(store) : LoadVersions.Of(store, country)).Then(versions =>
            LoadReports.From(store, country).Then(reports =>
                LoadRows.From(store, country, asOf).Then(rows =>
                    LoadFeeds.From(store, EndOf(asOf)).Then(feeds =>
                        Outcome.Grant(new PictureGround(versions, [.. reports, .. rows], asOf, hold, TrustedUntil(feeds, asOf)))))));

    /// <summary>The last moment of a day, UTC.</summary>
    internal static Instant EndOf(LocalDate day) => day.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() - Duration.Epsilon;

    private static ImmutableDictionary<string, LocalDate> TrustedUntil(ImmutableArray<FollowedFeed> feeds, LocalDate asOf) =>
        feeds.ToImmutableDictionary(one => one.Feed.Name, one => ListFeeds.Of(one, EndOf(asOf)).LastKnown?.InUtc().Date ?? LocalDate.MinIsoValue, StringComparer.Ordinal);

    private static Outcome<DataStore> RefuseNew(DataStore store) => store.IsNew
        ? Outcome.Refuse<DataStore>(new Problem(ProblemCodes.StoreUnusable, "a data folder that holds nothing", "one that 'muster feed' or 'muster brief --data' has filled", store.Folder))
        : Outcome.Grant(store);
}
