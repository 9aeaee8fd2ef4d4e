using Muster.RollCalls.People;

namespace Muster.RollCalls.Wardens;

/// <summary>A warden as a roll call finds them.</summary>
/// <param name="Id">On the roster.</param>
/// <param name="Alternate">The id of the warden who stands in for them, or null.</param>
/// <param name="HasAgreement">Whether they have agreed to be a warden, and the agreement holds.</param>
/// <param name="State">How they stand in this call by now, or null where the call does not ask them.</param>
public sealed record Warden(string Id, string? Alternate, bool HasAgreement, CalledState? State)
{
    /// <summary>Whether a list may be given to them. One who is silent, needs help, or is elsewhere cannot knock at a door; one whom the call does not ask gets no link.</summary>
    public bool CanServe => HasAgreement && State is (CalledState.SafeSelf or CalledState.SafeByProxy);
}

/// <summary>Somebody who has not answered.</summary>
/// <param name="Id">On the roster.</param>
/// <param name="Warden">Their warden's id, or null.</param>
public sealed record SilentPerson(string Id, string? Warden);
