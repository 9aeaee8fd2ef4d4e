using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Departures.People;
using Muster.Desk.People;
using Muster.Host.Views;
using Muster.Host.Views.Rosters;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster roster remind</c>: what is out of date on the roster.</summary>
internal static class RosterRemindCommand
{
    private const int UsualDays = 90;

    private const string Examples = """
        Listed are reasons to stay that have run out, trips that should be over, people whom nobody can reach, wardens who have not agreed or were not tested, and fields that no
        import has proved for long. Nothing is sent: --send FILE writes the list as CSV, for whoever asks the people.

        Examples:
          muster roster remind --data my-data
          muster roster remind --older-than 30 --send reminders.csv --data my-data

        Exit codes: 0 done; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Option<string?> OlderThan = new("--older-than") { HelpName = "DAYS", Description = $"After how many days a field or a test is out of date. Default: {UsualDays}." };

    private static readonly Option<string?> Send = new("--send") { HelpName = "FILE", Description = "Writes the list to a CSV file. Muster itself sends no reminders yet." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a reminder, one a line." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("remind", "Lists what is out of date: old fields, untested wardens, ended stays.", Examples) { DataOption.Option, OlderThan, Send, Json };
        command.SetAction(parsed =>
        {
            var found = DataOption.Begun(parsed).Then(folder => Arguments.Whole(parsed.GetValue(OlderThan), "--older-than", 0, 36_500).Then(days => RemindPeople.In(folder, days ?? UsualDays, Outside.Real.Now)));
            return found.TryGet(out var reminders) ? Show(reminders, parsed.GetValue(Send), parsed.GetValue(Json)) : ProblemLines.Write(found.Problems);
        });
        return command;
    }

    private static int Show(ImmutableArray<Reminder> reminders, string? file, bool json)
    {
        if (json)
        {
            PeopleJson.Write(reminders);
        }
        else
        {
            ReminderTerminal.Write(reminders);
        }

        var written = file is null ? Outcome.Grant(0) : RemindPeople.Write(file, reminders);
        if (!written.IsGranted)
        {
            return ProblemLines.Write(written.Problems);
        }

        if (file is not null)
        {
            Console.Error.WriteLine($"note: {OneLine.Of(file)} lists whom to ask; nothing was sent: Muster does not send reminders yet.");
        }

        return ExitCodes.Done;
    }
}
