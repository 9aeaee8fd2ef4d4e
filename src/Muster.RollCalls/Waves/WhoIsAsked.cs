using Muster.RollCalls.People;
using NodaTime;

namespace Muster.RollCalls.Waves;

/// <summary>Says who is asked when a wave begins.</summary>
public static class WhoIsAsked
{
    /// <summary>
    /// Whether a wave that begins now asks this person: all who are not accounted for, among them whoever was safe too long ago and whoever is missing and may yet answer. Somebody who needs
    /// help, or about whom two words stand against each other, needs a person and no further message.
    /// </summary>
    public static bool Includes(CalledPerson person, Instant now) => !person.IsAccountedForAt(now) && person.State is not CalledState.Conflicting;
}
