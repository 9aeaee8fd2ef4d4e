using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Store.Feeds;
using Muster.Tripwires;
using Muster.Tripwires.Life;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Tripwires;

/// <summary>Keeps what befalls a plan's tripwires: states, log entries, trips and notices in one transaction, all of it or nothing.</summary>
public static class KeepLives
{
    private const string Upsert = """
        insert into tripwire_life (plan, tripwire, state, verdict) values (@plan, @Id, @state, @verdict)
        on conflict (plan, tripwire) do update set state = excluded.state, verdict = excluded.verdict
        """;

    private const string InsertTrip = "insert into tripwire_trip (plan, tripwire, propose, at) values (@plan, @tripwire, @propose, @at)";

    private const string SelectTrips = "select id, tripwire, propose, at, told_at as ToldAt, told_in as ToldIn from tripwire_trip where plan = @plan order by id";

    private const string MarkTold = "update tripwire_trip set told_at = @at, told_in = @number where id in @trips";

    /// <summary>
    /// What happened. <paramref name="decide"/> sees the lives as they stand while no other writer can come between, and <paramref name="tell"/> says afterwards whom to tell of
    /// what. Where neither changes anything, nothing is written.
    /// </summary>
    public static Outcome<ImmutableArray<LifeStep>> In(
        DataStore store,
        string plan,
        Func<ImmutableDictionary<string, KeptLife>, Outcome<ImmutableArray<LifeStep>>> decide,
        Func<NoticeBook, ImmutableArray<TripsTold>> tell,
        Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var before = LoadLives.In(transaction, plan);
        return decide(before).Then(steps =>
        {
            var changed = steps.Where(step => !before.TryGetValue(step.After.Id, out var kept) || !step.Events.IsEmpty || kept.Now != step.Now).ToImmutableArray();
            Keep(transaction, plan, changed, now);
            var told = Tell(transaction, plan, before.SetItems(changed.Select(step => KeyValuePair.Create(step.After.Id, new KeptLife(step.After, step.Now)))), changed, tell, now);
            if (!changed.IsEmpty || told)
            {
                transaction.Commit();
            }

            return Outcome.Grant(steps);
        });
    });

    private static void Keep(SqliteTransaction transaction, string plan, ImmutableArray<LifeStep> steps, Instant now)
    {
        var log = new EventChain(transaction);
        var at = InstantPattern.ExtendedIso.Format(now);
        foreach (var (after, judged, events) in steps)
        {
            foreach (var happened in events)
            {
                var body = JsonSerializer.Serialize(happened, LifeJson.Default.LifeEvent);
                log.Append(TypeOf(body), JsonText.Of(json => WriteBody(json, plan, after.Id, body)), now);
                if (happened is TripwireTripped)
                {
                    transaction.Connection!.Execute(InsertTrip, new { plan, tripwire = after.Id, propose = Words<ProposedAction>.Of(after.Propose), at }, transaction);
                }
            }

            var (state, verdict) = (JsonSerializer.Serialize(after, LifeJson.Default.WatchedTripwire), JsonSerializer.Serialize(judged, LifeJson.Default.JudgedNow));
            transaction.Connection!.Execute(Upsert, new { plan, after.Id, state, verdict }, transaction);
        }
    }

    private static bool Tell(
        SqliteTransaction transaction, string plan, ImmutableDictionary<string, KeptLife> lives, ImmutableArray<LifeStep> steps, Func<NoticeBook, ImmutableArray<TripsTold>> tell, Instant now)
    {
        var trips = transaction.Connection!.Query<TripRow>(SelectTrips, new { plan }, transaction).ToList();
        var number = trips.Max(trip => trip.ToldIn) ?? 0;
        var all = tell(new NoticeBook(
            [.. trips.Where(trip => trip.ToldAt is null).Select(trip => new UntoldTrip(trip.Id, trip.Tripwire, trip.Action, Moment(trip.At)))],
            [.. trips.Where(trip => trip.ToldIn is not null).GroupBy(trip => trip.ToldIn).Select(notice => new ToldNotice(Moment(notice.First().ToldAt!), notice.Max(trip => trip.Action)))],
            lives,
            steps));
        foreach (var told in all)
        {
            foreach (var notice in told.Notices)
            {
                QueueNotice.In(transaction, notice, now);
            }

            if (!told.Trips.IsEmpty)
            {
                transaction.Connection!.Execute(MarkTold, new { at = InstantPattern.ExtendedIso.Format(now), number = ++number, trips = told.Trips.ToArray() }, transaction);
            }
        }

        return !all.IsEmpty;
    }

    private static Instant Moment(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static string TypeOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("event").GetString()!;
    }

    private static void WriteBody(Utf8JsonWriter json, string plan, string tripwire, string body)
    {
        json.WriteStartObject();
        json.WriteString("plan", plan);
        json.WriteString("tripwire", tripwire);
        json.WritePropertyName("what");
        json.WriteRawValue(body);
        json.WriteEndObject();
    }

    private sealed record TripRow(long Id, string Tripwire, string Propose, string At, string? ToldAt, long? ToldIn)
    {
        public ProposedAction Action => Words<ProposedAction>.TryParse(Propose, out var action) ? action : throw new InvalidOperationException($"'{Propose}' is no action.");
    }
}
