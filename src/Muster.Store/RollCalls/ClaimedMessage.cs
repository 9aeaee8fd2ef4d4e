using System.Collections.Immutable;
using Muster.RollCalls.Messages;

namespace Muster.Store.RollCalls;

/// <summary>A message that somebody is about to hand over. From its claim on it is never claimed again: if the program breaks off now, nobody knows whether it went out.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Key">Its key.</param>
/// <param name="Called">The number of the person in the call.</param>
/// <param name="Person">Their id on the roster.</param>
/// <param name="Call">The call's id.</param>
/// <param name="Purpose"><c>ask</c>, <c>correct</c> or <c>warden</c>.</param>
/// <param name="Wave">The wave, or the correction's number.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Tries">How often it was tried before.</param>
public sealed record ClaimedMessage(long Id, string Key, long Called, string Person, string Call, string Purpose, long Wave, string Channel, long Tries);

/// <summary>What came of handing a message over.</summary>
/// <param name="Message">Which.</param>
/// <param name="State">Handed over, or why not.</param>
/// <param name="TakenAs">The channel's own id of it, or null.</param>
/// <param name="Trouble">One line, or null.</param>
/// <param name="Instead">Other channels for the same person, the first that has not been tried in this wave is taken where this one failed for good.</param>
public sealed record MessageHandedOver(ClaimedMessage Message, MessageState State, string? TakenAs, string? Trouble, ImmutableArray<string> Instead);
