using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Muster.Desk.Scim;

/// <summary>How a filter compares (RFC 7644, 3.4.2.2).</summary>
public enum Comparison
{
    /// <summary>The same.</summary>
    Eq,

    /// <summary>Not the same.</summary>
    Ne,

    /// <summary>Contains.</summary>
    Co,

    /// <summary>Starts with.</summary>
    Sw,

    /// <summary>Ends with.</summary>
    Ew,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or the same.</summary>
    Ge,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or the same.</summary>
    Le,
}

/// <summary>A filter over resources, parsed.</summary>
public abstract record ScimFilter
{
    /// <summary>One of them holds.</summary>
    public sealed record OneOf(ImmutableArray<ScimFilter> Filters) : ScimFilter;

    /// <summary>All of them hold.</summary>
    public sealed record AllOf(ImmutableArray<ScimFilter> Filters) : ScimFilter;

    /// <summary>It does not hold.</summary>
    public sealed record Not(ScimFilter Filter) : ScimFilter;

    /// <summary>There is a value.</summary>
    public sealed record Present(ValuePath Where) : ScimFilter;

    /// <summary>There is a value that compares so; a null <paramref name="Value"/> stands for no value.</summary>
    public sealed record Compare(ValuePath Where, Comparison How, JsonNode? Value) : ScimFilter;
}

/// <summary>The name of an attribute.</summary>
/// <param name="Schema">The schema's URN, or null for the resource's own.</param>
/// <param name="Name">Empty where the whole schema is meant.</param>
/// <param name="Sub">Of a complex attribute, or null.</param>
public sealed record AttributePath(string? Schema, string Name, string? Sub)
{
    /// <summary>Parses <c>name.givenName</c> or <c>urn:…:User:post</c>; null where it is neither.</summary>
    public static AttributePath? Of(string text)
    {
        if (ScimUrns.IsSchema(text))
        {
            return new AttributePath(text, "", null);
        }

        var colon = text.LastIndexOf(':');
        if (colon >= 0 && !text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var names = text[(colon + 1)..].Split('.');
        return names.Length <= 2 && Array.TrueForAll(names, IsName) ? new AttributePath(colon < 0 ? null : text[..colon], names[0], names.ElementAtOrDefault(1)) : null;
    }

    /// <summary>Whether an attribute may be called so.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || (text[0] == '$' && text.Length > 1)) && text.Skip(1).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The object that the attribute stands in, or null where there is none.</summary>
    internal JsonObject? HolderIn(JsonObject resource) => Schema is null || ScimUrns.IsCore(Schema) ? resource : resource[Schema] as JsonObject;
}

/// <summary>Where values stand: <c>emails[type eq "work"].value</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Which">Which of its values, or null for all.</param>
/// <param name="Sub">What of those, or null.</param>
public sealed record ValuePath(AttributePath Attribute, ScimFilter? Which, string? Sub)
{
    /// <summary>The part of each value that is meant.</summary>
    public string? Part => Sub ?? Attribute.Sub;

    /// <summary>Parses a path as a change of parts has it.</summary>
    public static Kernel.Outcome<ValuePath> Of(string text) => ParseFilter.Path(text);
}
