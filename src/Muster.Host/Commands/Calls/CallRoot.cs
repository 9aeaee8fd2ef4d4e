using System.CommandLine;

namespace Muster.Host.Commands.Calls;

/// <summary><c>muster call</c>: roll calls, from the draft to the last person heard from.</summary>
internal static class CallRoot
{
    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "call",
        "Roll calls: ask everybody whether they are safe, until everybody is accounted for. Silence is never safe, and a delivery receipt says nothing about a person.",
        """
        From the first to the last step:
          muster roster import my-plan/roster.csv --plan my-plan --data my-data
          muster call draft blast-0730 --topic "Explosion in ACI 2000" --posts bamako --because "two wires tripped" --by "Ada Example" --plan my-plan --data my-data
          muster call dry-run blast-0730 --by "Ada Example" --plan my-plan --data my-data
          muster call open blast-0730 --people 22 --by "Ada Example" --plan my-plan --data my-data
          muster serve --plan my-plan --data my-data --outside http://0.0.0.0:8485 --links https://check.example.org
          muster call status blast-0730 --data my-data
          muster call words blast-0730 --by "Ada Example" --data my-data
          muster call answer blast-0730 p11 safe --by "Ada Example" --how "spoke on the phone" --data my-data
          muster call handover blast-0730 --by "Ada Example" --plan my-plan --data my-data
          muster call close blast-0730 --by "Ada Example" --data my-data

        'muster serve' hands the messages over, takes the answers and begins each wave by the clock. docs/rollcalls.md says more.
        """)
    {
        CallDraft.Make(),
        CallDryRun.Make(),
        CallOpen.Make(),
        CallSteps.Discard(),
        CallSteps.Wave(),
        CallSteps.Handover(),
        CallSteps.StandDown(),
        CallSteps.Correct(),
        CallSteps.Close(),
        CallStatus.Make(),
        CallList.Make(),
        CallPerson.Answer(),
        CallPerson.Missing(),
        CallPerson.Resolve(),
        CallSend.Make(),
        CallStrays.Make(),
        CallSaid.Make(),
        CallSheet.Make(),
    };
}
