using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>A sheet that was read and can be kept.</summary>
/// <param name="Skipped">Why rows were left out, and which links were dropped.</param>
/// <param name="Preview">What it would change; writes nothing about anybody.</param>
/// <param name="Keep">Keeps it. The number is that of the people removed or moved which somebody confirmed, or null.</param>
public sealed record OpenedSheet(ImmutableArray<Problem> Skipped, Func<Outcome<SheetDifference>> Preview, Func<int?, Instant, Outcome<SheetDifference>> Keep);
