using System.Collections.Immutable;

namespace Muster.Tripwires.History;

/// <summary>One value of a tripwire to try in many settings.</summary>
/// <param name="Tripwire">Its id.</param>
/// <param name="Part">Which of its conditions, counted from 1 as the plan lists them, <c>all</c>, <c>any</c> and <c>not</c> left out.</param>
/// <param name="Key">The key, such as <c>at_least</c>.</param>
/// <param name="Values">The values, in the order in which they are tried; never empty.</param>
public sealed record Sweep(string Tripwire, int Part, string Key, ImmutableArray<double> Values);
