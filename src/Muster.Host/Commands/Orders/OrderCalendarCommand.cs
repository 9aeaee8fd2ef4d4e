using System.CommandLine;
using System.Text;
using Muster.Channels.Fetch;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order calendar</c>: an order's days as iCalendar.</summary>
internal static class OrderCalendarCommand
{
    private const string Examples = """
        The entries have stable ids: imported again after a review or a lift, they move or are struck out. They name no person.

        Examples:
          muster order calendar mali-ad --data my-data --out mali-ad.ics
          muster order calendar mali-ad --data my-data > mali-ad.ics

        Exit codes: 0 written; 2 bad input, or an order that is not approved; 1 a fault in Muster.
        """;

    private static readonly Option<string?> Out = new("--out") { HelpName = "FILE", Description = "The file to write. Default: standard output" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("calendar", "Writes reviews, day 180 and the end of grace as iCalendar, with alarms.", Examples) { OrderOptions.Id, DataOption.Option, Out };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(Out);
            var text = DataOption.Begun(parsed).Then(folder => CalendarOfOrder.In(folder, parsed.GetValue(OrderOptions.Id)!, Outside.Real.Now)).Then(calendar => Write(calendar, file));
            return text.TryGet(out _) ? ExitCodes.Done : ProblemLines.Write(text.Problems);
        });
        return command;
    }

    private static Outcome<string> Write(string calendar, string? file)
    {
        if (file is null)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(calendar));
            return Outcome.Grant(calendar);
        }

        if (file.Length == 0 || Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            return Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, $"--out {file}", "a file in a folder that exists"));
        }

        File.WriteAllText(file, calendar);
        Console.Out.WriteLine($"Written to {OneLine.Of(file)}.");
        return Outcome.Grant(calendar);
    }
}
