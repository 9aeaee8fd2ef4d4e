using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Muster.Desk.Scim;

/// <summary>Adds, removes and replaces the values of an attribute.</summary>
internal static class ChangeValue
{
    private static readonly ImmutableHashSet<string> Many = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "emails", "phoneNumbers", "members", "groups", "languages", "addresses", "ims", "photos", "roles", "entitlements", "x509Certificates");

    /// <summary>Whether an attribute has many values.</summary>
    public static bool IsMany(string name) => Many.Contains(name);

    /// <summary>The values of an attribute, of which there may be one.</summary>
    public static IEnumerable<JsonNode?> Each(JsonNode? node) => node switch
    {
        null => [],
        JsonArray many => many,
        _ => Enumerable.Repeat<JsonNode?>(node, 1),
    };

    /// <summary>Changes an attribute of an object.</summary>
    public static void At(JsonObject holder, PatchKind kind, string name, JsonNode? value)
    {
        var before = holder[name];
        if (kind is PatchKind.Remove && value is not null && before is JsonArray some)
        {
            Take(some, value);
        }
        else if (kind is PatchKind.Remove || value is null)
        {
            holder.Remove(name);
        }
        else if (before is JsonObject complex && value is JsonObject parts)
        {
            Merge(complex, kind, parts);
        }
        else if (kind is PatchKind.Add && before is JsonArray many)
        {
            Append(many, value);
        }
        else
        {
            holder[name] = Many.Contains(name) && value is not JsonArray ? new JsonArray(value.DeepClone()) : Plain(name, value);
        }
    }

    /// <summary>Changes each attribute that is named.</summary>
    public static void Merge(JsonObject into, PatchKind kind, JsonObject attributes)
    {
        foreach (var (name, value) in attributes)
        {
            At(into, kind, name, value);
        }
    }

    /// <summary>Changes a part of a value, or all of it.</summary>
    public static void Part(JsonObject complex, PatchKind kind, string? part, JsonNode? value)
    {
        if (part is not null)
        {
            At(complex, kind, part, value);
        }
        else if (value is JsonObject parts)
        {
            Merge(complex, kind, parts);
        }
    }

    private static void Append(JsonArray many, JsonNode value)
    {
        var known = many.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var element in Each(value).Where(element => known.Add(KeyOf(element))).ToList())
        {
            many.Add(element?.DeepClone());
        }
    }

    private static void Take(JsonArray some, JsonNode value)
    {
        var gone = Each(value).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var element in some.Where(element => gone.Contains(KeyOf(element))).ToList())
        {
            some.Remove(element);
        }
    }

    // Two values are the same where their plain one is.
    private static string KeyOf(JsonNode? element) => ScimJson.Text(element is JsonObject complex && complex["value"] is { } plain ? plain : element) ?? element?.ToJsonString() ?? "";

    private static JsonNode Plain(string name, JsonNode value) =>
        name.ToLowerInvariant() is "active" or "primary" && ScimJson.Truth(value) is { } truth ? JsonValue.Create(truth) : value.DeepClone();
}
