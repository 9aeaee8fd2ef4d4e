using System.Text;
using Microsoft.AspNetCore.Http;

namespace Muster.Host.Pages;

/// <summary>Sends a page.</summary>
internal static class SendPage
{
    /// <summary>As HTML in UTF-8; a HEAD request gets its headers alone.</summary>
    public static Task To(HttpContext context, string page, int status = 200) => To(context, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", status);

    /// <summary>Bytes of a media type.</summary>
    public static async Task To(HttpContext context, byte[] body, string type, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
