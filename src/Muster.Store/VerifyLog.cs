using Dapper;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>
/// Proves that the event log is as it was written: no entry changed, taken out or put in between. (Entries cut off at the end leave a chain that
/// is whole: whoever must know keeps the last hash elsewhere.)
/// </summary>
public static class VerifyLog
{
    private const string Select = "select seq, at, type, body, hash from event order by seq";

    /// <summary>The last entry's hash, or a refusal that names the first entry which does not follow from the one before.</summary>
    public static Outcome<string> Of(DataStore store) => store.IsNew
        ? Outcome.Grant(LogEntry.BeforeTheFirst)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            using var connection = store.Connect();
            var (previous, seq) = (LogEntry.BeforeTheFirst, 0L);
            foreach (var entry in connection.Query<LogEntry>(Select, buffered: false))
            {
                seq++;
                if (entry.Seq != seq || entry.Hash != entry.HashAfter(previous))
                {
                    return Outcome.Refuse<string>(new Problem(
                        ProblemCodes.StoreUnusable,
                        FormattableString.Invariant($"an event log whose entry {seq} was changed, removed or put in"),
                        "every entry to follow from the one before",
                        store.Folder));
                }

                previous = entry.Hash;
            }

            return Outcome.Grant(previous);
        });
}
