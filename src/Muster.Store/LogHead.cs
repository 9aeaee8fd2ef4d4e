using Dapper;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>Tells whether anything was kept since somebody looked.</summary>
public static class LogHead
{
    /// <summary>The number of the newest entry of the event log, 0 for none: whatever is kept has an entry of its own.</summary>
    public static Outcome<long> Of(DataStore store) => store.IsNew
        ? Outcome.Grant(0L)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            using var connection = store.Connect();
            return Outcome.Grant(connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from event"));
        });
}
