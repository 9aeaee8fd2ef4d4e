using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;

namespace Muster.Store.RollCalls;

/// <summary>A roll call as it stands.</summary>
/// <param name="Number">In this data folder: what links name it by.</param>
/// <param name="Call">After the newest of its events.</param>
public sealed record KeptCall(long Number, RollCall Call)
{
    private const string Select = "select number, json from roll_call";

    /// <summary>Itself; a refusal where it takes no answers, because it was not opened yet or is over.</summary>
    public Outcome<KeptCall> TakingAnswers() => Call.TakesAnswers
        ? Outcome.Grant(this)
        : Outcome.Refuse<KeptCall>(new Problem(ProblemCodes.CallStep, $"the roll call '{Call.Id}', which is {Words<CallState>.Of(Call.State)}", "one that is open"));

    internal static KeptCall? Named(SqliteTransaction transaction, string id) =>
        transaction.Connection!.QueryFirstOrDefault<Row>(Select + " where id = @id", new { id }, transaction)?.Open();

    internal static KeptCall? Numbered(SqliteTransaction transaction, long number) =>
        transaction.Connection!.QueryFirstOrDefault<Row>(Select + " where number = @number", new { number }, transaction)?.Open();

    internal static IEnumerable<KeptCall> All(SqliteConnection connection) => connection.Query<Row>(Select + " order by number").Select(row => row.Open());

    private sealed record Row(long Number, string Json)
    {
        public KeptCall Open() => new(Number, JsonSerializer.Deserialize(Json, CallJson.Default.RollCall)!);
    }
}

/// <summary>A person in a roll call as they stand.</summary>
/// <param name="Number">In this data folder: what links name them by.</param>
/// <param name="Call">The call's number.</param>
/// <param name="Post">The id of the post that they belonged to when the call was opened.</param>
/// <param name="Warden">The id of their warden then, or null.</param>
/// <param name="Person">After the newest of their events.</param>
public sealed record KeptCalled(long Number, long Call, string Post, string? Warden, CalledPerson Person);
