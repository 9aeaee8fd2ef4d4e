using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Muster.Desk.Scim;
using Muster.Kernel;

namespace Muster.Host.Pages.Scim;

/// <summary>Reads the JSON of a request.</summary>
internal static class ScimBody
{
    /// <summary>The most that is read: a group of ten thousand members fits.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The object, or the refusal with the status that it has (null: that of its code).</summary>
    public static async Task<(Outcome<JsonObject> Body, int? Status)> ReadAsync(HttpRequest request)
    {
        if (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is not (ScimRefusal.Type or "application/json"))
        {
            return (Refuse("another media type", ScimRefusal.Type), 415);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            return (ScimJson.Read(await reader.ReadToEndAsync(request.HttpContext.RequestAborted)), null);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == 413)
        {
            return (Refuse($"more than {MostBytes} bytes", "less: a change in several parts"), 413);
        }
    }

    private static Outcome<JsonObject> Refuse(string found, string expected) => Outcome.Refuse<JsonObject>(new Problem(ProblemCodes.ScimSyntax, found, expected));
}
