using System.Collections.Immutable;
using System.Data;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store;

/// <summary>Keeps the reports of a brief, and that the brief was made, in one transaction: all of it or nothing.</summary>
public static class KeepBrief
{
    /// <summary>
    /// How many of the reports were new. Where none was, nothing is written, not even to the log. <paramref name="brief"/> is the JSON body of
    /// the event <c>brief_made</c>.
    /// </summary>
    public static Outcome<int> In(DataStore store, ImmutableArray<ReportToKeep> reports, string brief, Instant now) =>
        reports.IsEmpty ? Outcome.Grant(0) : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var log = new EventChain(transaction);
            var kept = reports.Count(report => KeepReport.In(transaction, report, log, now));
            if (kept > 0)
            {
                log.Append("brief_made", brief, now);
                transaction.Commit();
            }

            return Outcome.Grant(kept);
        });
}
