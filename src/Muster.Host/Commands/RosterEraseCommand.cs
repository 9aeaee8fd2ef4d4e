using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.People;
using Muster.Host.Views;

namespace Muster.Host.Commands;

/// <summary><c>muster roster erase</c>: erases a person for good.</summary>
internal static class RosterEraseCommand
{
    private const string Examples = """
        Gone are name, phone, addresses, place, stays, warden's duty and the words of their answers, from the database's files too. The id stays, in the log and so that nobody
        else is taken for them; the log stays whole ('muster audit verify'). What is written with --because stays for ever: name nobody in it. Backups and the sheet that they
        came from are yours to clean: a sheet that still has them is refused.

        Example:
          muster roster erase p01 --by "Ada Example" --because "left; asked to be erased" --data my-data

        Exit codes: 0 done; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Argument<string> Id = new("ID") { Description = "The person's id, also of somebody who has left." };

    private static readonly Option<string?> Because = new("--because") { HelpName = "TEXT", Description = "Why. Needed." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("erase", "Erases all that is kept about a person, for good.", Examples) { Id, DataOption.Option, RosterOptions.By, Because };
        command.SetAction(parsed =>
        {
            var done = DataOption.Begun(parsed).Then(folder => ForgetPerson.In(folder, parsed.GetValue(Id)!, parsed.GetValue(RosterOptions.By), parsed.GetValue(Because), Outside.Real.Now));
            if (!done.TryGet(out var erased))
            {
                return ProblemLines.Write(done.Problems);
            }

            Console.Out.WriteLine($"{OneLine.Of(erased.Id)} is erased.");
            if (!erased.IsGoneFromDisk)
            {
                NoticeLines.Write(["another program has the database open: sealed bytes may lie in muster.db-wal until it closes it"]);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
