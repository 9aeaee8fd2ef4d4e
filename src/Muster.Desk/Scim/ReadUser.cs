using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>
/// Reads a user as the cells of a roster's row. Where several attributes say the same (userName and an e-mail, displayName and name), the one that changed counts.
/// </summary>
internal sealed class ReadUser(string id, JsonObject? before, JsonObject after)
{
    private const string Address = "@";

    private readonly List<Problem> problems = [];

    /// <summary>The columns of which a user can tell.</summary>
    public static readonly ImmutableHashSet<string> Columns = [.. RosterColumns.Known.Except(["lat", "lon", "address_note"])];

    /// <summary>A cell for each of <see cref="RosterColumns.Known"/>, or everything that is wrong.</summary>
    public Outcome<string[]> Cells()
    {
        var email = Email();
        Dictionary<string, string?> cells = new(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["name"] = Name(),
            ["email"] = email,
            ["phone"] = OneOf("phoneNumbers", "mobile", "work"),
            ["post"] = Placed("post"),
            ["category"] = Placed("category"),
            ["dependant_of"] = Extension("dependantOf"),
            ["languages"] = Languages(),
            ["nationality"] = Extension("nationality"),
            ["warden"] = Extension("warden"),
            ["stays_because"] = Extension("staysBecause"),
            ["stays_until"] = Extension("staysUntil"),
        };
        return problems.Count > 0 ? Outcome.Refuse<string[]>(problems) : Outcome.Grant<string[]>([.. RosterColumns.Known.Select(column => cells.GetValueOrDefault(column) ?? "")]);
    }

    private string? Name()
    {
        var (formatted, display) = (Text(after, "name", "formatted"), Text(after, "displayName"));
        var (given, family) = (Text(after, "name", "givenName"), Text(after, "name", "familyName"));
        if (formatted is not null && formatted != Text(before, "name", "formatted"))
        {
            return formatted;
        }

        if (display is not null && display != Text(before, "displayName"))
        {
            return display;
        }

        if (given is null && family is null)
        {
            return formatted ?? display ?? Refuse("no name", "displayName, name.formatted, or name.givenName with name.familyName");
        }

        // Where one part changes alone, nobody can tell which part of the whole it is.
        return before is not null && (given is null || family is null) && (formatted ?? display) is not null
            ? Refuse("one part of a name", "displayName or name.formatted: Muster keeps names whole")
            : string.Join(' ', new[] { given, family }.OfType<string>());
    }

    private string? Email()
    {
        var (user, email) = (Text(after, "userName"), OneOf("emails", "work"));
        var (userBefore, emailBefore) = (Text(before, "userName"), before is null ? null : OneOf(before, "emails", "work"));
        if (user is null && before is null)
        {
            return Refuse("no userName", "the person's e-mail as userName, or their id");
        }

        var isOldName = user is null || string.Equals(user, userBefore, StringComparison.OrdinalIgnoreCase);
        if (isOldName || user == id || string.Equals(user, email, StringComparison.OrdinalIgnoreCase))
        {
            return email;
        }

        return (email is null || email == emailBefore) && user!.Contains(Address, StringComparison.Ordinal) ? user
            : Refuse($"the userName '{Shown(user!)}'", "the person's e-mail as userName, or their id");
    }

    private string? Languages()
    {
        var (preferred, before1) = (Text(after, "preferredLanguage"), Text(before, "preferredLanguage"));
        var all = Extended("languages") switch
        {
            JsonArray many => [.. many.Select(one => ScimJson.Text(one) ?? Refuse("a language that is no text", "ISO 639-1 codes such as \"fr\"") ?? "")],
            { } one => (ScimJson.Text(one) ?? Refuse("languages that are no list", "a list of ISO 639-1 codes") ?? "").Split(' '),
            null => Array.Empty<string>(),
        };
        var isTold = preferred is not null && !string.Equals(preferred, before1, StringComparison.OrdinalIgnoreCase);
        var first = preferred?.Split('-', '_')[0].ToLowerInvariant();
        return string.Join(' ', isTold ? all.Where(language => language != first).Prepend(first!) : all);
    }

    // A membership given with a new user stands in for the extension; afterwards the extension says it.
    private string? Placed(string what)
    {
        var told = Extension(what);
        return told ?? Member(what) ?? Refuse($"no {what}", $"{what} in {ScimUrns.Muster}, or a group such as {(what == "post" ? "post:bamako" : "category:visitor")}");
    }

    private string? Member(string what) => before is not null ? null : (after["groups"] as JsonArray ?? [])
        .Select(group => Text(group as JsonObject, "value")).OfType<string>().Where(group => group.StartsWith(what + ":", StringComparison.Ordinal)).Select(group => group[(what.Length + 1)..]).FirstOrDefault();

    private string? OneOf(string attribute, params string[] types) => OneOf(after, attribute, types);

    // One of many: the primary, else by kind, else any that has one, else the roster's own.
    private string? OneOf(JsonObject resource, string attribute, params string[] types)
    {
        if (resource[attribute] is null)
        {
            return null;
        }

        if (resource[attribute] is not JsonArray many || many.Any(one => one is not JsonObject))
        {
            return Refuse($"{attribute} that are no list of objects", "such as [{\"value\": …}]");
        }

        return many.OfType<JsonObject>().Select(one => (One: one, Value: Text(one, "value"))).Where(one => !string.IsNullOrWhiteSpace(one.Value))
            .OrderBy(one => Rank(one.One, types)).Select(one => one.Value).FirstOrDefault();
    }

    private static int Rank(JsonObject one, string[] types)
    {
        var type = ScimJson.Text(one["type"])?.ToLowerInvariant();
        var at = Array.IndexOf(types, type);
        return ScimJson.Truth(one["primary"]) is true ? -1 : at >= 0 ? at : type is not null ? types.Length : types.Length + 1;
    }

    private JsonNode? Extended(string name) => (after[ScimUrns.Muster] as JsonObject)?[name];

    private string? Extension(string name) => Text(after[ScimUrns.Muster] as JsonObject, name);

    private string? Text(JsonObject? holder, string complex, string name)
    {
        if (holder?[complex] is not null and not JsonObject)
        {
            return Refuse($"{complex} that is no object", "an object of its parts");
        }

        return Text(holder?[complex] as JsonObject, name);
    }

    private string? Text(JsonObject? holder, string name)
    {
        var text = holder?[name] switch
        {
            null => null,
            var node => ScimJson.Text(node) ?? Refuse($"{name} that is no text", "text"),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private string? Refuse(string found, string expected)
    {
        problems.Add(new Problem(ProblemCodes.ScimValue, found, expected));
        return null;
    }
}
