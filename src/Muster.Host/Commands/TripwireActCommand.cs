using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.Tripwires;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.Tripwires.Life;

namespace Muster.Host.Commands;

/// <summary><c>muster tripwire acknowledge | decide | reset</c>: what a person does about a trip.</summary>
internal static class TripwireActCommand
{
    /// <summary>Which tripwire.</summary>
    public static readonly Argument<string> Id = new("ID") { Description = "The tripwire's id in the plan." };

    /// <summary>Of which plan.</summary>
    public static readonly Option<string?> PlanName = new("--plan-name") { HelpName = "NAME", Description = "The plan's name, where several plans are watched." };

    private const string Exits = "\n\nExit codes: 0 done; 2 bad input, or an act that the state does not allow; 1 a fault in Muster.";

    private static readonly Option<string?> By = new("--by") { HelpName = "NAME", Description = "Who answers for it. Needed." };

    private static readonly Option<bool> Act = new("--act") { Description = "Decides to act." };

    private static readonly Option<bool> NotAct = new("--not-act") { Description = "Decides not to act; needs --because." };

    private static readonly Option<string?> Because = new("--because") { HelpName = "TEXT", Description = "Why." };

    /// <summary>The command <c>acknowledge</c>.</summary>
    public static Command Acknowledge() => Make(
        "acknowledge",
        "Says that a person knows of a trip.",
        "Example:\n  muster tripwire acknowledge bamako-ring --by \"Ada Example\" --data my-data",
        [],
        parsed => Outcome.Grant<LifeCommand>(new Acknowledge(parsed.GetValue(By) ?? "")));

    /// <summary>The command <c>decide</c>.</summary>
    public static Command Decide() => Make(
        "decide",
        "Keeps a person's decision on a trip: to act, or not to act and why. It starts nothing.",
        "Examples:\n  muster tripwire decide bamako-ring --act --by \"Ada Example\" --data my-data\n  muster tripwire decide bamako-ring --not-act --because \"staff left yesterday\" --by \"Ada Example\" --data my-data",
        [Act, NotAct, Because],
        parsed => parsed.GetValue(Act) == parsed.GetValue(NotAct)
            ? Outcome.Refuse<LifeCommand>(new Problem(ProblemCodes.BadArgument, parsed.GetValue(Act) ? "both --act and --not-act" : "neither --act nor --not-act", "one of the two"))
            : Outcome.Grant<LifeCommand>(new DecideTrip(parsed.GetValue(Act), parsed.GetValue(By) ?? "", parsed.GetValue(Because) ?? "")));

    /// <summary>The command <c>reset</c>.</summary>
    public static Command Reset() => Make(
        "reset",
        "Puts a decided tripwire back. While what tripped it still holds it trips again only on new evidence.",
        "Example:\n  muster tripwire reset bamako-ring --by \"Ada Example\" --data my-data",
        [],
        parsed => Outcome.Grant<LifeCommand>(new ResetTripwire(parsed.GetValue(By) ?? "")));

    private static VerbCommand Make(string name, string about, string examples, Option[] options, Func<ParseResult, Outcome<LifeCommand>> read)
    {
        var command = new VerbCommand(name, about, examples + Exits) { Id, DataOption.Option, By, PlanName };
        Array.ForEach(options, command.Add);
        command.SetAction(parsed =>
        {
            var done = DataOption.Begun(parsed).Then(folder => read(parsed).Then(act => ActOnTripwire.In(folder, parsed.GetValue(PlanName), parsed.GetValue(Id)!, act, Outside.Real.Now)));
            if (!done.TryGet(out var life))
            {
                return ProblemLines.Write(done.Problems);
            }

            Console.Out.WriteLine($"{OneLine.Of(life.Id)} is {Words<LifeState>.Of(life.State).ToUpperInvariant()}{(life.State is LifeState.Reset ? "; it still holds, and trips again on new evidence" : "")}.");
            return ExitCodes.Done;
        });
        return command;
    }
}
