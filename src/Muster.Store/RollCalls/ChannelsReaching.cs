using System.Collections.Immutable;
using Muster.RollCalls.Calls;

namespace Muster.Store.RollCalls;

/// <summary>By which channels a person can be reached, in the order in which they are tried.</summary>
/// <param name="call">The call.</param>
/// <param name="hasMail">Whether an e-mail address is known.</param>
/// <param name="hasPhone">Whether a phone number is known.</param>
/// <returns>The channels' names.</returns>
public delegate ImmutableArray<string> ChannelsReaching(RollCall call, bool hasMail, bool hasPhone);
