using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Muster.Desk.Scim;
using Muster.Host.Pages.Calls;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Pages.Scim;

/// <summary>What <c>/scim/v2</c> answers, inside and with a token; see docs/scim.md.</summary>
internal sealed class ScimRoutes(ScimRoster roster, ApiTokens tokens, TimeProvider clock)
{
    private static readonly ImmutableArray<Problem> NoToken = [new(ProblemCodes.BadArgument, "no token that is on the list", "the header 'Authorization: Bearer TOKEN'")];

    private readonly ScimUsers users = new(roster);
    private readonly ScimGroups groups = new(roster);

    /// <summary>Answers every request under <c>/scim/v2</c>.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        if (tokens.Find(context.Request.Headers.Authorization) is not { } token)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return ScimRefusal.SendAsync(context, NoToken, 401);
        }

        var method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method.ToUpperInvariant();
        var path = (context.Request.RouteValues["path"] as string ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var writer = new ScimWriter(token, Instant.FromDateTimeOffset(clock.GetUtcNow()), context.Request.Headers.IfMatch is { Count: > 0 } match ? match.ToString() : null);
        return (method, path) switch
        {
            ("GET", ["ServiceProviderConfig"]) => SendAsync(context, DescribeScim.Provider()),
            ("GET", ["ResourceTypes" or "Schemas", ..]) => DescribeAsync(context, path),
            ("GET", ["Users"]) => ListAsync(context, users.All()),
            ("GET", ["Groups"]) => ListAsync(context, groups.All()),
            ("GET", ["Users", var id]) => ShowAsync(context, users.Get(id)),
            ("GET", ["Groups", var id]) => ShowAsync(context, groups.Get(id)),
            ("POST", ["Users"]) => WithBody(context, body => ShowAsync(context, users.Create(body, writer), 201)),
            ("PUT", ["Users", var id]) => WithBody(context, body => ShowAsync(context, users.Replace(id, body, writer))),
            ("PUT", ["Groups", var id]) => WithBody(context, body => ShowAsync(context, groups.Replace(id, body, writer))),
            ("PATCH", ["Users", var id]) => WithBody(context, body => ShowAsync(context, PatchOperation.Of(body).Then(operations => users.Patch(id, operations, writer)))),
            ("PATCH", ["Groups", var id]) => WithBody(context, body => ShowAsync(context, PatchOperation.Of(body).Then(operations => groups.Patch(id, operations, writer)))),
            ("DELETE", ["Users", var id]) => RemoveAsync(context, users.Remove(id, writer)),
            ("POST", ["Groups"]) or ("DELETE", ["Groups", _]) => ScimRefusal.SendAsync(context, [ScimGroups.Fixed], 403),
            _ => WrongAsync(context, path),
        };
    }

    private static Task WrongAsync(HttpContext context, string[] path)
    {
        var isThere = path is ["Users" or "Groups"] or ["Users" or "Groups", _] or ["ServiceProviderConfig" or "ResourceTypes" or "Schemas", ..];
        return ScimRefusal.SendAsync(
            context,
            [new(ProblemCodes.ScimSyntax, isThere ? "a method that this address does not take" : "no such address", "one of those in docs/scim.md; there is no Bulk, no .search and no Me")],
            isThere ? 405 : 404);
    }

    private static Task DescribeAsync(HttpContext context, string[] path)
    {
        var all = path[0] == "Schemas" ? DescribeScim.Schemas() : DescribeScim.ResourceTypes();
        return path.Length == 1 ? ListAsync(context, Outcome.Grant<IEnumerable<JsonObject>>(all))
            : path.Length == 2 && Array.Find(all, one => string.Equals(one["id"]!.GetValue<string>(), path[1], StringComparison.OrdinalIgnoreCase)) is { } found ? SendAsync(context, found)
            : WrongAsync(context, ["none"]);
    }

    private static Task ListAsync(HttpContext context, Outcome<IEnumerable<JsonObject>> all)
    {
        var query = context.Request.Query;
        var asked = new ListAsked(query["filter"] is { Count: > 0 } filter ? filter.ToString() : null, Number(query["startIndex"]), Number(query["count"]));
        var page = all.Then(resources => ListResources.Of(resources, asked, resource => Shape(context).From(Located(context, resource))));
        return page.TryGet(out var list) ? SendAsync(context, list) : ScimRefusal.SendAsync(context, page.Problems);
    }

    private static Task ShowAsync(HttpContext context, Outcome<JsonObject> outcome, int status = 200)
    {
        if (!outcome.TryGet(out var resource))
        {
            return RefuseAsync(context, outcome.Problems);
        }

        var located = Located(context, resource);
        if (located["meta"] is JsonObject meta)
        {
            context.Response.Headers.ETag = meta["version"]!.GetValue<string>();
            context.Response.Headers.ContentLocation = meta["location"]!.GetValue<string>();
        }

        if (status == 201)
        {
            context.Response.Headers.Location = located["meta"]!["location"]!.GetValue<string>();
        }

        return HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch is { Count: > 0 } known && SameVersion.Names(located, known.ToString())
            ? EmptyAsync(context, 304)
            : SendAsync(context, Shape(context).From(located), status);
    }

    private static Task RemoveAsync(HttpContext context, Outcome<string> outcome) => outcome.IsGranted ? EmptyAsync(context, 204) : RefuseAsync(context, outcome.Problems);

    private static Task RefuseAsync(HttpContext context, ImmutableArray<Problem> problems)
    {
        // A person has to look: providers try again for days without a word.
        if (problems.FirstOrDefault(problem => problem.Code == ProblemCodes.RosterMassChange) is { } mass)
        {
            Console.Error.WriteLine($"muster: warning: {mass}");
        }

        return ScimRefusal.SendAsync(context, problems);
    }

    private static async Task WithBody(HttpContext context, Func<JsonObject, Task> then)
    {
        var (read, status) = await ScimBody.ReadAsync(context.Request);
        await (read.TryGet(out var body) ? then(body) : ScimRefusal.SendAsync(context, read.Problems, status));
    }

    private static JsonObject Located(HttpContext context, JsonObject resource)
    {
        if (resource["meta"] is JsonObject meta && resource["id"] is { } id)
        {
            var kind = meta["resourceType"]!.GetValue<string>() + "s";
            meta["location"] = $"{context.Request.Scheme}://{context.Request.Host}{MapScim.Root}/{kind}/{Uri.EscapeDataString(id.GetValue<string>())}";
        }

        return resource;
    }

    private static ProjectAttributes Shape(HttpContext context) => ProjectAttributes.Of(context.Request.Query["attributes"], context.Request.Query["excludedAttributes"]);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Task SendAsync(HttpContext context, JsonObject json, int status = 200) => SendPage.To(context, Encoding.UTF8.GetBytes(json.ToJsonString()), ScimRefusal.Type, status);

    private static Task EmptyAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
