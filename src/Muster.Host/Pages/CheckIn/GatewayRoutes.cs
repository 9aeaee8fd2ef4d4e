using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Muster.Host.Pages.CheckIn;

/// <summary>What <c>/sms/{secret}</c> and <c>/receipts/{secret}</c> answer: gateways hand replies and receipts over there, by POST or in the query of a GET, and try again until they are answered with 200.</summary>
internal sealed class GatewayRoutes(ICallDesk desk, LinkGate gate, ImmutableArray<Gateway> gateways)
{
    /// <summary>Nothing of a text is cut off: what stands at its end may be the call for help.</summary>
    private const int LongestText = SmallBody.MostBytes;
    private const int LongestId = 200;

    /// <summary><c>POST</c> or <c>GET /sms/{secret}</c>: 200 with an empty body once every reply in it is on disk.</summary>
    public Task ReplyAsync(HttpContext context) => TakeAsync(context, (gateway, body, whole) => EachAsync(
        context,
        body.Messages(gateway.From.Concat(gateway.Text)),
        async (reply, nth) => reply.Value(gateway.From) is { Length: > 0 } from && reply.Values(gateway.Text) is { } text
            ? (await desk.TakeReplyAsync(GatewayBody.Phone(from), SmallBody.Words(text, LongestText) ?? "", $"{gateway.Channel}:{Id(gateway, reply) ?? Digest(whole, nth)}")).IsGranted
            : null,
        $"the sender's number as one of {string.Join(", ", gateway.From)}, and the text as one of {string.Join(", ", gateway.Text)}"));

    /// <summary><c>POST</c> or <c>GET /receipts/{secret}</c>: notes what became of messages. Nobody's state changes by it.</summary>
    public Task ReceiptAsync(HttpContext context) => TakeAsync(context, (gateway, body, _) => EachAsync(
        context,
        body.Messages(gateway.Id.Concat(gateway.Status)),
        async (receipt, _) => Id(gateway, receipt) is { } id && receipt.Value(gateway.Status) is { } status
            ? ReadReceipt.Of(gateway, status) is not { } outcome || (await desk.NoteReceiptAsync(gateway.Channel, id, outcome)).IsGranted
            : null,
        $"the message's id as one of {string.Join(", ", gateway.Id)}, and the status as one of {string.Join(", ", gateway.Status)}"));

    private async Task TakeAsync(HttpContext context, Func<Gateway, GatewayBody, string, Task> take)
    {
        if (context.Request.ContentLength > SmallBody.MostBytes)
        {
            await gate.RefuseBodyAsync(context);
        }
        else if (Gateway.Find(gateways, context.Request.RouteValues["secret"] as string ?? "") is not { } gateway)
        {
            await gate.RefuseAsync(context, "a gateway's address with a secret that is none");
        }
        else if (await WholeAsync(context.Request) is not { } whole)
        {
            await gate.RefuseBodyAsync(context);
        }
        else if (GatewayBody.Read(whole) is not { } body)
        {
            await LackAsync(context, "a form, or JSON that is whole");
        }
        else
        {
            await take(gateway, body, whole);
        }
    }

    private static ValueTask<string?> WholeAsync(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? ValueTask.FromResult<string?>(request.QueryString.Value?.TrimStart('?') ?? "") : SmallBody.ReadAsync(request);

    private static string? Id(Gateway gateway, GatewayBody body) => body.Value(gateway.Id) is { } id ? SmallBody.Words(id, LongestId) : null;

    // Whether each was kept, or null where it lacks something. What could not be kept is asked for again before anything else is said: the rest of it is known by then.
    private async Task EachAsync(HttpContext context, ImmutableArray<GatewayBody> messages, Func<GatewayBody, int, Task<bool?>> take, string expected)
    {
        var (areKept, areWhole) = (true, true);
        for (var nth = 0; nth < messages.Length; nth++)
        {
            var isKept = await take(messages[nth], nth);
            (areKept, areWhole) = (areKept && isKept is not false, areWhole && isKept is not null);
        }

        if (areKept && !areWhole)
        {
            await LackAsync(context, expected);
            return;
        }

        context.Response.StatusCode = areKept ? 200 : 503;
        context.Response.ContentLength = 0;
    }

    // Without an id of the gateway's a reply is known by what it says and the minute in which it came: a second "1" an hour later is a second answer.
    private string Digest(string whole, int nth) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{gate.Now.ToUnixTimeSeconds() / 60}\n{nth}\n{whole}")).AsSpan(0, 16));

    private Task LackAsync(HttpContext context, string expected)
    {
        gate.Note(context, "a gateway's message without what it needs");
        return SendPage.To(context, Encoding.UTF8.GetBytes($"What lacks something was not kept. Expected {expected}.\n"), "text/plain; charset=utf-8", 422);
    }
}
