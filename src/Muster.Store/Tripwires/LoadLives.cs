using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.Tripwires.Life;

namespace Muster.Store.Tripwires;

/// <summary>A plan that is watched, with its tripwires by id.</summary>
public sealed record WatchedPlan(string Name, ImmutableDictionary<string, KeptLife> Lives);

/// <summary>Loads how tripwires stand.</summary>
public static class LoadLives
{
    private const string Select = "select plan, tripwire, state, verdict from tripwire_life where @plan is null or plan = @plan order by plan, tripwire";

    /// <summary>Every plan that was ever watched in this folder, by name.</summary>
    public static Outcome<ImmutableArray<WatchedPlan>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableArray<WatchedPlan>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(connection.Query<Row>(Select, new { plan = (string?)null })
                .GroupBy(row => row.Plan, StringComparer.Ordinal)
                .Select(plan => new WatchedPlan(plan.Key, ById(plan)))
                .ToImmutableArray());
        });

    /// <summary>The same out of the event log alone: what stood in the log must be what stands in the table.</summary>
    public static Outcome<ImmutableDictionary<string, WatchedTripwire>> FromLog(DataStore store, string plan) => StoreTrouble.Catch(store.Folder, () =>
    {
        using var connection = store.Connect();
        var lives = ImmutableDictionary<string, WatchedTripwire>.Empty;
        foreach (var body in connection.Query<string>("select body from event where type like 'tripwire\\_%' escape '\\' order by seq"))
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.GetProperty("plan").GetString() == plan)
            {
                var id = json.RootElement.GetProperty("tripwire").GetString()!;
                var happened = json.RootElement.GetProperty("what").Deserialize(LifeJson.Default.LifeEvent)!;
                lives = lives.SetItem(id, EvolveLife.After(lives.GetValueOrDefault(id) ?? new WatchedTripwire(id), happened));
            }
        }

        return Outcome.Grant(lives);
    });

    internal static ImmutableDictionary<string, KeptLife> In(SqliteTransaction transaction, string plan) =>
        ById(transaction.Connection!.Query<Row>(Select, new { plan }, transaction));

    private static ImmutableDictionary<string, KeptLife> ById(IEnumerable<Row> rows) => rows.ToImmutableDictionary(
        row => row.Tripwire,
        row => new KeptLife(JsonSerializer.Deserialize(row.State, LifeJson.Default.WatchedTripwire)!, JsonSerializer.Deserialize(row.Verdict, LifeJson.Default.JudgedNow)!),
        StringComparer.Ordinal);

    private sealed record Row(string Plan, string Tripwire, string State, string Verdict);
}
