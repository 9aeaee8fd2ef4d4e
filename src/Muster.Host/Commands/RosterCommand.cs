using System.CommandLine;

namespace Muster.Host.Commands;

/// <summary><c>muster roster</c>: the people, as the data folder knows them.</summary>
internal static class RosterCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "roster",
        "The people: takes rosters, wardens and trips in, shows first what would change, and erases for good. Names, phones and places are kept encrypted.",
        """
        Examples:
          muster roster import roster.csv --plan my-plan --data my-data --dry-run
          muster roster import roster.csv --plan my-plan --data my-data
          muster roster show --data my-data
          muster roster show p01 --private --by "Ada Example" --data my-data
          muster roster export people.csv --by "Ada Example" --data my-data
          muster roster remind --data my-data
          muster roster erase p01 --by "Ada Example" --because "asked for it" --data my-data
        """)
    {
        RosterImportCommand.Make(),
        RosterShowCommand.Make(),
        RosterExportCommand.Make(),
        RosterRemindCommand.Make(),
        RosterEraseCommand.Make(),
    };
}
