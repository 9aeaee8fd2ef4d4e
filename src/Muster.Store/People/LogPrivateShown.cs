using Muster.Kernel;
using NodaTime;

namespace Muster.Store.People;

/// <summary>Keeps in the log that somebody saw how and where people are found: written before it is shown.</summary>
public static class LogPrivateShown
{
    /// <summary>The entry's kind of thing: <paramref name="how"/> is <c>show</c> or <c>export</c>; <paramref name="person"/> is null for several.</summary>
    public static Outcome<DataStore> In(DataStore store, string by, string how, string? person, int people, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        new EventChain(transaction).Append("private_shown", PeopleLog.Shown(by, how, person, people), now);
        transaction.Commit();
        return Outcome.Grant(store);
    });
}
