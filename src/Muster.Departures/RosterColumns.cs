using System.Collections.Immutable;

namespace Muster.Departures;

/// <summary>The columns of a roster (contract/plan.md).</summary>
public static class RosterColumns
{
    /// <summary>All the columns that a roster can have, in the contract's order.</summary>
    public static readonly ImmutableArray<string> Known =
    [
        "id", "name", "email", "phone", "post", "category", "dependant_of", "lat", "lon", "address_note", "languages", "nationality", "warden",
        "stays_because", "stays_until",
    ];

    /// <summary>The columns without which nobody can be found or sorted; the others may be left out.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "name", "email", "phone", "post", "category"];

    /// <summary>The columns that tell how or where somebody is found: shown only to who needs them.</summary>
    public static readonly ImmutableHashSet<string> Private = ["email", "phone", "lat", "lon", "address_note"];
}
