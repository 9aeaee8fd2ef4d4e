using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Muster.Tripwires.Tests;

/// <summary>The few words of JSON Schema that the plan's schema uses; any other word is an error, so that none is passed over.</summary>
internal sealed class CheckAgainstSchema(JsonObject root)
{
    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonNode? schema, JsonNode? value) => schema switch
    {
        JsonValue truth => truth.GetValue<bool>(),
        JsonObject words => words.All(word => Holds(word.Key, word.Value!, words, value)),
        _ => throw new InvalidOperationException("no schema"),
    };

    private bool Holds(string word, JsonNode rule, JsonObject all, JsonNode? value) => word switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Accepts(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]], value),
        "type" => (rule is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [rule.GetValue<string>()]).Any(type => Is(type, value)),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "pattern" => !Is("string", value) || Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
        "minimum" => !Is("number", value) || value!.GetValue<double>() >= rule.GetValue<double>(),
        "maximum" => !Is("number", value) || value!.GetValue<double>() <= rule.GetValue<double>(),
        "minItems" => value is not JsonArray list || list.Count >= rule.GetValue<int>(),
        "items" => value is not JsonArray items || items.All(item => Accepts(rule, item)),
        "properties" => value is not JsonObject map || map.All(entry => !rule.AsObject().TryGetPropertyValue(entry.Key, out var inner) || Accepts(inner, entry.Value)),
        "required" => value is not JsonObject keys || rule.AsArray().All(key => keys.ContainsKey(key!.GetValue<string>())),
        "additionalProperties" => rule.GetValue<bool>() || value is not JsonObject closed || closed.All(entry => all["properties"]!.AsObject().ContainsKey(entry.Key)),
        "oneOf" => rule.AsArray().Count(one => Accepts(one, value)) == 1,
        "anyOf" => rule.AsArray().Any(one => Accepts(one, value)),
        _ => throw new InvalidOperationException($"the schema uses {word}"),
    };

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "number" => value is JsonValue number && number.TryGetValue<double>(out _),
        "integer" => value is JsonValue whole && whole.TryGetValue<double>(out var amount) && Math.Floor(amount) == amount,
        _ => throw new InvalidOperationException(type),
    };
}
