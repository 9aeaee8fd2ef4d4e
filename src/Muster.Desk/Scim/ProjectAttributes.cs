using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Muster.Desk.Scim;

/// <summary>Leaves out of a resource what is not asked for (RFC 7644, 3.9). <c>schemas</c> and <c>id</c> are always there.</summary>
/// <param name="Only">The attributes asked for; empty for all.</param>
/// <param name="Without">The attributes not wanted, where none are asked for.</param>
public sealed record ProjectAttributes(ImmutableArray<AttributePath> Only, ImmutableArray<AttributePath> Without)
{
    private static readonly ImmutableArray<string> Always = ["schemas", "id"];

    /// <summary>From the two lists of a request, separated by commas; a name that is none asks for nothing.</summary>
    public static ProjectAttributes Of(string? attributes, string? excluded) => new(Read(attributes), Read(excluded));

    /// <summary>The resource with what is asked for.</summary>
    public JsonObject From(JsonObject resource)
    {
        var shown = Only.IsEmpty ? (JsonObject)resource.DeepClone() : Chosen(resource);
        foreach (var path in Only.IsEmpty ? Without : [])
        {
            Leave(shown, path);
        }

        return shown;
    }

    private JsonObject Chosen(JsonObject resource)
    {
        var shown = ScimJson.Object([.. Always.Select(name => (name, resource[name]?.DeepClone()))]);
        foreach (var path in Only)
        {
            Show(shown, resource, path);
        }

        return shown;
    }

    private static void Show(JsonObject shown, JsonObject resource, AttributePath path)
    {
        if (path.HolderIn(resource) is not { } from)
        {
            return;
        }

        if (path.Name.Length == 0)
        {
            ShowSchema(shown, resource, path.Schema!);
        }
        else if (KeyOf(from, path.Name) is { } name)
        {
            var into = path.HolderIn(shown) ?? Made(shown, KeyOf(resource, path.Schema!)!);
            into[name] = path.Sub is { } sub ? PartOf(from[name], sub, into[name]) : from[name]?.DeepClone();
        }
    }

    private static void ShowSchema(JsonObject shown, JsonObject resource, string schema)
    {
        if (!ScimUrns.IsCore(schema) && KeyOf(resource, schema) is { } name)
        {
            shown[name] = resource[name]?.DeepClone();
        }
    }

    private static JsonObject Made(JsonObject shown, string name)
    {
        var made = ScimJson.Object();
        shown[name] = made;
        return made;
    }

    // As the resource spells it, however the request does.
    private static string? KeyOf(JsonObject holder, string name) => holder.Select(one => one.Key).FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));

    private static JsonNode? PartOf(JsonNode? value, string sub, JsonNode? before) => value switch
    {
        JsonObject complex => Joined(complex, sub, before as JsonObject),
        JsonArray many => new JsonArray([.. many.Select((one, at) => PartOf(one, sub, (before as JsonArray)?.ElementAtOrDefault(at)))]),
        _ => null,
    };

    private static JsonObject Joined(JsonObject complex, string sub, JsonObject? before)
    {
        var part = before is null ? ScimJson.Object() : (JsonObject)before.DeepClone();
        if (KeyOf(complex, sub) is { } name)
        {
            part[name] = complex[name]?.DeepClone();
        }

        return part;
    }

    private static void Leave(JsonObject shown, AttributePath path)
    {
        if (path.Name.Length == 0)
        {
            shown.Remove(path.Schema!);
        }
        else if (!Always.Contains(path.Name, StringComparer.OrdinalIgnoreCase) && path.HolderIn(shown) is { } holder)
        {
            Leave(holder, path.Name, path.Sub);
        }
    }

    private static void Leave(JsonObject holder, string name, string? sub)
    {
        if (sub is null)
        {
            holder.Remove(name);
            return;
        }

        foreach (var complex in (holder[name] as JsonArray ?? new JsonArray()).Append(holder[name]).OfType<JsonObject>())
        {
            complex.Remove(sub);
        }
    }

    private static ImmutableArray<AttributePath> Read(string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(AttributePath.Of).OfType<AttributePath>()];
}
