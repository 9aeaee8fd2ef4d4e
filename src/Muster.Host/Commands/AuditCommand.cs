using System.CommandLine;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster audit</c>: the event log, in which whatever was kept has an entry.</summary>
internal static class AuditCommand
{
    private const int UsualLast = 20;

    private const string Exits = "\n\nExit codes: 0 done; 2 an entry was changed, or bad input; 1 a fault in Muster.";

    private static readonly Option<string?> Type = new("--type") { HelpName = "TYPE", Description = "Only entries of this type, such as person_erased." };

    private static readonly Option<string?> Last = new("--last") { HelpName = "N", Description = $"How many of the newest entries. Default: {UsualLast}." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object an entry, one a line." };

    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "audit",
        "The event log: shows what was done, when and by whom, and proves that no entry was changed since.",
        """
        Every entry is chained to the one before by its hash. Keep the last hash elsewhere from time to time: it shows a log that was cut off at its end.

        Examples:
          muster audit verify --data my-data
          muster audit show --type person_erased --data my-data
        """)
    {
        Verify(), Show(),
    };

    private static VerbCommand Verify()
    {
        var command = new VerbCommand(
            "verify", "Proves that no entry of the log was changed, removed or put in; names the first that was.", "Example:\n  muster audit verify --data my-data" + Exits) { DataOption.Option };
        command.SetAction(parsed =>
        {
            var proved = DataOption.Begun(parsed).Then(AuditLog.Verify);
            if (!proved.TryGet(out var log))
            {
                return ProblemLines.Write(proved.Problems);
            }

            Console.Out.WriteLine(FormattableString.Invariant($"The log is whole: {log.Entries:N0} entries; last hash {log.LastHash}."));
            return ExitCodes.Done;
        });
        return command;
    }

    private static VerbCommand Show()
    {
        var command = new VerbCommand(
            "show", "Shows the newest entries of the log, the newest last.", "Examples:\n  muster audit show --last 50 --data my-data\n  muster audit show --type private_shown --json --data my-data" + Exits)
        {
            DataOption.Option, Type, Last, Json,
        };
        command.SetAction(parsed =>
        {
            var found = DataOption.Begun(parsed).Then(folder => Arguments.Whole(parsed.GetValue(Last), "--last", 1, int.MaxValue).Then(last => AuditLog.Last(folder, last ?? UsualLast, parsed.GetValue(Type))));
            return found.TryGet(out var entries) ? AuditLines.Write(entries, parsed.GetValue(Json)) : ProblemLines.Write(found.Problems);
        });
        return command;
    }
}
