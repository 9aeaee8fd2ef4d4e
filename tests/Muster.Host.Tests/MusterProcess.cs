using System.Diagnostics;
using System.Text;

namespace Muster.Host.Tests;

/// <summary>What the program answered.</summary>
public sealed record Answer(int Exit, string Output, string Errors);

/// <summary>Runs the built program as a process of its own.</summary>
public static class MusterProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "muster.dll");

    /// <summary>Runs it to its end, in the tests' own folder so that paths in answers are short.</summary>
    public static Answer Run(params string[] arguments) => Run(arguments, [], null);

    /// <summary>The same with one more variable in its environment.</summary>
    public static Answer Run((string Name, string Value) variable, params string[] arguments) => Run(arguments, [], null, variable);

    /// <summary>Runs it to its end with bytes on standard input.</summary>
    public static Answer Run(string[] arguments, byte[] input, string? program, (string Name, string Value)? variable = null)
    {
        using var process = Start(arguments, program, variable);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Give(process, input);
        process.WaitForExit();
        return new Answer(process.ExitCode, output.Result, errors.Result);
    }

    // The program may have heard enough and be gone before all is given.
    private static void Give(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            return;
        }
    }

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Start(string[] arguments, string? program = null, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            WorkingDirectory = Golden.TestFolder,
        };
        start.Environment.Remove("MUSTER_DEBUG");
        if (variable is { } one)
        {
            start.Environment[one.Name] = one.Value;
        }

        start.ArgumentList.Add(program ?? Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
