using Muster.Kernel;
using Muster.Store;
using NodaTime;

namespace Muster.Desk.Wardens;

/// <summary>Takes a warden's report in.</summary>
public static class TakeWardenReport
{
    /// <summary>Whether it was new, or a refusal where the data folder cannot be used.</summary>
    public static Outcome<bool> From(string folder, WardenReport report, Func<string, string> countryName, Func<string, string, GeoPoint?> findPoint, Instant now) =>
        OpenStore.At(folder).Then(PrepareStore.Run).Then(store =>
            KeepReports.In(store, [ComposeWardenReport.Of(report, countryName, findPoint, now.InUtc().Date)], now).Then(kept => Outcome.Grant(kept > 0)));
}
