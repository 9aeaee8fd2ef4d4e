using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.RollCalls.People;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call answer | missing | resolve</c>: what somebody at the desk says of one person.</summary>
internal static class CallPerson
{
    private static readonly Argument<string> Person = new("PERSON") { Description = "The person's id on the roster." };

    private static readonly Argument<string> Says = new("ANSWER") { Description = "safe, help or elsewhere." };

    private static readonly Option<string?> How = new("--how") { HelpName = "TEXT", Description = "How contact was made: \"spoke on the phone\", \"seen at the door\". Needed." };

    private static readonly Option<string?> Note = new("--note") { HelpName = "TEXT", Description = "The person's own words; kept sealed." };

    /// <summary>The command <c>answer</c>.</summary>
    public static Command Answer() => Make(
        "answer",
        "Takes an answer for somebody who was spoken to, or vouched for. Who says so and how contact was made stay beside it.",
        """
        Examples:
          muster call answer blast-0730 p11 safe --how "spoke on the phone" --by "Ada Example" --data my-data
          muster call answer blast-0730 p21 elsewhere --how "boarding pass of 29 July seen" --by "Ada Example" --data my-data
        """,
        [Says],
        [How, Note],
        parsed => SaysOf(parsed).Then(says => Outcome.Grant<DeskWord>(new DeskAnswer(says, By(parsed), parsed.GetValue(How) ?? "", parsed.GetValue(Note)))));

    /// <summary>The command <c>missing</c>.</summary>
    public static Command Missing() => Make(
        "missing",
        "Declares somebody missing. Only a person does that, and says why.",
        "Example:\n  muster call missing blast-0730 p39 --because \"not at home, phone off since Friday, neighbours have not seen her\" --by \"Ada Example\" --data my-data",
        [],
        [CallOptions.Because],
        parsed => Outcome.Grant<DeskWord>(new DeskMissing(By(parsed), parsed.GetValue(CallOptions.Because) ?? "")));

    /// <summary>The command <c>resolve</c>.</summary>
    public static Command Resolve() => Make(
        "resolve",
        "Says what holds for somebody whose answers contradict each other, who needed help, or who was declared missing.",
        "Example:\n  muster call resolve blast-0730 p04 safe --because \"spoke to him myself; the first message was sent by mistake\" --by \"Ada Example\" --data my-data",
        [Says],
        [CallOptions.Because],
        parsed => SaysOf(parsed).Then(says => Outcome.Grant<DeskWord>(new DeskResolution(says, By(parsed), parsed.GetValue(CallOptions.Because) ?? ""))));

    private static string By(ParseResult parsed) => parsed.GetValue(CallOptions.By) ?? "";

    private static Outcome<AnswerSays> SaysOf(ParseResult parsed) => parsed.GetValue(Says)?.ToLowerInvariant() switch
    {
        "safe" => Outcome.Grant(AnswerSays.Safe),
        "help" or "needs_help" => Outcome.Grant(AnswerSays.NeedsHelp),
        "elsewhere" or "not_in_area" => Outcome.Grant(AnswerSays.NotInArea),
        var other => Outcome.Refuse<AnswerSays>(new Problem(ProblemCodes.BadArgument, $"the answer '{other}'", "safe, help or elsewhere" + NearestWord.Hint(other ?? "", ["safe", "help", "elsewhere"]))),
    };

    private static VerbCommand Make(string name, string about, string examples, Argument[] arguments, Option[] options, Func<ParseResult, Outcome<DeskWord>> read)
    {
        var command = new VerbCommand(name, about, examples + CallOptions.Exits) { CallOptions.Id, Person };
        Array.ForEach(arguments, command.Add);
        Array.ForEach<Option>([DataOption.Option, CallOptions.By, .. options], command.Add);
        command.SetAction(parsed =>
        {
            var done = DataOption.Begun(parsed).Then(folder => read(parsed).Then(word => SayOfPerson.In(folder, parsed.GetValue(CallOptions.Id)!, parsed.GetValue(Person)!, word, Outside.Real.Now)));
            if (!done.TryGet(out var person))
            {
                return ProblemLines.Write(done.Problems);
            }

            Console.Out.WriteLine($"{OneLine.Of(person.Id)} is {Words<CalledState>.Of(person.StateAt(Outside.Real.Now)).ToUpperInvariant()}.");
            Console.Out.WriteLine(NextStep.Of(parsed, "call status", [parsed.GetValue(CallOptions.Id)!], DataOption.Option));
            return ExitCodes.Done;
        });
        return command;
    }
}
