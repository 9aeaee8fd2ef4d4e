using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Muster.Kernel;
using Muster.Tripwires.History;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Tripwires;

/// <summary>A condition that was replayed.</summary>
/// <param name="Tripwire">The tripwire's id.</param>
/// <param name="Mark">Its condition (<see cref="Muster.Tripwires.Life.ConditionMark"/>): a record is of that condition only.</param>
public sealed record ReplayedCondition(string Tripwire, string Mark);

/// <summary>Keeps how a plan's conditions would have done in the past; a later replay takes an earlier one's place.</summary>
public static class KeepTrackRecord
{
    private const string Upsert = """
        insert into track_record (plan, tripwire, mark, record, kept_at) values (@plan, @Tripwire, @Mark, @Record, @At)
        on conflict (plan, tripwire, mark) do update set record = excluded.record, kept_at = excluded.kept_at
        """;

    /// <summary>How many were kept.</summary>
    public static Outcome<int> In(DataStore store, string plan, ImmutableDictionary<ReplayedCondition, TrackRecord> records, Instant now) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            Upsert,
            records.Select(one => new { plan, one.Key.Tripwire, one.Key.Mark, Record = JsonSerializer.Serialize(one.Value, LifeJson.Default.TrackRecord), At = InstantPattern.ExtendedIso.Format(now) }),
            transaction);
        transaction.Commit();
        return Outcome.Grant(records.Count);
    });
}

/// <summary>Loads how a plan's conditions would have done in the past.</summary>
public static class LoadTrackRecords
{
    /// <summary>Those of a plan; none from a new store.</summary>
    public static Outcome<ImmutableDictionary<ReplayedCondition, TrackRecord>> Of(DataStore store, string plan) => store.IsNew
        ? Outcome.Grant(ImmutableDictionary<ReplayedCondition, TrackRecord>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(connection.Query<Row>("select tripwire, mark, record from track_record where plan = @plan", new { plan })
                .ToImmutableDictionary(row => new ReplayedCondition(row.Tripwire, row.Mark), row => JsonSerializer.Deserialize(row.Record, LifeJson.Default.TrackRecord)!));
        });

    private sealed record Row(string Tripwire, string Mark, string Record);
}
