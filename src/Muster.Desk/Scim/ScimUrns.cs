using System.Collections.Immutable;

namespace Muster.Desk.Scim;

/// <summary>The names of schemas and messages (RFC 7643, RFC 7644), and of Muster's own extension.</summary>
public static class ScimUrns
{
    /// <summary>The core user.</summary>
    public const string User = "urn:ietf:params:scim:schemas:core:2.0:User";

    /// <summary>The core group.</summary>
    public const string Group = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /// <summary>What a roster has beyond the core: post, category, warden and so on.</summary>
    public const string Muster = "urn:muster:scim:1.0:User";

    /// <summary>A change of parts.</summary>
    public const string Patch = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /// <summary>A list.</summary>
    public const string List = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /// <summary>A refusal.</summary>
    public const string Error = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static readonly ImmutableArray<string> Schemas = [User, Group, Muster, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"];

    /// <summary>Whether it names a whole schema, whose attributes a path can reach.</summary>
    public static bool IsSchema(string text) => Schemas.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the schema's attributes stand in the resource itself, not under the schema's name.</summary>
    public static bool IsCore(string schema) => string.Equals(schema, User, StringComparison.OrdinalIgnoreCase) || string.Equals(schema, Group, StringComparison.OrdinalIgnoreCase);
}
