using System.Diagnostics;

namespace Muster.Host;

/// <summary>Tells of a bug or a broken world: a trace id, and no inner text unless it is asked for.</summary>
internal static class Fault
{
    /// <summary>Writes the line to standard error; returns exit code 1.</summary>
    public static int Write(Exception fault)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var debug = Environment.GetEnvironmentVariable("MUSTER_DEBUG") == "1";
        Console.Error.WriteLine($"muster: a fault in Muster, not in your input; trace {trace}{(debug ? "" : " (MUSTER_DEBUG=1 shows where)")}");
        if (debug)
        {
            Console.Error.WriteLine(fault);
        }

        return ExitCodes.Fault;
    }
}
