using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.People;

namespace Muster.Store.RollCalls;

/// <summary>Loads the people of a roll call.</summary>
internal static class LoadCalled
{
    private const string Select = "select number, call, post, warden, json from called";

    public static IEnumerable<KeptCalled> Of(SqliteTransaction transaction, long call) =>
        transaction.Connection!.Query<Row>(Select + " where call = @call", new { call }, transaction, buffered: false).Select(row => row.Open());

    public static IEnumerable<KeptCalled> In(SqliteTransaction transaction, long call, params CalledState[] states) =>
        transaction.Connection!.Query<Row>(Select + " where call = @call and state in @states", new { call, states = states.Select(Words<CalledState>.Of).ToArray() }, transaction)
            .Select(row => row.Open());

    public static IEnumerable<KeptCalled> OfWardens(SqliteTransaction transaction, long call, string[] wardens) => transaction.Connection!.Query<Row>(
        Select + " where call = @call and warden in @wardens order by person", new { call, wardens }, transaction).Select(row => row.Open());

    public static KeptCalled? Named(SqliteTransaction transaction, long call, string person) =>
        transaction.Connection!.QueryFirstOrDefault<Row>(Select + " where call = @call and person = @person", new { call, person }, transaction)?.Open();

    public static KeptCalled? Numbered(SqliteTransaction transaction, long number) =>
        transaction.Connection!.QueryFirstOrDefault<Row>(Select + " where number = @number", new { number }, transaction)?.Open();

    private sealed record Row(long Number, long Call, string Post, string? Warden, string Json)
    {
        public KeptCalled Open() => new(Number, Call, Post, Warden, JsonSerializer.Deserialize(Json, CallJson.Default.CalledPerson)!);
    }
}
