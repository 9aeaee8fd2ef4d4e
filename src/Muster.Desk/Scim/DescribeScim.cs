using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>Tells providers what Muster can do (RFC 7643, 5 to 7).</summary>
public static class DescribeScim
{
    private const string Core = "urn:ietf:params:scim:schemas:core:2.0:";

    /// <summary>What is supported.</summary>
    public static JsonObject Provider() => ScimJson.Object(
        ("schemas", new JsonArray(Core + "ServiceProviderConfig")),
        ("patch", Supported(true)),
        ("bulk", ScimJson.Object(("supported", false), ("maxOperations", 0), ("maxPayloadSize", 0))),
        ("filter", ScimJson.Object(("supported", true), ("maxResults", ListAsked.Most))),
        ("changePassword", Supported(false)),
        ("sort", Supported(false)),
        ("etag", Supported(true)),
        ("authenticationSchemes", new JsonArray(ScimJson.Object(
            ("type", "oauthbearertoken"), ("name", "Bearer token"), ("description", "A token of the file that --scim-tokens names."), ("primary", true)))));

    /// <summary>Users and groups.</summary>
    public static JsonObject[] ResourceTypes() =>
    [
        Type("User", "/Users", "Somebody on the roster", ScimUrns.User, new JsonArray(ScimJson.Object(("schema", ScimUrns.Muster), ("required", true)))),
        Type("Group", "/Groups", "A post or a category", ScimUrns.Group, null),
    ];

    /// <summary>The attributes of each.</summary>
    public static JsonObject[] Schemas() => [Schema(ScimUrns.User, "User", User()), Schema(ScimUrns.Group, "Group", Group()), Schema(ScimUrns.Muster, "MusterUser", Own())];

    private static JsonArray User() =>
    [
        Attribute("externalId", "The person's id on the roster; it never changes and stays in the log, so it is no e-mail address.", mutability: "immutable", isExact: true),
        Attribute("userName", "The e-mail, or the id where there is none.", isRequired: true, uniqueness: "server"),
        Complex("name", "Names are kept whole.", false, Attribute("formatted", "The whole name."), Attribute("givenName", "Only taken in, with familyName."), Attribute("familyName", "Only taken in, with givenName.")),
        Attribute("displayName", "The whole name."),
        Attribute("active", "False: the person leaves the roster.", "boolean"),
        Attribute("preferredLanguage", "The first of languages."),
        Complex("emails", "One is kept: the primary, else of work.", true, Attribute("value", "The address."), Attribute("type", "work or other."), Attribute("primary", "Whether it is the first.", "boolean")),
        Complex("phoneNumbers", "One is kept: the primary, else the mobile, else of work.", true, Attribute("value", "With its country code, or as dialled in the post's country."), Attribute("type", "mobile, work or other."), Attribute("primary", "Whether it is the first.", "boolean")),
        Complex("groups", "One post and one category.", true, Attribute("value", "The group's id.", mutability: "readOnly", isExact: true)),
    ];

    private static JsonArray Group() =>
    [
        Attribute("displayName", "What people call it.", mutability: "readOnly"),
        Complex("members", "Who is there; whoever is added moves.", true, Attribute("value", "The user's id.", mutability: "immutable", isExact: true), Attribute("display", "The name.", mutability: "readOnly")),
    ];

    private static JsonArray Own() =>
    [
        Attribute("post", "The post's id.", isRequired: true, isExact: true),
        Attribute("category", "One of " + string.Join(", ", Words<Category>.All) + ".", isRequired: true, isExact: true),
        Attribute("warden", "The id of the warden.", isExact: true),
        Attribute("nationality", "ISO 3166-1 alpha-2.", isExact: true),
        Attribute("languages", "ISO 639-1, best first.", isMany: true, isExact: true),
        Attribute("dependantOf", "The id of the person whose dependant this is.", isExact: true),
        Attribute("staysBecause", "The activity that needs them; needed for emergency."),
        Attribute("staysUntil", "A day such as 2027-01-31; needed for emergency."),
    ];

    private static JsonObject Supported(bool isSupported) => ScimJson.Object(("supported", isSupported));

    private static JsonObject Type(string name, string endpoint, string about, string schema, JsonArray? extensions) => ScimJson.Object(
        ("schemas", new JsonArray(Core + "ResourceType")), ("id", name), ("name", name), ("endpoint", endpoint), ("description", about), ("schema", schema), ("schemaExtensions", extensions));

    private static JsonObject Schema(string id, string name, JsonArray attributes) =>
        ScimJson.Object(("schemas", new JsonArray(Core + "Schema")), ("id", id), ("name", name), ("attributes", attributes));

    private static JsonObject Complex(string name, string about, bool isMany, params JsonNode[] parts)
    {
        var complex = Attribute(name, about, "complex", isMany: isMany);
        complex["subAttributes"] = new JsonArray(parts);
        return complex;
    }

    private static JsonObject Attribute(
        string name, string about, string type = "string", bool isMany = false, bool isRequired = false, bool isExact = false, string mutability = "readWrite", string uniqueness = "none") => ScimJson.Object(
        ("name", name), ("type", type), ("multiValued", isMany), ("description", about), ("required", isRequired), ("caseExact", isExact), ("mutability", mutability), ("returned", "default"), ("uniqueness", uniqueness));
}
