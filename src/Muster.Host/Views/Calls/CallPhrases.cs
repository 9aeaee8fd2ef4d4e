using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;

namespace Muster.Host.Views.Calls;

/// <summary>The words of roll calls that terminal and pages share.</summary>
internal static class CallPhrases
{
    /// <summary>What stands where a call is open and no program does its work.</summary>
    public const string NobodyHandsOver = "NOBODY HANDS MESSAGES OVER: no message leaves and no wave begins until 'muster serve' runs with --plan and --links.";

    /// <summary>What stands in place of numbers before a call is opened: nobody was asked, so nobody is safe.</summary>
    public const string NotAsked = "NOBODY HAS BEEN ASKED YET";

    /// <summary>A state in capitals with spaces: NEEDS HELP.</summary>
    public static string Of(CalledState state) => Words<CalledState>.Of(state).Replace('_', ' ').ToUpperInvariant();

    /// <summary>The same of a call: STANDING DOWN.</summary>
    public static string Of(CallState state) => Words<CallState>.Of(state).Replace('_', ' ').ToUpperInvariant();

    /// <summary>Whether the call has asked anybody.</summary>
    public static bool IsOpened(RollCall call) => call.State is not (CallState.Draft or CallState.DryRun or CallState.Discarded);

    /// <summary>Whether messages of the call are still to leave.</summary>
    public static bool IsAsking(RollCall call) => call.State is CallState.Open or CallState.HandedToWardens;

    /// <summary>Who has an open person on their list. That a warden has somebody is said only of one who can go and was sent the list.</summary>
    public static string List(OpenPerson one, RollCall call) => one switch
    {
        { List: "", Warden: null } => "no warden",
        { List: "" } => $"no warden yet ({one.Warden})",
        { IsListTold: true } => $"warden {one.List} has them",
        _ when call.HandedOverAt is not null => $"warden {one.List} gets the list now",
        _ => $"warden {one.List}",
    };

    /// <summary>What somebody should do next about a person in this state, without a full stop.</summary>
    public static string Next(CalledState state, RollCall call) => state switch
    {
        CalledState.NeedsHelp => "Speak with them now; 'muster call resolve' when they have been helped",
        CalledState.Conflicting => "Speak with them: which word holds? Then 'muster call resolve'",
        CalledState.Missing => "Declared missing: the search goes on until 'muster call resolve'",
        CalledState.Stale => "The last word is too old: speak with them, or ask again",
        CalledState.SafeSelf or CalledState.SafeByProxy or CalledState.NotInArea => "Read what they wrote since: 'muster call words'; then 'muster call answer'",
        _ when !IsAsking(call) => "Nobody asks them any more: call them, or send somebody",
        CalledState.Unaccounted => "Send the warden, or call; declare missing only with a name to it",
        CalledState.NotContacted => "No channel has taken a message for them: send the warden, or go",
        _ when call.Wave >= call.Plan.Waves.Length => "Every wave has gone out: call now, or 'muster call wave' asks once more",
        _ => "The next wave asks again; or call now",
    };
}
