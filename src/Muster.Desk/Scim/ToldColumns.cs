using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Muster.Departures;
using Muster.Departures.People;

namespace Muster.Desk.Scim;

/// <summary>Of which columns of the roster a provider spoke: those are proved anew.</summary>
internal static class ToldColumns
{
    private static readonly ImmutableArray<(string Attribute, string Column)> Core =
        [("name", "name"), ("displayName", "name"), ("emails", "email"), ("userName", "email"), ("phoneNumbers", "phone"), ("preferredLanguage", "languages")];

    private static readonly ImmutableArray<(string Attribute, string Column)> Own =
    [
        ("post", "post"), ("category", "category"), ("warden", "warden"), ("nationality", "nationality"), ("languages", "languages"),
        ("dependantOf", "dependant_of"), ("staysBecause", "stays_because"), ("staysUntil", "stays_until"),
    ];

    /// <summary>By a whole user.</summary>
    public static ImmutableHashSet<string> In(JsonObject body) => [.. Named(body, Core).Concat(body[ScimUrns.Muster] is JsonObject own ? Named(own, Own) : [])];

    /// <summary>By a change: those that differ.</summary>
    public static ImmutableHashSet<string> Between(Person before, Person after)
    {
        var (was, now) = (PersonCells.Of(before), PersonCells.Of(after));
        return [.. RosterColumns.Known.Where((column, at) => ReadUser.Columns.Contains(column) && was[at] != now[at])];
    }

    private static IEnumerable<string> Named(JsonObject holder, ImmutableArray<(string Attribute, string Column)> pairs) =>
        pairs.Where(pair => holder.ContainsKey(pair.Attribute)).Select(pair => pair.Column);
}
