using Muster.Kernel;
using Muster.Tripwires.Life;

namespace Muster.Host.Pages;

/// <summary>What a person posts about a tripwire, as it was typed.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Id">The tripwire's id.</param>
/// <param name="Act"><c>acknowledge</c>, <c>act</c>, <c>not_act</c> or <c>reset</c>.</param>
/// <param name="By">Who.</param>
/// <param name="Because">Why.</param>
internal sealed record TripwireForm(string Plan, string Id, string Act, string By, string Because)
{
    private const int LongestName = 120;
    private const int LongestReason = 2_000;

    /// <summary>The act, or why it is none.</summary>
    public Outcome<LifeCommand> Read()
    {
        var (by, because) = (By.Trim(), Because.Trim());
        return by.Length > LongestName ? Refuse("a name of more than 120 characters", "a shorter one")
            : because.Length > LongestReason ? Refuse("a reason of more than 2000 characters", "a shorter one")
            : Act switch
            {
                "acknowledge" => Outcome.Grant<LifeCommand>(new Acknowledge(by)),
                "act" => Outcome.Grant<LifeCommand>(new DecideTrip(Act: true, by, because)),
                "not_act" => Outcome.Grant<LifeCommand>(new DecideTrip(Act: false, by, because)),
                "reset" => Outcome.Grant<LifeCommand>(new ResetTripwire(by)),
                _ => Refuse("no act", "one of the buttons of the page"),
            };
    }

    private static Outcome<LifeCommand> Refuse(string found, string expected) => Outcome.Refuse<LifeCommand>(new Problem(ProblemCodes.TripwireStep, found, expected));
}
