using System.Collections.Immutable;

namespace Muster.Tripwires;

/// <summary>The keys of plan.yaml, section by section: what the reader takes and what the schema for editors shows.</summary>
internal static class PlanKeys
{
    public static readonly ImmutableArray<string> Plan = ["plan", "posts", "tripwires", "departures", "notices"];

    public static readonly ImmutableArray<string> PlanNeeded = ["plan", "posts", "tripwires"];

    public static readonly ImmutableArray<string> Post = ["id", "name", "country", "lat", "lon", "time_zone"];

    public static readonly ImmutableArray<string> PostNeeded = ["id", "country", "lat", "lon"];

    public static readonly ImmutableArray<string> Tripwire = ["id", "name", "when", "near", "propose"];

    public static readonly ImmutableArray<string> TripwireNeeded = ["id", "when", "propose"];

    public static readonly ImmutableArray<string> Notices = ["at_most", "in_hours"];

    public static readonly ImmutableArray<string> Leaving = ["ordered", "authorized"];

    public static readonly ImmutableArray<string> Categories = ["emergency", "non_emergency", "national_staff", "family", "contractor", "visitor"];

    public static readonly ImmutableArray<string> Answers = ["leave", "may_leave", "stay"];

    /// <summary>Every condition with its keys; those that join others have none of their own.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Conditions = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["incidents"] = ["of", "within_km", "country", "admin1", "in_days", "at_least", "types", "sources"],
        ["killed"] = ["of", "within_km", "country", "admin1", "in_days", "at_least", "types", "sources", "with_attackers"],
        ["departure"] = ["country", "issuers", "status", "posts", "sources"],
        ["advice"] = ["country", "level", "issuers", "at_least", "sources"],
        ["government"] = ["country", "event", "in_days", "sources"],
        ["conflict_spreads_to"] = ["country", "sources"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What a condition cannot do without.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Needed = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["incidents"] = ["in_days", "at_least"],
        ["killed"] = ["in_days", "at_least"],
        ["departure"] = ["country", "status"],
        ["advice"] = ["country", "level"],
        ["government"] = ["country", "event"],
        ["conflict_spreads_to"] = ["country"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The conditions in the order in which problems list them.</summary>
    public static readonly ImmutableArray<string> Kinds = ["incidents", "killed", "departure", "advice", "government", "conflict_spreads_to", "all", "any", "not"];
}
