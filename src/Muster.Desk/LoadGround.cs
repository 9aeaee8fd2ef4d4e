using Muster.Kernel;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
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
                    LoadRows.From(store, country, asOf).Then(rows => Outcome.Grant(new PictureGround(versions, [.. reports, .. rows], asOf, hold))))));

    private static Outcome<DataStore> RefuseNew(DataStore store) => store.IsNew
        ? Outcome.Refuse<DataStore>(new Problem(ProblemCodes.StoreUnusable, "a data folder that holds nothing", "one that 'muster feed' or 'muster brief --data' has filled", store.Folder))
        : Outcome.Grant(store);
}
