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
    /// <summary>The ground on <paramref name="asOf"/>, of one country (ISO code) or, with null, of all.</summary>
    public static Outcome<PictureGround> From(string folder, string? country, LocalDate asOf, HoldPolicy hold) =>
        OpenStore.At(folder).Then(RefuseNew).Then(store =>
            (country is null ? LoadVersions.From(store) : LoadVersions.Of(store, country)).Then(versions =>
                LoadReports.From(store, country).Then(reports =>
                    LoadRows.From(store, country, asOf).Then(rows =>
                        TrustedUntil(store, asOf).Then(trusted => Outcome.Grant(new PictureGround(versions, [.. reports, .. rows], asOf, hold, trusted)))))));

    // A feed that never gave an answer that can be trusted has shown nothing either: it is left out.
    private static Outcome<ImmutableDictionary<string, LocalDate>> TrustedUntil(DataStore store, LocalDate asOf)
    {
        var end = asOf.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return LoadFeeds.From(store, end).Then(feeds => Outcome.Grant(feeds
            .Select(feed => ListFeeds.Of(feed, end))
            .Where(standing => standing.LastKnown is not null)
            .ToImmutableDictionary(standing => standing.Feed, standing => standing.LastKnown!.Value.InUtc().Date, StringComparer.Ordinal)));
    }

    private static Outcome<DataStore> RefuseNew(DataStore store) => store.IsNew
        ? Outcome.Refuse<DataStore>(new Problem(ProblemCodes.StoreUnusable, "a data folder that holds nothing", "one that 'muster feed' or 'muster brief --data' has filled", store.Folder))
        : Outcome.Grant(store);
}
