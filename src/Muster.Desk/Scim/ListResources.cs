using System.Text.Json.Nodes;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>What a request for a list asks for.</summary>
/// <param name="Filter">Or null for all.</param>
/// <param name="StartIndex">From 1; less counts as 1.</param>
/// <param name="Count">How many; less than nothing counts as nothing, null and more than <see cref="Most"/> as that.</param>
public sealed record ListAsked(string? Filter, int? StartIndex, int? Count)
{
    /// <summary>The most that one answer holds.</summary>
    public const int Most = 200;
}

/// <summary>Makes a page of a list (RFC 7644, 3.4.2.4).</summary>
public static class ListResources
{
    /// <summary>The page, or a refusal of the filter. <paramref name="shape"/> is done only to those on the page.</summary>
    public static Outcome<JsonObject> Of(IEnumerable<JsonObject> resources, ListAsked asked, Func<JsonObject, JsonObject> shape)
    {
        var filter = asked.Filter is null ? Outcome.Grant<ScimFilter?>(null) : ParseFilter.Of(asked.Filter).Then(parsed => Outcome.Grant<ScimFilter?>(parsed));
        return filter.Then(which => Outcome.Grant(Page([.. resources.Where(one => which is null || EvaluateFilter.Holds(which, one))], asked, shape)));
    }

    private static JsonObject Page(List<JsonObject> found, ListAsked asked, Func<JsonObject, JsonObject> shape)
    {
        var start = Math.Max(1, asked.StartIndex ?? 1);
        JsonNode?[] page = [.. found.Skip(start - 1).Take(Math.Clamp(asked.Count ?? ListAsked.Most, 0, ListAsked.Most)).Select(shape)];
        return ScimJson.Object(
            ("schemas", new JsonArray(ScimUrns.List)), ("totalResults", found.Count), ("startIndex", start), ("itemsPerPage", page.Length), ("Resources", new JsonArray(page)));
    }
}
