using System.Globalization;
using System.Text.Json.Nodes;

namespace Muster.Desk.Scim;

/// <summary>Says whether a filter holds for a resource.</summary>
public static class EvaluateFilter
{
    /// <summary>
    /// Whether it holds. Text compares without regard to capitals, but ids do not (caseExact in RFC 7643); <paramref name="isOfIds"/> says that <c>value</c> is an id. Of an
    /// attribute with many values one is enough, and one without a value is not equal to anything.
    /// </summary>
    public static bool Holds(ScimFilter filter, JsonObject resource, bool isOfIds = false) => filter switch
    {
        ScimFilter.OneOf one => one.Filters.Any(part => Holds(part, resource, isOfIds)),
        ScimFilter.AllOf all => all.Filters.All(part => Holds(part, resource, isOfIds)),
        ScimFilter.Not not => !Holds(not.Filter, resource, isOfIds),
        ScimFilter.Present present => Values(present.Where, resource).Any(IsSomething),
        ScimFilter.Compare compare => Compares(compare, [.. Values(compare.Where, resource).Select(Plain).Where(IsSomething)], isOfIds),
        _ => false,
    };

    /// <summary>Whether an element of an attribute with many values is among those that a path means.</summary>
    internal static bool IsMeant(ValuePath path, JsonNode? element) => path.Which is not { } which
        || Holds(which, element as JsonObject ?? ScimJson.Object(("value", element?.DeepClone())), path.Attribute.Name.ToLowerInvariant() is "members" or "groups");

    private static IEnumerable<JsonNode?> Values(ValuePath path, JsonObject resource)
    {
        var holder = path.Attribute.HolderIn(resource);
        var node = path.Attribute.Name.Length == 0 ? holder : holder?[path.Attribute.Name];
        var meant = Each(node).Where(element => IsMeant(path, element));
        return path.Part is { } part ? meant.SelectMany(element => Each((element as JsonObject)?[part])) : meant;
    }

    private static IEnumerable<JsonNode?> Each(JsonNode? node) => node switch
    {
        null => [],
        JsonArray many => many,
        _ => Enumerable.Repeat<JsonNode?>(node, 1),
    };

    // Of a complex value its plain one is meant: emails eq "a@example.org".
    private static JsonNode? Plain(JsonNode? node) => node is JsonObject complex ? complex["value"] : node;

    private static bool IsSomething(JsonNode? node) => node switch
    {
        null => false,
        JsonObject complex => complex.Count > 0,
        JsonArray many => many.Count > 0,
        _ => ScimJson.Text(node) is not "",
    };

    private static bool Compares(ScimFilter.Compare compare, JsonNode?[] values, bool isOfIds) => (compare.How, compare.Value) switch
    {
        (Comparison.Eq, null) => values.Length == 0,
        (Comparison.Ne, null) => values.Length > 0,
        (Comparison.Ne, { } value) => values.Length == 0 || values.Any(one => !IsSame(one, value, Letters(compare.Where, isOfIds))),
        (var how, { } value) => values.Any(one => Compares(how, one, value, Letters(compare.Where, isOfIds))),
        _ => false,
    };

    private static StringComparison Letters(ValuePath where, bool isOfIds) => (where.Part ?? where.Attribute.Name).ToLowerInvariant() switch
    {
        "id" or "externalid" or "version" or "$ref" => StringComparison.Ordinal,
        "value" when isOfIds || where.Attribute.Name.ToLowerInvariant() is "members" or "groups" => StringComparison.Ordinal,
        _ => StringComparison.OrdinalIgnoreCase,
    };

    private static bool Compares(Comparison how, JsonNode? one, JsonNode value, StringComparison letters) => how switch
    {
        Comparison.Eq => IsSame(one, value, letters),
        Comparison.Co => Texts(one, value) is var (text, part) && text.Contains(part, letters),
        Comparison.Sw => Texts(one, value) is var (text, part) && text.StartsWith(part, letters),
        Comparison.Ew => Texts(one, value) is var (text, part) && text.EndsWith(part, letters),
        Comparison.Gt => Order(one, value, letters) > 0,
        Comparison.Ge => Order(one, value, letters) >= 0,
        Comparison.Lt => Order(one, value, letters) < 0,
        Comparison.Le => Order(one, value, letters) <= 0,
        _ => false,
    };

    private static bool IsSame(JsonNode? one, JsonNode value, StringComparison letters) =>
        Texts(one, value) is var (text, other) ? string.Equals(text, other, letters)
        : ScimJson.Number(one) is { } number ? number.Equals(ScimJson.Number(value))
        : ScimJson.Truth(one) is { } truth && truth == ScimJson.Truth(value);

    private static (string One, string Value)? Texts(JsonNode? one, JsonNode value) => ScimJson.Text(one) is { } text && ScimJson.Text(value) is { } other ? (text, other) : null;

    private static int? Order(JsonNode? one, JsonNode value, StringComparison letters) =>
        ScimJson.Number(one) is { } number && ScimJson.Number(value) is { } other ? number.CompareTo(other)
        : Texts(one, value) is not var (left, right) ? null
        : Time(left) is { } earlier && Time(right) is { } later ? earlier.CompareTo(later)
        : string.Compare(left, right, letters);

    private static DateTimeOffset? Time(string text) =>
        text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
