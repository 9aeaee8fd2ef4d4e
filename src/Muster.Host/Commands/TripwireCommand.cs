using System.CommandLine;

namespace Muster.Host.Commands;

/// <summary><c>muster tripwire</c>: how tripwires stand, and what a person does about them.</summary>
internal static class TripwireCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "tripwire",
        "Tripwires as they stand now: ARMED, NEAR, TRIPPED, ACKNOWLEDGED, DECIDED, RESET, and whether each one can see. A rule orders nothing: a person decides.",
        """
        Examples:
          muster tripwire judge --plan my-plan --data my-data
          muster tripwire list --data my-data
          muster tripwire show bamako-ring --data my-data
          muster tripwire acknowledge bamako-ring --by "Ada Example" --data my-data
          muster tripwire decide bamako-ring --not-act --because "the road is closed already" --by "Ada Example" --data my-data
          muster tripwire reset bamako-ring --by "Ada Example" --data my-data

        'muster serve --plan DIR' judges every new fact at once.
        """)
    {
        TripwireListCommand.Make(),
        TripwireShowCommand.Make(),
        TripwireJudgeCommand.Make(),
        TripwireActCommand.Acknowledge(),
        TripwireActCommand.Decide(),
        TripwireActCommand.Reset(),
    };
}
