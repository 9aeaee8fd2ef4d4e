using Microsoft.AspNetCore.Http;

namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// Stands before every page of the outside. Unlike <see cref="Shield"/> it answers by any name, and does not ask which page a form came from: nothing here rests on who
/// the browser is, each link, form and gateway carries its own proof, and an old telephone over plain HTTP does not say where its form came from.
/// </summary>
internal sealed class OutsideShield(LinkGate gate)
{
    /// <summary>Passes the request on.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response);
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused)
        {
            await EndAsync(context, () => refused.StatusCode == 413 ? gate.RefuseBodyAsync(context) : SendPage.To(context, RefusedPage.NoForm, RefusedPage.Html, refused.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            Fault.Log(fault, "while a link was answered");
            await EndAsync(context, () => SendPage.To(context, RefusedPage.NotKept, RefusedPage.Html, 503));
        }

        if (context.Response is { HasStarted: false, StatusCode: 404 or 405, ContentType: null })
        {
            await gate.RefuseAsync(context, "an address that there is not");
        }
    }

    private static async Task EndAsync(HttpContext context, Func<Task> say)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Clear();
            SetHeaders(context.Response);
            await say();
        }
    }

    private static void SetHeaders(HttpResponse response)
    {
        Shield.SetHeaders(response);
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
