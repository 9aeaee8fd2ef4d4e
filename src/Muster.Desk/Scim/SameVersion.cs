using System.Text.Json.Nodes;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>Checks that nobody changed a resource since a provider saw it (RFC 7644, 3.14).</summary>
public static class SameVersion
{
    /// <summary>The resource where <paramref name="ifMatch"/> is null, <c>*</c> or names its version.</summary>
    public static Outcome<JsonObject> Of(JsonObject resource, string? ifMatch) => ifMatch is null || Names(resource, ifMatch)
        ? Outcome.Grant(resource)
        : Outcome.Refuse<JsonObject>(new Problem(ProblemCodes.ScimVersion, "another version than the one in If-Match", "the newest"));

    /// <summary>Whether a list of versions names that of the resource.</summary>
    public static bool Names(JsonObject resource, string versions)
    {
        var version = Plain(ScimJson.Text(resource["meta"]?["version"]) ?? "");
        return versions.Split(',', StringSplitOptions.TrimEntries).Any(one => one == "*" || Plain(one) == version);
    }

    private static string Plain(string version) => version.StartsWith("W/", StringComparison.Ordinal) ? version[2..] : version;
}
