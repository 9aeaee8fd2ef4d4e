using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Muster.Tripwires;

/// <summary>
/// The plan's language as a JSON Schema (draft 2020-12), with which an editor completes and checks a plan while it is written. It is made of <see cref="PlanLanguage"/>,
/// as the reader is. Whatever it refuses the reader refuses too; the reader knows more: that a post exists, that ids differ, that <c>near</c> lies below <c>at_least</c>.
/// </summary>
public static class PlanSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON, ending with a line break.</summary>
    public static string Json() => Root().ToJsonString(Layout) + "\n";

    private static JsonObject Root()
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "A Muster plan (plan.yaml)" };
        foreach (var (key, value) in Section(PlanLanguage.Plan))
        {
            root[key] = value!.DeepClone();
        }

        root["$defs"] = new JsonObject
        {
            ["condition"] = Condition(),
            ["country"] = new JsonObject { ["type"] = "string", ["enum"] = Strings(KnownCountries.Codes) },
        };
        return root;
    }

    private static JsonObject Section(PlanShape shape)
    {
        var section = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(shape.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Described(key)))),
        };
        if (!shape.Needed.IsEmpty)
        {
            section["required"] = Strings(shape.Needed);
        }

        return section;
    }

    private static JsonObject Described(PlanKey key)
    {
        var described = new JsonObject { ["description"] = key.About };
        foreach (var (name, value) in Value(key.Value))
        {
            described[name] = value!.DeepClone();
        }

        return described;
    }

    private static JsonObject Value(PlanValue value) => value switch
    {
        IdValue => Text($"^[A-Za-z0-9_-]{{1,{IdValue.Longest}}}$"),
        PostValue => Text("^[A-Za-z0-9_-]+$"),
        ZoneValue => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9_+/:-]+$" },
        CountryValue => Reference("country"),
        FlagValue => new JsonObject { ["enum"] = new JsonArray(true, false, "true", "false") },
        WholeValue whole => Number("integer", "^-?[0-9]+$", whole.Least, whole.Most),
        NumberValue number => Number("number", "^-?[0-9.]+([eE][-+]?[0-9]+)?$", number.Least, number.Most),
        WordValue word => Enumeration(word.Words),
        WordsValue words => OneOrSeveral(Enumeration(words.Words)),
        IssuersValue => OneOrSeveral(Text("^([A-Z]{2}|[^,]{3,})$")),
        PlacesValue => OneOrSeveral(Text("^[^,]+$")),
        SectionValue section => Section(section.Shape),
        SectionsValue sections => List(Section(sections.Shape), sections.MayBeEmpty ? 0 : 1),
        ConditionValue => Reference("condition"),
        ConditionsValue => List(Reference("condition"), 1),
        WindowValue window => WithOnePlace(Section(window.Shape)),
        CountryOrSectionValue either => new JsonObject { ["anyOf"] = new JsonArray(Reference("country"), Section(either.Shape)) },
        _ => Text(@"\S"),
    };

    private static JsonObject Condition() => new()
    {
        ["type"] = "object",
        ["description"] = "One condition, and beside it the sources that it needs.",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(PlanLanguage.Conditions.Keys.Concat(PlanLanguage.Beside.Keys).Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Described(key)))),
        ["oneOf"] = new JsonArray([.. PlanLanguage.Conditions.Names.Select(name => new JsonObject { ["required"] = Strings([name]) })]),
    };

    // A place is a ring or a country or a region, never two of them; only a country can have a region.
    private static JsonObject WithOnePlace(JsonObject window)
    {
        window["oneOf"] = new JsonArray(Place(["of", "within_km"], ["country", "admin1"]), Place(["country"], ["of", "within_km"]), Place(["admin1"], ["of", "within_km", "country"]));
        return window;
    }

    private static JsonObject Place(ImmutableArray<string> needed, ImmutableArray<string> without) => new()
    {
        ["required"] = Strings(needed),
        ["properties"] = new JsonObject(without.Select(key => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(false)))),
    };

    // YAML makes a number or a truth of some words (a plan may well be called 2024), and the reader takes them as they are written; quoted numbers likewise.
    private static JsonObject Text(string pattern) => new() { ["type"] = Strings(["string", "number", "boolean"]), ["pattern"] = pattern };

    private static JsonObject Number(string type, string pattern, double least, double most) =>
        new() { ["type"] = Strings([type, "string"]), ["minimum"] = least, ["maximum"] = most, ["pattern"] = pattern };

    private static JsonObject Enumeration(IEnumerable<string> words) => new() { ["enum"] = Strings(words) };

    private static JsonObject OneOrSeveral(JsonObject one) => new() { ["anyOf"] = new JsonArray(one, List(one.DeepClone(), 1)) };

    private static JsonObject List(JsonNode items, int least) => new() { ["type"] = "array", ["minItems"] = least, ["items"] = items };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonArray Strings(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
}
