using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Muster.Host.Pages.CheckIn;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Pages.Calls;

/// <summary>What <c>/calls</c> answers, inside.</summary>
internal sealed class CallRoutes(ICallDesk desk, TimeProvider clock)
{
    /// <summary><c>GET /calls</c>.</summary>
    public Task ListAsync(HttpContext context)
    {
        var calls = desk.Calls();
        return calls.TryGet(out var all) ? SendPage.To(context, CallsPage.Of(all)) : RefuseAsync(context, calls.Problems);
    }

    /// <summary><c>GET /calls/{id}</c>: the board.</summary>
    public Task BoardAsync(HttpContext context)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var board = desk.Board(context.Request.RouteValues["id"] as string ?? "", now);
        return board.TryGet(out var stands) ? SendPage.To(context, BoardPage.Of(stands, now)) : RefuseAsync(context, board.Problems);
    }

    private static Task RefuseAsync(HttpContext context, ImmutableArray<Problem> problems)
    {
        var status = problems[0].Code is ProblemCodes.StoreUnusable ? 503 : 404;
        return SendPage.To(context, TroublePage.Of(status, $"Found {problems[0].Found}; expected {problems[0].Expected}."), status);
    }
}
