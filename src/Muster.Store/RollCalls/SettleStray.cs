using Dapper;
using Muster.Kernel;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Marks a stray reply as dealt with: somebody has read it, and entered what it says or knows that it says nothing.</summary>
public static class SettleStray
{
    /// <summary>Settled; a refusal where there is no such reply, or it was settled before. The words stay, the log says who settled it.</summary>
    public static Outcome<long> In(DataStore store, long id, string by, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Execute("update stray_reply set settled_at = @at where id = @id and settled_at is null", new { id, at = WriteCalls.Moment(now) }, transaction) == 0)
        {
            return Outcome.Refuse<long>(new Problem(ProblemCodes.CallStep, $"no stray reply {id} that waits for somebody", "a number that 'muster call strays' shows"));
        }

        new WriteCalls(transaction, now).Append("stray_settled", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("stray", id);
            json.WriteString("by", by);
            json.WriteEndObject();
        }));
        transaction.Commit();
        return Outcome.Grant(id);
    });
}
