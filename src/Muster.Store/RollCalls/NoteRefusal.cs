using System.Data;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Notes in the log that something from outside was refused: a forged link, a body that is no answer.</summary>
public static class NoteRefusal
{
    /// <summary>Keeps why, and the network it was asked from; never a token or a whole address.</summary>
    public static Outcome<bool> In(DataStore store, string why, string network, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        new EventChain(transaction).Append("link_refused", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("why", why);
            json.WriteString("from", network);
            json.WriteEndObject();
        }), now);
        transaction.Commit();
        return Outcome.Grant(true);
    });
}
