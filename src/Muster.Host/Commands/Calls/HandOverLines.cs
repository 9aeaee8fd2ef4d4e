using System.CommandLine;
using Muster.Desk.RollCalls;
using Muster.Host.Views;
using Muster.Host.Views.Calls;

namespace Muster.Host.Commands.Calls;

/// <summary>Says, where a step has written messages, whether anybody hands them over, and what to do next.</summary>
internal static class HandOverLines
{
    /// <summary>Two lines on standard output.</summary>
    public static void Write(ParseResult parsed, string call)
    {
        if (HandingOver.IsUnderWay(parsed.GetValue(DataOption.Option)!))
        {
            Console.Out.WriteLine("'muster serve' runs and hands them over.");
            Console.Out.WriteLine(NextStep.Of(parsed, "call status", [call], DataOption.Option));
            return;
        }

        Console.Out.WriteLine(CallPhrases.NobodyHandsOver);
        Console.Out.WriteLine(NextStep.Of(parsed, "serve --outside http://0.0.0.0:8485 --links https://YOUR-ADDRESS", [], CallOptions.Plan, DataOption.Option));
    }
}
