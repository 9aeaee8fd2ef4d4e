using System.Diagnostics;

namespace Muster.Host;

/// <summary>Tells of a bug or a broken world: a trace id, and no inner text unless it is asked for.</summary>
internal static class Fault
{
    /// <summary>Writes the line to standard error; returns exit code 1.</summary>
    public static int Write(Exception fault)
    {
        Log(fault, null);
        return ExitCodes.Fault;
    }

    /// <summary>Writes the line to standard error; returns the trace id, for whoever has to be told. <paramref name="during"/>: what was being done, or null.</summary>
    public static string Log(Exception fault, string? during)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var debug = Environment.GetEnvironmentVariable("MUSTER_DEBUG") == "1";
        Console.Error.WriteLine($"muster: a fault in Muster, not in your input{(during is null ? "" : ", " + during)}; trace {trace}{(debug ? "" : " (MUSTER_DEBUG=1 shows where)")}");
        if (debug)
        {
            Console.Error.WriteLine(fault);
        }

        return trace;
    }
}
