using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.RollCalls.Wardens;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Whose list the silent people of a call are on now.</summary>
internal static class WardenLists
{
    private const string Duties = "select person as Person, alternate as Alternate, agreed_on as AgreedOn from warden";

    /// <summary>Those of some wardens to whom a link may have gone.</summary>
    public const string Told = """
        select person from called where call = @call and person in @wardens and exists (
            select 1 from message where message.called = called.number and purpose = 'warden' and (message.state in ('handed_over', 'delivered', 'unknown') or claimed_at is not null))
        """;

    /// <summary>The ids on each warden's list; those that nobody can look for under <see cref="ListForWarden.Desk"/>.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(SqliteTransaction transaction, long call, Instant now)
    {
        var people = LoadCalled.Of(transaction, call).OrderBy(one => one.Person.Id, StringComparer.Ordinal).ToImmutableArray();
        return Of(transaction, call, Silent(people, now), now);
    }

    /// <summary>The same for some of them.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(SqliteTransaction transaction, long call, ImmutableArray<SilentPerson> silent, Instant now) =>
        ListForWarden.Of(silent, Wardens(transaction, call, silent, now));

    /// <summary>Whom one warden looks after, by id: whose warden they are on the roster, and whoever is on their list now because another warden cannot go.</summary>
    public static ImmutableArray<KeptCalled> ZoneOf(SqliteTransaction transaction, long call, string warden, Instant now)
    {
        var standsInFor = transaction.Connection!.Query<string>("select person from warden where alternate = @warden", new { warden }, transaction);
        var people = LoadCalled.OfWardens(transaction, call, [warden, .. standsInFor]).Where(one => one.Person.Id != warden).ToImmutableArray();
        var list = Of(transaction, call, Silent(people, now), now).GetValueOrDefault(warden, []).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(one => one.Warden == warden || list.Contains(one.Person.Id))];
    }

    private static ImmutableArray<SilentPerson> Silent(ImmutableArray<KeptCalled> people, Instant now) =>
        [.. people.Where(one => one.Person.IsOpenAt(now)).Select(one => new SilentPerson(one.Person.Id, one.Warden))];

    // Whom the roster names as a warden and nothing more is on record of is taken at the roster's word; one whose agreement is known to be missing is not sent to a door.
    // One who has left the roster opens no link any more, and whoever they looked after is looked for by somebody else.
    private static ImmutableArray<Warden> Wardens(SqliteTransaction transaction, long call, ImmutableArray<SilentPerson> people, Instant now)
    {
        var duties = transaction.Connection!.Query<Duty>(Duties, transaction: transaction).ToDictionary(duty => duty.Person, StringComparer.Ordinal);
        var named = people.Select(one => one.Warden).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named.Concat(named.Select(id => duties.GetValueOrDefault(id)?.Alternate).OfType<string>()).Distinct(StringComparer.Ordinal).Select(id => new Warden(
                id,
                duties.GetValueOrDefault(id)?.Alternate,
                !duties.TryGetValue(id, out var duty) || duty.AgreedOn is not null,
                IsPresent(transaction, id) ? LoadCalled.Named(transaction, call, id)?.Person.StateAt(now) : null)),
        ];
    }

    private static bool IsPresent(SqliteTransaction transaction, string id) =>
        transaction.Connection!.ExecuteScalar<long>("select count(*) from person where id = @id and standing = 'present'", new { id }, transaction) > 0;

    private sealed record Duty
    {
        public string Person { get; init; } = "";

        public string? Alternate { get; init; }

        public string? AgreedOn { get; init; }
    }
}
