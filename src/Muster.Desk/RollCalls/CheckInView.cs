using System.Collections.Immutable;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;

namespace Muster.Desk.RollCalls;

/// <summary>What a person's check-in page stands on.</summary>
/// <param name="Call">The roll call, which takes answers.</param>
/// <param name="Person">How they stand in it.</param>
/// <param name="Name">Their given name, or their id where the roster has none.</param>
/// <param name="Languages">The languages that the roster gives them, the best first.</param>
public sealed record CheckInView(RollCall Call, CalledPerson Person, string Name, ImmutableArray<string> Languages);
