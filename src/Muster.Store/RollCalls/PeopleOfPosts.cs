using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Departures.People;
using Muster.Store.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Whom a roll call of some posts asks: everybody whose post it is, wherever they are, and whoever visits it.</summary>
internal static class PeopleOfPosts
{
    private const string Select = "select id, post, warden from person where standing = 'present' and (post in @posts or id in (select value from json_each(@visitors))) order by id";

    /// <summary>By id; the post of a visitor is the one that they visit.</summary>
    public static IEnumerable<(string Id, string Post, string? Warden)> Of(SqliteTransaction transaction, DataStore store, ImmutableArray<string> posts, Instant now)
    {
        var visitors = WhoVisits.On(now.InUtc().Date, LoadStays.In(transaction, PersonSeal.In(store)).Select(kept => kept.Stay), posts);
        return transaction.Connection!.Query<(string Id, string Post, string? Warden)>(Select, new { posts = posts.ToArray(), visitors = JsonText.Strings(visitors.Keys) }, transaction)
            .Select(row => posts.Contains(row.Post) ? row : row with { Post = visitors[row.Id] });
    }
}
