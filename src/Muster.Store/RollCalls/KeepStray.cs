using System.Data;
using Dapper;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Why a reply could be put to nobody.</summary>
public enum StrayWhy
{
    /// <summary>Nobody on the roster has the number.</summary>
    UnknownNumber,

    /// <summary>Its owner is in no roll call that takes answers.</summary>
    NoOpenCall,

    /// <summary>Several people share the number, and the words name none of them.</summary>
    SharedPhone,
}

/// <summary>Keeps a reply that could be put to nobody: a person reads it. It may be the only word from somebody.</summary>
public static class KeepStray
{
    /// <summary>Whether it is new; the same key again changes nothing.</summary>
    public static Outcome<bool> In(DataStore store, string key, StrayWhy why, string from, string text, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var sealedWords = PersonSeal.In(store).Of("stray").Close(JsonText.Strings([from, text]), key);
        var isNew = connection.Execute(
            "insert into stray_reply (key, at, why, sealed) values (@key, @at, @why, @sealedWords) on conflict (key) do nothing",
            new { key, at = WriteCalls.Moment(now), why = Words<StrayWhy>.Of(why), sealedWords },
            transaction) > 0;
        if (isNew)
        {
            new WriteCalls(transaction, now).Append("reply_went_astray", JsonText.Of(json =>
            {
                json.WriteStartObject();
                json.WriteString("why", Words<StrayWhy>.Of(why));
                json.WriteEndObject();
            }));
        }

        transaction.Commit();
        return Outcome.Grant(isNew);
    });
}
