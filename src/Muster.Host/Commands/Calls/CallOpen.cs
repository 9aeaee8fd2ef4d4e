using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.RollCalls.Calls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call open</c>: begins to ask.</summary>
internal static class CallOpen
{
    private const string Examples = """
        --people is the number that the dry run showed: whoever opens a call says how many people they are about to ask. If the roster has changed since, look again.

        The messages of the first wave are written in the same moment; 'muster serve' or 'muster call send' hands them over.

        Example:
          muster call open blast-0730 --people 22 --by "Ada Example" --plan my-plan --data my-data
        """;

    private static readonly Option<int> People = new("--people") { HelpName = "NUMBER", Description = "How many people will be asked, as the dry run showed. Needed." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("open", "Begins to ask.", Examples + CallOptions.Exits) { CallOptions.Id, CallOptions.Plan, DataOption.Option, People, CallOptions.By };
        command.SetAction(parsed =>
        {
            var id = parsed.GetValue(CallOptions.Id)!;
            var opened = DataOption.Begun(parsed).Then(folder => CallOptions.Channels(parsed).Then(channels => ActOnCall.Known(
                folder, id, channels, (call, room) => new OpenCall(room.PeopleIn(call.Posts), parsed.GetValue(People), parsed.GetValue(CallOptions.By) ?? ""), Outside.Real.Now)));
            if (!opened.TryGet(out var kept))
            {
                return ProblemLines.Write(opened.Problems);
            }

            Console.Out.WriteLine($"{OneLine.Of(kept.Call.Id)} is OPEN{(kept.Call.IsExercise ? " (exercise)" : "")}: the messages of the first wave are written.");
            HandOverLines.Write(parsed, kept.Call.Id);
            return ExitCodes.Done;
        });
        return command;
    }
}
