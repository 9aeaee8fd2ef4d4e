using System.Diagnostics;
using System.Text;

namespace Muster.Desk.Tests;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>Where it stands, beside these tests.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "muster.dll");

    /// <summary>Starts it; what it writes is kept off the terminal.</summary>
    public static Process Start(params string[] arguments) => Start(null, arguments);

    /// <summary>The same with a variable of its environment.</summary>
    public static Process Start((string Name, string Value)? variable, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(File);
        Array.ForEach(arguments, start.ArgumentList.Add);
        if (variable is { } set)
        {
            start.Environment[set.Name] = set.Value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>What it prints; fails where it ends otherwise than well.</summary>
    public static string Print(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {process.ExitCode} {errors.Result}");
        return output;
    }
}
