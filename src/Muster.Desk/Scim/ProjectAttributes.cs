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
        if (path.HolderIn(resource) is not { } from || (path.Name.Length > 0 && !from.ContainsKey(path.Name)))
        {
            return;
        }

        if (path.Name.Length == 0)
        {
            if (!ScimUrns.IsCore(path.Schema!))
            {
                shown[path.Schema!] = from.DeepClone();
            }

            return;
        }

        var into = path.HolderIn(shown);
        if (into is null)
        {
            into = ScimJson.Object();
            shown[path.Schema!] = into;
        }

        into[path.Name] = path.Sub is { } sub ? PartOf(from[path.Name], sub, into[path.Name]) : from[path.Name]?.DeepClone();
    }

    private static JsonNode? PartOf(JsonNode? value, string sub, JsonNode? before) => value switch
    {
        JsonObject complex => Joined(complex, sub, before as JsonObject),
        JsonArray many => new JsonArray([.. many.Select((one, at) => PartOf(one, sub, (before as JsonArray)?.ElementAtOrDefault(at)))]),
        _ => null,
    };

    private static JsonObject Joined(JsonObject complex, string sub, JsonObject? before)
    {
        var part = before is null ? ScimJson.Object() : (JsonObject)before.DeepClone();
        if (complex[sub] is { } value)
        {
            part[sub] = value.DeepClone();
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
