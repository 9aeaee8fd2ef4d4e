using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Kernel;
using Muster.Store.People;
using NodaTime;
using NodaTime.Text;

namespace Muster.Desk.Scim;

/// <summary>A person as a user of SCIM. Where they live is never in it.</summary>
public static class UserResource
{
    /// <summary>The user, with its meta.</summary>
    public static JsonObject Of(PersonOnRecord record)
    {
        var user = Of(record.Person);
        Instant? changed = record.Proofs.IsEmpty ? null : record.Proofs.Values.Max(proof => proof.ChangedAt);
        user["meta"] = Meta("User", user, changed);
        return user;
    }

    /// <summary>The user, without its meta.</summary>
    public static JsonObject Of(Person person) => ScimJson.Object(
        ("schemas", new JsonArray(ScimUrns.User, ScimUrns.Muster)),
        ("id", person.Id),
        ("externalId", person.Id),
        ("userName", UserName(person)),
        ("name", ScimJson.Object(("formatted", person.Name))),
        ("displayName", person.Name),
        ("active", true),
        ("preferredLanguage", person.Languages.IsEmpty ? null : person.Languages[0]),
        ("emails", person.Email is { } email ? new JsonArray(ScimJson.Object(("value", email), ("type", "work"), ("primary", true))) : null),
        // The roster has one number and does not know of which kind.
        ("phoneNumbers", person.Phone is { } phone ? new JsonArray(ScimJson.Object(("value", phone))) : null),
        ("groups", new JsonArray(GroupOf("post:" + person.Post), GroupOf("category:" + Words<Category>.Of(person.Category)))),
        (ScimUrns.Muster, Extension(person)));

    /// <summary>What the person is called by an identity provider.</summary>
    public static string UserName(Person person) => person.Email ?? person.Id;

    /// <summary>When it changed, and its version: a weak mark of all that it says.</summary>
    internal static JsonObject Meta(string type, JsonObject resource, Instant? changed) => ScimJson.Object(
        ("resourceType", type),
        ("lastModified", changed is { } at ? InstantPattern.General.Format(at) : null),
        ("version", $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resource.ToJsonString())))[..32]}\""));

    private static JsonObject GroupOf(string id) => ScimJson.Object(("value", id), ("type", "direct"));

    private static JsonObject Extension(Person person) => ScimJson.Object(
        ("post", person.Post),
        ("category", Words<Category>.Of(person.Category)),
        ("warden", person.Warden),
        ("nationality", person.Nationality),
        ("languages", person.Languages.IsEmpty ? null : new JsonArray([.. person.Languages.Select(language => (JsonNode)language)])),
        ("dependantOf", person.DependantOf),
        ("staysBecause", person.StaysBecause),
        ("staysUntil", person.StaysUntil is { } day ? LocalDatePattern.Iso.Format(day) : null));
}
