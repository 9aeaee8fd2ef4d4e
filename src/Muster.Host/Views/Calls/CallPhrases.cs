using Muster.Kernel;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;

namespace Muster.Host.Views.Calls;

/// <summary>The words of roll calls that terminal and pages share.</summary>
internal static class CallPhrases
{
    /// <summary>A state in capitals with spaces: NEEDS HELP.</summary>
    public static string Of(CalledState state) => Words<CalledState>.Of(state).Replace('_', ' ').ToUpperInvariant();

    /// <summary>What somebody should do next about a person. That a warden has somebody is said only of one who can go and was sent the list.</summary>
    public static string Next(OpenPerson one, bool isHandedOver) => one.State switch
    {
        CalledState.NeedsHelp => "get help there; then resolve",
        CalledState.Conflicting => "speak with them; then resolve",
        CalledState.Missing => "declared missing: keep searching; resolve when found",
        CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea => "read what they wrote since ('muster call words'); then answer for them",
        CalledState.Stale => "was safe too long ago: ask again",
        _ => Looking(one, isHandedOver),
    };

    private static string Looking(OpenPerson one, bool isHandedOver) => one switch
    {
        { List: "", Warden: null } => "nobody's zone: phone, or send somebody",
        { List: "" } => $"warden {one.Warden} is silent or away: phone, or send somebody",
        { IsListTold: true } => $"warden {one.List} has them",
        _ when isHandedOver => $"warden {one.List} can go and has no list yet: 'muster call handover' once more",
        _ => $"warden {one.List} gets them at the handover",
    };
}
