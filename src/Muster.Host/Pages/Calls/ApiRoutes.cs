using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Muster.Desk.RollCalls;
using Muster.Host.Pages.CheckIn;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.Host.Pages.Calls;

/// <summary>What <c>/api/v1</c> answers, inside and with a token; see docs/api.md.</summary>
internal sealed class ApiRoutes(ICallDesk desk, ApiTokens tokens, TimeProvider clock)
{
    private const string Json = "application/json";

    private static readonly ImmutableArray<Problem> NoToken = [new(ProblemCodes.BadArgument, "no token that is on the list", "the header 'Authorization: Bearer TOKEN'")];

    /// <summary><c>GET calls</c>.</summary>
    public Task ListAsync(HttpContext context) => Known(context, _ => Show(context, desk.Calls(), ApiJson.Of));

    /// <summary><c>GET calls/{id}</c>.</summary>
    public Task CallAsync(HttpContext context) => Known(context, _ => WithCall(context, call => SendPage.To(context, ApiJson.Of(call), Json, 200)));

    /// <summary><c>GET calls/{id}/board</c>.</summary>
    public Task BoardAsync(HttpContext context) => Known(context, _ => WithCall(context, call => Show(context, desk.Board(call.Id, Now), board => ApiJson.Of(board, Now))));

    /// <summary><c>POST calls/{id}/answers</c>: 200 once the answer is on disk.</summary>
    public Task TakeAsync(HttpContext context) => Known(context, async token =>
    {
        if (context.Request.ContentType?.Split(';')[0].Trim().Equals(Json, StringComparison.OrdinalIgnoreCase) is not true)
        {
            await ApiRefusal.SendAsync(context, [new(ProblemCodes.AnswerShape, "another media type", Json)], 415);
        }
        else if (await SmallBody.ReadAsync(context.Request) is not { } body)
        {
            context.Response.Headers.Connection = "close";
            await ApiRefusal.SendAsync(context, [new(ProblemCodes.AnswerShape, "more than 8 kB", "one answer")], 413);
        }
        else
        {
            await TakeAsync(context, token, body);
        }
    });

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private Task TakeAsync(HttpContext context, string token, string body) => WithCall(context, async call =>
    {
        var read = ApiAnswer.Read(body);
        var given = read.Then(answer => desk.Find(call.Id, answer.Person).Then(whom => Outcome.Grant(Given(answer, whom, token, call.Id))));
        await (given.TryGet(out var whole) ? Show(context, await desk.TakeAsync(whole), taken => ApiJson.Of(taken, Now)) : ApiRefusal.SendAsync(context, given.Problems));
    });

    private static AnswerGiven Given(ApiAnswer answer, CalledNumber whom, string token, string call) => new(
        whom.Call, whom.Called, answer.Says, answer.Words, AnswerVia.Api, answer.By is { Length: > 0 } named ? $"{named} through {token}" : token, answer.How, $"api:{token}:{call}:{answer.Key}:{Words<AnswerSays>.Of(answer.Says)}");

    private Task WithCall(HttpContext context, Func<RollCall, Task> then)
    {
        var id = context.Request.RouteValues["id"] as string;
        var calls = desk.Calls();
        return !calls.TryGet(out var all) ? ApiRefusal.SendAsync(context, calls.Problems)
            : all.FirstOrDefault(one => one.Id == id) is { } call ? then(call)
            : ApiRefusal.SendAsync(context, [new(ProblemCodes.CallStep, "no roll call of this id", "one that 'GET /api/v1/calls' lists")], 404);
    }

    private static Task Show<T>(HttpContext context, Outcome<T> outcome, Func<T, byte[]> json) =>
        outcome.TryGet(out var value) ? SendPage.To(context, json(value), Json, 200) : ApiRefusal.SendAsync(context, outcome.Problems);

    private Task Known(HttpContext context, Func<string, Task> answer)
    {
        if (tokens.Find(context.Request.Headers.Authorization) is { } token)
        {
            return answer(token);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiRefusal.SendAsync(context, NoToken, 401);
    }
}
