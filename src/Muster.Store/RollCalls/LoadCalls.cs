using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.RollCalls.Wardens;
using NodaTime;

namespace Muster.Store.RollCalls;

/// <summary>Loads how roll calls stand.</summary>
public static class LoadCalls
{
    private const string Counts = "select post, state, people from call_count where call = @call and people > 0 order by post, state";

    private const string Stale = "select post, state, count(*) as People from called where call = @call and safe_until <= @at and state in ('safe_self', 'safe_by_proxy') group by post, state";

    private const string ByState = """
        select called.number, called.json, called.post, called.warden,
               (select trouble from message where message.called = called.number and trouble is not null order by message.id desc limit 1) as Trouble
        from called where call = @call and state = @state limit @most
        """;

    private const string Outlived = """
        select called.number, called.json, called.post, called.warden, null as Trouble
        from called where call = @call and state in ('safe_self', 'safe_by_proxy') and safe_until <= @at limit @most
        """;

    // Whoever needs somebody most comes first.
    private static readonly ImmutableArray<CalledState> ByGravity =
    [
        CalledState.NeedsHelp, CalledState.Conflicting, CalledState.Missing, CalledState.Unaccounted, CalledState.NotContacted, CalledState.Attempted,
    ];

    /// <summary>Every roll call of this folder, oldest first.</summary>
    public static Outcome<ImmutableArray<KeptCall>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableArray<KeptCall>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(KeptCall.All(connection).ToImmutableArray());
        });

    /// <summary>One, by its id.</summary>
    public static Outcome<KeptCall> Named(DataStore store, string id) => From(store).Then(calls => calls.FirstOrDefault(call => call.Call.Id == id) is { } one
        ? Outcome.Grant(one)
        : Outcome.Refuse<KeptCall>(new Problem(ProblemCodes.CallStep, $"no roll call '{id}'", calls.IsEmpty ? "one that was drafted: 'muster call draft'" : "one of " + string.Join(", ", calls.Select(call => call.Call.Id)))));

    /// <summary>How it stands, all of it as of one moment, with at most so many open people.</summary>
    public static Outcome<CallCounts> Standing(DataStore store, string id, int most, Instant now) => Named(store, id).Then(_ => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant(Of(transaction, KeptCall.Named(transaction, id)!, most, now));
    }));

    /// <summary>The people of a call, by their id on the roster.</summary>
    public static Outcome<ImmutableArray<KeptCalled>> People(DataStore store, string id) => Named(store, id).Then(call => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant(LoadCalled.Of(transaction, call.Number).OrderBy(one => one.Person.Id, StringComparer.Ordinal).ToImmutableArray());
    }));

    /// <summary>One person of a call by their id on the roster.</summary>
    public static Outcome<KeptCalled> Person(DataStore store, long call, string person) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return LoadCalled.Named(transaction, call, person) is { } called
            ? Outcome.Grant(called)
            : Outcome.Refuse<KeptCalled>(new Problem(ProblemCodes.PersonUnknown, $"nobody '{person}' in the roll call", "the id of a person whom it asks ('muster roster show' lists ids)"));
    });

    /// <summary>Whom a warden looks after in a call, by id: whose warden they are on the roster, and whoever is on their list now because another warden cannot go.</summary>
    public static Outcome<ImmutableArray<KeptCalled>> Zone(DataStore store, long call, string warden, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant(WardenLists.ZoneOf(transaction, call, warden, now));
    });

    /// <summary>The ids of the silent on each warden's list as it would be handed over now; those whom the desk has to see to under <see cref="ListForWarden.Desk"/>.</summary>
    public static Outcome<ImmutableSortedDictionary<string, ImmutableArray<string>>> Lists(DataStore store, string id, Instant now) => Named(store, id).Then(call => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant(WardenLists.Of(transaction, call.Number, now));
    }));

    /// <summary>A person in every call that asks them and takes answers.</summary>
    public static Outcome<ImmutableArray<KeptCalled>> OpenOf(DataStore store, string person) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant<ImmutableArray<KeptCalled>>(
            [.. KeptCall.All(connection).Where(call => call.Call.TakesAnswers).Select(call => LoadCalled.Named(transaction, call.Number, person)).OfType<KeptCalled>()]);
    });

    /// <summary>How many answers were taken into a call.</summary>
    public static Outcome<int> AnswersTaken(DataStore store, string id) => Named(store, id).Then(call => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        return Outcome.Grant((int)connection.ExecuteScalar<long>("select count(*) from answer_taken join called on called.number = answer_taken.called where called.call = @Number", call));
    }));

    /// <summary>The same out of the event log alone: how each person of a call stands by what was written of them.</summary>
    public static Outcome<ImmutableSortedDictionary<string, CalledPerson>> PeopleFromLog(DataStore store, string id) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var people = new SortedDictionary<string, CalledPerson>(StringComparer.Ordinal);
        foreach (var body in connection.Query<string>("select body from event where json_extract(body, '$.call') = @id and json_extract(body, '$.person') is not null and json_extract(body, '$.what') is not null order by seq", new { id }))
        {
            using var json = JsonDocument.Parse(body);
            var person = json.RootElement.GetProperty("person").GetString()!;
            var happened = json.RootElement.GetProperty("what").Deserialize(CallJson.Default.CalledEvent)!;
            people[person] = EvolveCalled.After(people.GetValueOrDefault(person) ?? new CalledPerson(person), happened);
        }

        return Outcome.Grant(people.ToImmutableSortedDictionary(StringComparer.Ordinal));
    });

    private static CallCounts Of(SqliteTransaction transaction, KeptCall call, int most, Instant now)
    {
        var connection = transaction.Connection!;
        var messages = connection.Query<(string State, long Messages)>("select state, messages from message_count where call = @Number and messages > 0", call, transaction);
        return new CallCounts(
            call,
            CountStates(transaction, call, now),
            Open(transaction, call, most, now),
            messages.ToImmutableSortedDictionary(row => Words<MessageState>.TryParse(row.State, out var state) ? state : MessageState.Unknown, row => (int)row.Messages),
            (int)connection.ExecuteScalar<long>("select count(*) from message where claimed_at is not null", transaction: transaction),
            (int)connection.ExecuteScalar<long>("select count(*) from stray_reply", transaction: transaction),
            now);
    }

    private static ImmutableArray<OpenPerson> Open(SqliteTransaction transaction, KeptCall call, int most, Instant now)
    {
        var open = new List<OpenPerson>();
        foreach (var state in ByGravity.TakeWhile(_ => open.Count < most))
        {
            Add(ByState, new { call = call.Number, state = Words<CalledState>.Of(state), most = most - open.Count });
            if (state is CalledState.Missing)
            {
                Add(Outlived, new { call = call.Number, at = WriteCalls.Moment(now), most = Math.Max(0, most - open.Count) });
            }
        }

        return [.. open];

        void Add(string sql, object of) => open.AddRange(transaction.Connection!.Query<OpenRow>(sql, of, transaction).Select(row => row.Person(now)));
    }

    // What was safe too long ago is taken out of SAFE and stands as STALE.
    private static ImmutableArray<StateCount> CountStates(SqliteTransaction transaction, KeptCall call, Instant now)
    {
        var (connection, of) = (transaction.Connection!, new { call = call.Number, at = WriteCalls.Moment(now) });
        var stale = connection.Query<CountRow>(Stale, of, transaction).ToDictionary(row => (row.Post, row.State), row => (int)row.People);
        var rows = connection.Query<CountRow>(Counts, of, transaction).ToList();
        return
        [
            .. rows.Select(row => new StateCount(row.Post, StateOf(row.State), (int)row.People - stale.GetValueOrDefault((row.Post, row.State)))).Where(count => count.People > 0),
            .. stale.GroupBy(one => one.Key.Post, StringComparer.Ordinal).Select(post => new StateCount(post.Key, CalledState.Stale, post.Sum(one => one.Value))),
        ];
    }

    // A word that nobody knows was written by nobody: whoever has it is not safe.
    private static CalledState StateOf(string word) => Words<CalledState>.TryParse(word, out var state) ? state : CalledState.Unaccounted;

    // Filled by names: a column that SQLite computes has no type before its first value.
    private sealed record CountRow
    {
        public string Post { get; init; } = "";

        public string State { get; init; } = "";

        public long People { get; init; }
    }

    private sealed record OpenRow
    {
        public long Number { get; init; }

        public string Json { get; init; } = "";

        public string Post { get; init; } = "";

        public string? Warden { get; init; }

        public string? Trouble { get; init; }

        public OpenPerson Person(Instant now)
        {
            var person = JsonSerializer.Deserialize(Json, CallJson.Default.CalledPerson)!;
            return new OpenPerson(Number, person, Post, Warden, person.StateAt(now), Trouble);
        }
    }
}
