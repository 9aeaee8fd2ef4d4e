using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>Reads the newest entries of the event log.</summary>
public static class ReadLog
{
    private const string Select = "select seq, at, type, body, hash from event where @type is null or type = @type order by seq desc limit @last";

    /// <summary>At most <paramref name="last"/> of them, the oldest first; of one <paramref name="type"/>, or of all where it is null.</summary>
    public static Outcome<ImmutableArray<LogEntry>> Last(DataStore store, int last, string? type) => store.IsNew
        ? Outcome.Grant(ImmutableArray<LogEntry>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            using var connection = store.Connect();
            return Outcome.Grant<ImmutableArray<LogEntry>>([.. connection.Query<LogEntry>(Select, new { type, last }).Reverse()]);
        });
}
