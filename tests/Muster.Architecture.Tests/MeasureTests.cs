using System.Diagnostics;
using Muster.Tests.Shared;

namespace Muster.Architecture.Tests;

/// <summary>The scripts that measure are themselves right.</summary>
public class MeasureTests
{
    [PythonFact]
    public void The_scorer_of_templates_agrees_with_figures_worked_out_by_hand()
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardError = true, WorkingDirectory = SharedData.Root, UseShellExecute = false };
        start.ArgumentList.Add("-B"); // leaves no compiled file behind
        start.ArgumentList.Add("tools/measure/test_muc4.py");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
        var report = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, report);
        Assert.Matches(@"Ran \d\d tests", report);
    }
}
