using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>What a decision about a roll call may look at, while no other writer can come between.</summary>
public sealed class CallRoom
{
    private readonly SqliteTransaction transaction;
    private readonly DataStore store;
    private readonly KeptCall? call;
    private readonly Instant now;

    internal CallRoom(SqliteTransaction transaction, DataStore store, KeptCall? call, Instant now) => (this.transaction, this.store, this.call, this.now) = (transaction, store, call, now);

    /// <summary>How many people these posts have now, visitors among them.</summary>
    public int PeopleIn(ImmutableArray<string> posts) => PeopleOfPosts.Of(transaction, store, posts, now).Count();

    /// <summary>The ids of those whom somebody has still to do something about, in order.</summary>
    public ImmutableArray<string> OpenPeople() => call is null
        ? []
        : [.. LoadCalled.Of(transaction, call.Number).Select(one => one.Person).Where(person => person.IsOpenAt(now)).Select(person => person.Id).Order(StringComparer.Ordinal)];
}
