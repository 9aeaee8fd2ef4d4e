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

    // Accounted for, and words have come since that nobody could be sure of.
    private const string UnreadOf = """
        from called where call = @call and json_extract(json, '$.has_unclear_words') = 1 and (state = 'not_in_area' or (state in ('safe_self', 'safe_by_proxy') and safe_until > @at))
        """;

    private const string Unread = "select called.number, called.json, called.post, called.warden, null as Trouble " + UnreadOf + " limit @most";

    private const string LastAsk = "select max(id) from message where called = @Number and purpose = 'ask' and (state in ('handed_over', 'delivered', 'unknown') or claimed_at is not null)";

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
        : Outcome.Refuse<KeptCall>(NoCall(id, calls)));

    /// <summary>How it stands, all of it as of one moment, with at most so many open people. The data folder must be up to date: a board is looked at too often to ask each time.</summary>
    public static Outcome<CallCounts> Standing(DataStore store, string id, int most, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return KeptCall.Named(transaction, id) is { } call
            ? Outcome.Grant(Of(transaction, call, most, now))
            : Outcome.Refuse<CallCounts>(NoCall(id, [.. KeptCall.All(connection)]));
    });

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

    /// <summary>Everybody who is open in a call, by the warden on whose list they are now; the desk's under the empty id.</summary>
    public static Outcome<ImmutableSortedDictionary<string, ImmutableArray<KeptCalled>>> Lists(DataStore store, long call, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var people = LoadCalled.Of(transaction, call).ToDictionary(one => one.Person.Id, StringComparer.Ordinal);
        return Outcome.Grant(WardenLists.Of(transaction, call, now).ToImmutableSortedDictionary(
            list => list.Key, list => list.Value.Select(id => people[id]).ToImmutableArray(), StringComparer.Ordinal));
    });

    /// <summary>A person in every call that asks them and takes answers, the one that asked last first.</summary>
    public static Outcome<ImmutableArray<AskedIn>> OpenOf(DataStore store, string person) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Outcome.Grant<ImmutableArray<AskedIn>>(
        [
            .. from call in KeptCall.All(connection).Where(call => call.Call.TakesAnswers).ToList()
               let called = LoadCalled.Named(transaction, call.Number, person)
               where called is not null
               let lastAsk = connection.ExecuteScalar<long?>(LastAsk, called, transaction)
               orderby called.Person.AskedAt ?? Instant.MinValue descending, lastAsk ?? 0 descending
               select new AskedIn(called, call.Call.IsExercise, lastAsk is not null),
        ]);
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

    private static Problem NoCall(string id, ImmutableArray<KeptCall> calls) => new(
        ProblemCodes.CallStep, $"no roll call '{id}'", calls.IsEmpty ? "one that was drafted: 'muster call draft'" : "one of " + string.Join(", ", calls.Select(call => call.Call.Id)));

    private static CallCounts Of(SqliteTransaction transaction, KeptCall call, int most, Instant now)
    {
        var connection = transaction.Connection!;
        var messages = connection.Query<(string State, long Messages)>("select state, messages from message_count where call = @Number and messages > 0", call, transaction);
        return new CallCounts(
            call,
            CountStates(transaction, call, now),
            WithLists(transaction, call, Open(transaction, call, most, now), now),
            (int)connection.ExecuteScalar<long>("select count(*) " + UnreadOf, new { call = call.Number, at = WriteCalls.Moment(now) }, transaction),
            messages.ToImmutableSortedDictionary(row => Words<MessageState>.TryParse(row.State, out var state) ? state : MessageState.Unknown, row => (int)row.Messages),
            (int)connection.ExecuteScalar<long>("select count(*) from message where claimed_at is not null", transaction: transaction),
            (int)connection.ExecuteScalar<long>("select count(*) from stray_reply where settled_at is null and length(sealed) > 0", transaction: transaction),
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
                Add(Unread, new { call = call.Number, at = WriteCalls.Moment(now), most = Math.Max(0, most - open.Count) });
                Add(Outlived, new { call = call.Number, at = WriteCalls.Moment(now), most = Math.Max(0, most - open.Count) });
            }
        }

        return [.. open];

        void Add(string sql, object of) => open.AddRange(transaction.Connection!.Query<OpenRow>(sql, of, transaction).Select(row => row.Person(now)));
    }

    private static ImmutableArray<OpenPerson> WithLists(SqliteTransaction transaction, KeptCall call, ImmutableArray<OpenPerson> open, Instant now)
    {
        var lists = WardenLists.Of(transaction, call.Number, [.. open.Select(one => new SilentPerson(one.Person.Id, one.Warden))], now).SelectMany(list => list.Value.Select(person => (person, list.Key)))
            .ToDictionary(one => one.person, one => one.Key, StringComparer.Ordinal);
        var told = transaction.Connection!.Query<string>(WardenLists.Told, new { call = call.Number, wardens = lists.Values.Distinct(StringComparer.Ordinal) }, transaction).ToHashSet(StringComparer.Ordinal);
        return [.. open.Select(one => one with { List = lists.GetValueOrDefault(one.Person.Id, ListForWarden.Desk) }).Select(one => one with { IsListTold = told.Contains(one.List) })];
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
