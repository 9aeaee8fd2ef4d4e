using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>
/// The plan's language as a JSON Schema (draft 2020-12), so that an editor can complete and check a plan while it is written. It is made of the same keys, words and
/// bounds that the reader uses. The reader knows more: that a post exists, that a country is one, that ids differ.
/// </summary>
public static class PlanSchema
{
    private static readonly ImmutableDictionary<string, string> About = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plan"] = "The plan's name.",
        ["id"] = "A short name, used by other parts of the plan.",
        ["name"] = "What people call it; else its id.",
        ["country"] = "ISO 3166-1 alpha-2 in capitals, such as ML; the United Kingdom is GB.",
        ["lat"] = "Degrees north, -90 to 90.",
        ["lon"] = "Degrees east, -180 to 180.",
        ["time_zone"] = "IANA time zone of the post's calendar days, such as Africa/Bamako; else UTC.",
        ["near"] = "From which count on it is near; below at_least.",
        ["propose"] = "What the duty officer is asked to decide; nothing is ever ordered by a rule.",
        ["of"] = "The post that the ring lies round; with within_km.",
        ["within_km"] = "The ring's radius in kilometres, great circle.",
        ["admin1"] = "A region by its name.",
        ["in_days"] = "The window: so many calendar days, ending with the day judged.",
        ["at_least"] = "From how many on it holds.",
        ["types"] = "Which incidents count; all of them where the key is absent.",
        ["sources"] = "How many independent sources each fact needs; an official one is always enough.",
        ["with_attackers"] = "Whether attackers who died count.",
        ["issuers"] = "Whose word counts: ISO codes, UN, EU; anybody's where the key is absent.",
        ["status"] = "Which departures count.",
        ["posts"] = "Cities as reports write them, or ids of the plan's own posts.",
        ["level"] = "1 to 4 on the common scale.",
        ["event"] = "Which events count.",
        ["at_most"] = "How many notices of trips; what is beyond goes into a digest, but a graver trip always passes.",
        ["in_hours"] = "In how many hours.",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The schema as indented JSON, ending with a line break.</summary>
    public static string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Root(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Root(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "A Muster plan (plan.yaml)");
        Section(json, PlanKeys.Plan, PlanKeys.PlanNeeded, RootKey);
        json.WriteStartObject("$defs");
        Define(json, "post", () => Section(json, PlanKeys.Post, PlanKeys.PostNeeded, PostKey));
        Define(json, "tripwire", () => Section(json, PlanKeys.Tripwire, PlanKeys.TripwireNeeded, TripwireKey));
        Define(json, "condition", () => Condition(json));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Define(Utf8JsonWriter json, string name, Action body)
    {
        json.WriteStartObject(name);
        body();
        json.WriteEndObject();
    }

    // Everything but the braces of an object with these keys and no others.
    private static void Section(Utf8JsonWriter json, ImmutableArray<string> keys, ImmutableArray<string> needed, Action<Utf8JsonWriter, string> body)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Strings(json, "required", needed);
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key);
            if (About.TryGetValue(key, out var about))
            {
                json.WriteString("description", about);
            }

            body(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void RootKey(Utf8JsonWriter json, string key)
    {
        switch (key)
        {
            case "plan":
                Text(json);
                break;
            case "posts":
                List(json, 1, () => json.WriteString("$ref", "#/$defs/post"));
                break;
            case "tripwires":
                List(json, 0, () => json.WriteString("$ref", "#/$defs/tripwire"));
                break;
            case "notices":
                Section(json, PlanKeys.Notices, [], (inner, name) => Whole(inner, 1, name is "at_most" ? NoticeBudget.MostNotices : NoticeBudget.MostHours));
                break;
            default:
                json.WriteString("description", "Where your own rule for who leaves differs from the usual one.");
                Section(json, PlanKeys.Leaving, [], (inner, _) => Section(inner, PlanKeys.Categories, [], (cell, _) => Strings(cell, "enum", PlanKeys.Answers)));
                break;
        }
    }

    private static void PostKey(Utf8JsonWriter json, string key)
    {
        switch (key)
        {
            case "lat":
                Number(json, -90, 90);
                break;
            case "lon":
                Number(json, -180, 180);
                break;
            case "country":
                Country(json);
                break;
            default:
                Word(json, key);
                break;
        }
    }

    private static void TripwireKey(Utf8JsonWriter json, string key)
    {
        switch (key)
        {
            case "when":
                json.WriteString("$ref", "#/$defs/condition");
                break;
            case "near":
                Whole(json, 1, ReadCondition.MostCount);
                break;
            case "propose":
                Strings(json, "enum", Words<ProposedAction>.All);
                break;
            default:
                Word(json, key);
                break;
        }
    }

    private static void Condition(Utf8JsonWriter json)
    {
        json.WriteStartArray("oneOf");
        foreach (var kind in PlanKeys.Kinds)
        {
            json.WriteStartObject();
            Section(json, [kind, "sources"], [kind], (inner, key) => Kind(inner, key));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Kind(Utf8JsonWriter json, string key)
    {
        switch (key)
        {
            case "sources":
                Whole(json, 1, ReadCondition.MostSources);
                break;
            case "all" or "any":
                List(json, 1, () => json.WriteString("$ref", "#/$defs/condition"));
                break;
            case "not":
                json.WriteString("$ref", "#/$defs/condition");
                break;
            case "conflict_spreads_to":
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                Country(json);
                json.WriteEndObject();
                json.WriteStartObject();
                Leaf(json, key);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                Leaf(json, key);
                break;
        }
    }

    private static void Leaf(Utf8JsonWriter json, string kind)
    {
        Section(json, PlanKeys.Conditions[kind], PlanKeys.Needed[kind], LeafKey);
        if (kind is "incidents" or "killed")
        {
            json.WriteStartArray("oneOf");
            Place(json, ["of", "within_km"], ["country", "admin1"]);
            Place(json, ["country"], ["of", "within_km"]);
            Place(json, ["admin1"], ["of", "within_km", "country"]);
            json.WriteEndArray();
        }
    }

    // A place is a ring or a country or a region, never two of them.
    private static void Place(Utf8JsonWriter json, ImmutableArray<string> needed, ImmutableArray<string> without)
    {
        json.WriteStartObject();
        Strings(json, "required", needed);
        json.WriteStartObject("properties");
        foreach (var key in without)
        {
            json.WriteBoolean(key, false);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void LeafKey(Utf8JsonWriter json, string key)
    {
        switch (key)
        {
            case "country":
                Country(json);
                break;
            case "within_km":
                Number(json, 0, ReadCondition.MostKm);
                break;
            case "in_days":
                Whole(json, 1, ReadCondition.MostDays);
                break;
            case "at_least":
                Whole(json, 1, ReadCondition.MostCount);
                break;
            case "sources":
                Whole(json, 1, ReadCondition.MostSources);
                break;
            case "level":
                Whole(json, 1, 4);
                break;
            case "with_attackers":
                json.WriteString("type", "boolean");
                break;
            case "types":
                OneOrSeveral(json, Words<IncidentType>.All);
                break;
            case "status":
                OneOrSeveral(json, [.. Words<DepartureStatus>.All.Except([Words<DepartureStatus>.Of(DepartureStatus.Lifted)])]);
                break;
            case "event":
                OneOrSeveral(json, Words<GovernmentEvent>.All);
                break;
            case "issuers" or "posts":
                OneOrSeveral(json, null);
                break;
            default:
                Word(json, key);
                break;
        }
    }

    private static void OneOrSeveral(Utf8JsonWriter json, IReadOnlyCollection<string>? words)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        One();
        json.WriteEndObject();
        json.WriteStartObject();
        List(json, 1, One);
        json.WriteEndObject();
        json.WriteEndArray();

        void One()
        {
            if (words is null)
            {
                Text(json);
            }
            else
            {
                Strings(json, "enum", words);
            }
        }
    }

    private static void Word(Utf8JsonWriter json, string key)
    {
        Text(json);
        if (key is "id")
        {
            json.WriteString("pattern", "^[A-Za-z0-9_-]{1,64}$");
        }
    }

    private static void Text(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 1);
    }

    private static void Country(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", "^[A-Z]{2}$");
    }

    private static void Whole(Utf8JsonWriter json, int least, int most)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
    }

    private static void Number(Utf8JsonWriter json, double least, double most)
    {
        json.WriteString("type", "number");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
    }

    private static void List(Utf8JsonWriter json, int least, Action item)
    {
        json.WriteString("type", "array");
        json.WriteNumber("minItems", least);
        json.WriteStartObject("items");
        item();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string key, IReadOnlyCollection<string> words)
    {
        json.WriteStartArray(key);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
