using System.Net;
using Microsoft.AspNetCore.Http;

namespace Muster.Host.Pages;

/// <summary>Stands before every page: its headers, whom it answers, and the one place where a request's exceptions end.</summary>
internal sealed class Shield(IPAddress listening)
{
    /// <summary>Passes the request on.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response);
        if (!CheckSite.IsOurName(context.Request.Host.Host, listening) || !IsSafe(context.Request))
        {
            await SendTrouble(context, 403);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused)
        {
            await SendTrouble(context, refused.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            var trace = Fault.Log(fault, "while a page was made");
            await SendTrouble(context, 500, $"This could not be done, through a fault in Muster. Whoever runs it finds it in the log under {trace}.");
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            await SendTrouble(context, context.Response.StatusCode);
        }
    }

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        || CheckSite.IsOwn(request.Headers["Sec-Fetch-Site"], request.Headers.Origin, request.Host.Value ?? "");

    private static async Task SendTrouble(HttpContext context, int status, string? words = null)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Clear();
            SetHeaders(context.Response);
            await SendPage.To(context, TroublePage.Of(status, words), status);
        }
    }

    /// <summary>The headers of every page: nothing is run, framed, told to others or stored.</summary>
    public static void SetHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }
}
