using System.Data;
using Dapper;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Feeds;

/// <summary>Keeps a feed that an organisation begins to follow.</summary>
public static class KeepFeed
{
    private const string Insert = """
        insert into feed (name, kind, address, settings, added_at)
        values (@Name, @Kind, @Address, @Settings, @At)
        on conflict (name) do nothing
        """;

    /// <summary>The feed, or a refusal where another one bears its name.</summary>
    public static Outcome<Feed> In(DataStore store, Feed feed, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var at = InstantPattern.ExtendedIso.Format(now);
        if (connection.Execute(Insert, new { feed.Name, feed.Kind, feed.Address, Settings = FeedSettings.Of(feed).ToJson(), At = at }, transaction) == 0)
        {
            return Outcome.Refuse<Feed>(new Problem(ProblemCodes.FeedName, $"a feed '{feed.Name}' already", "a name that no feed has (--name NAME)"));
        }

        new EventChain(transaction).Append("feed_added", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("name", feed.Name);
            json.WriteString("kind", feed.Kind);
            json.WriteString("address", feed.Address);
            json.WriteEndObject();
        }), now);
        transaction.Commit();
        return Outcome.Grant(feed);
    });
}
