using System.Data;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store;

/// <summary>Keeps reports: all of a batch or nothing, and each text only once.</summary>
public static class KeepReports
{
    /// <summary>How many of them were new.</summary>
    public static Outcome<int> In(DataStore store, IReadOnlyCollection<ReportToKeep> reports, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var log = new EventChain(transaction);
        var kept = reports.Count(report => KeepReport.In(transaction, report, log, now));
        transaction.Commit();
        return Outcome.Grant(kept);
    });
}
