using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>How a tripwire would have done with other values.</summary>
/// <param name="Tripwire">Its id.</param>
/// <param name="Values">Key and value of each sweep, in the order of the sweeps.</param>
/// <param name="IsPlans">Whether these are the values that the plan has now.</param>
/// <param name="Score">How it did; without decisions only its trips are counted.</param>
public sealed record SweptSetting(string Tripwire, ImmutableArray<(string Key, double Value)> Values, bool IsPlans, RuleScore Score);
