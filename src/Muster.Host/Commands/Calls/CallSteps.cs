using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Wardens;
using Muster.Store;
using Muster.Store.RollCalls;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call discard | wave | handover | stand-down | correct | close</c>: the further steps of a call.</summary>
internal static class CallSteps
{
    private static readonly Option<string?> Text = new("--text") { HelpName = "TEXT", Description = "What holds instead. Needed." };

    private static readonly Option<bool> Accept = new("--accept") { Description = "Accepts the list of those who are still open; needs --because." };

    /// <summary>The command <c>discard</c>.</summary>
    public static Command Discard() => Make(
        "discard",
        "Throws a draft away that nobody was asked by. Its name is free again; the log keeps what was drafted, and why it went.",
        "Example:\n  muster call discard blast-0730 --because \"drafted for the wrong posts\" --by \"Ada Example\" --data my-data",
        [CallOptions.Because],
        (parsed, _, _) => new DiscardCall(By(parsed), parsed.GetValue(CallOptions.Because) ?? ""),
        _ => "nobody was asked, and its name is free again",
        (_, _) => { });

    /// <summary>The command <c>wave</c>.</summary>
    public static Command Wave() => Make(
        "wave",
        "Asks everybody who is not accounted for once more, without waiting for the clock.",
        "Example:\n  muster call wave blast-0730 --by \"Ada Example\" --plan my-plan --data my-data",
        [CallOptions.Plan],
        (parsed, _, _) => new BeginWave(By(parsed)),
        call => $"wave {call.Wave} has begun",
        (parsed, call) => HandOverLines.Write(parsed, call.Id));

    /// <summary>The command <c>handover</c>.</summary>
    public static Command Handover() => Make(
        "handover",
        "Gives the wardens the list of the silent: each gets a link to their own zone, which can be printed as a call sheet.",
        "A list goes only to wardens who are safe: it waits for nobody who is silent. Those who answer later get theirs from 'muster serve', or by handing over once more; nobody is told twice.\n\nExample:\n  muster call handover blast-0730 --by \"Ada Example\" --plan my-plan --data my-data",
        [CallOptions.Plan],
        (parsed, _, _) => new HandToWardens(By(parsed)),
        _ => "wardens who can go have the list of their zone; 'muster call status' shows who has whom",
        TellLists);

    /// <summary>The command <c>stand-down</c>.</summary>
    public static Command StandDown() => Make(
        "stand-down",
        "Stops asking. Answers are still taken.",
        "Example:\n  muster call stand-down blast-0730 --because \"false alarm\" --by \"Ada Example\" --data my-data",
        [CallOptions.Because],
        (parsed, _, _) => new StandDown(By(parsed), parsed.GetValue(CallOptions.Because) ?? ""),
        _ => "nobody is asked any more; answers are still taken",
        TellHowToClose);

    /// <summary>The command <c>correct</c>.</summary>
    public static Command Correct() => Make(
        "correct",
        "Tells exactly those whom an earlier message of this call may have reached, by the same channel, what holds instead.",
        "Example:\n  muster call correct blast-0730 --text \"The meeting point is the school, not the church.\" --by \"Ada Example\" --plan my-plan --data my-data",
        [CallOptions.Plan, Text],
        (parsed, _, _) => new CorrectCall(parsed.GetValue(Text) ?? "", By(parsed)),
        call => $"correction {call.Corrections} waits to be handed over",
        (parsed, call) => HandOverLines.Write(parsed, call.Id));

    /// <summary>The command <c>close</c>.</summary>
    public static Command Close() => Make(
        "close",
        "Ends a roll call: only with nobody unaccounted for, or where a named person accepts the list of those who are.",
        "While people are being asked, only a call in which nobody is open can be closed. To accept a list of those who are: 'muster call stand-down' first.\n\nExamples:\n  muster call close blast-0730 --by \"Ada Example\" --data my-data\n  muster call close blast-0730 --accept --because \"p39 is searched for by the police, case 12\" --by \"Ada Example\" --data my-data",
        [Accept, CallOptions.Because],
        (parsed, _, room) => new CloseCall(room.OpenPeople(), parsed.GetValue(Accept), By(parsed), parsed.GetValue(CallOptions.Because) ?? ""),
        call => call.Accepted is { } list ? $"with {BriefWords.Count(list.People.Length, "person", "people")} still open, accepted by {OneLine.Of(list.By)}" : "everybody is accounted for",
        (parsed, _) => Console.Out.WriteLine(NextStep.Of(parsed, "audit verify", [], DataOption.Option)));

    private static void TellHowToClose(ParseResult parsed, RollCall call)
    {
        var standing = DataOption.Begun(parsed).Then(OpenStore.At).Then(store => LoadCalls.Standing(store, call.Id, 0, Outside.Real.Now));
        var open = standing.TryGet(out var board) ? CountBoard.Open(board) : 0;
        if (open > 0)
        {
            Console.Out.WriteLine($"Something has still to be done about {BriefWords.Count(open, "person", "people")}: close when that is done, or accept the list of them.");
        }

        string[] accepting = open > 0 ? ["--accept", "--because", "TEXT"] : [];
        Console.Out.WriteLine(NextStep.Of(parsed, "call close", [call.Id, .. accepting], CallOptions.By, DataOption.Option));
    }

    // Whoever is silent, or has not agreed, is sent to no door: their people would be on no list at all if the desk did not hear of it.
    private static void TellLists(ParseResult parsed, RollCall call)
    {
        var found = DataOption.Begun(parsed).Then(OpenStore.At).Then(store => LoadCalls.Named(store, call.Id).Then(kept => LoadCalls.Lists(store, kept.Number, Outside.Real.Now)));
        if (!found.TryGet(out var lists))
        {
            return;
        }

        var left = lists.GetValueOrDefault(ListForWarden.Desk, []).Length;
        var (wardens, people) = (lists.Keys.Count(warden => warden != ListForWarden.Desk), lists.Values.Sum(list => list.Length) - left);
        Console.Out.WriteLine($"On the lists of {BriefWords.Count(wardens, "warden")}: {BriefWords.Count(people, "person", "people")}.");
        if (left > 0)
        {
            Console.Out.WriteLine($"On NO warden's list: {BriefWords.Count(left, "person", "people")}, whose warden is silent, needs help or has not agreed, or who have none. The desk has to see to them:");
            Console.Out.WriteLine(NextStep.Of(parsed, "call sheet", [call.Id, "--html", "sheets.html"], CallOptions.By, DataOption.Option));
        }

        HandOverLines.Write(parsed, call.Id);
    }

    private static string By(ParseResult parsed) => parsed.GetValue(CallOptions.By) ?? "";

    private static VerbCommand Make(string name, string about, string examples, Option[] options, Func<ParseResult, RollCall, CallRoom, CallCommand> read, Func<RollCall, string> said, Action<ParseResult, RollCall> more)
    {
        var command = new VerbCommand(name, about, examples + CallOptions.Exits) { CallOptions.Id, DataOption.Option, CallOptions.By };
        Array.ForEach(options, command.Add);
        command.SetAction(parsed =>
        {
            var channels = options.Contains(CallOptions.Plan) ? CallOptions.Channels(parsed) : Outcome.Grant(new ChannelsAtHand([]));
            var done = DataOption.Begun(parsed).Then(folder => channels.Then(known => ActOnCall.Known(
                folder, parsed.GetValue(CallOptions.Id)!, known, (call, room) => read(parsed, call, room), Outside.Real.Now)));
            if (!done.TryGet(out var kept))
            {
                return ProblemLines.Write(done.Problems);
            }

            Console.Out.WriteLine($"{OneLine.Of(kept.Call.Id)} is {Words<CallState>.Of(kept.Call.State).ToUpperInvariant()}: {said(kept.Call)}.");
            more(parsed, kept.Call);
            return ExitCodes.Done;
        });
        return command;
    }
}
