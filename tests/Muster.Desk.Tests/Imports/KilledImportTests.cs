using System.Diagnostics;
using Muster.Kernel;
using Muster.Store;
using NodaTime;
using Xunit.Abstractions;

namespace Muster.Desk.Tests.Imports;

/// <summary>The machine may fail at any moment of an import: nothing is lost, nothing doubled, and the log's chain holds.</summary>
public class KilledImportTests(ITestOutputHelper output)
{
    private const int Lines = 3_000;

    private static readonly string[] Countries = ["ML", "NE", "TD"];

    // MUSTER_LONG=1 kills a hundred times.
    private static readonly int Moments = Environment.GetEnvironmentVariable("MUSTER_LONG") is "1" ? 100 : 6;

    [Fact]
    public void An_import_killed_at_any_moment_is_gone_on_with()
    {
        using var folder = new TemporaryFolder();
        var archive = folder.Write("archive.jsonl", Archives.MadeUp("advisories", new Random(1), Lines).Lines);
        var (whole, length) = Unbroken(folder, archive);
        var (random, begun) = (new Random(20261102), 0);
        for (var moment = 0; moment < Moments; moment++)
        {
            var data = folder.At($"killed-{moment}");
            var kept = KilledAfter(data, archive, length * random.NextDouble());
            begun += kept is > 0 and < Lines ? 1 : 0;
            Import.Take("advisories", data, 2, archive);
            Assert.Equal(whole, Known(data));
            Assert.Equal(0, Import.Take("advisories", data, 1, archive));
            Directory.Delete(data, recursive: true);
        }

        output.WriteLine($"{Moments} killed, {begun} of them between the first batch and the last");
    }

    [Fact]
    public void An_import_killed_again_and_again_in_one_folder_comes_to_its_end()
    {
        using var folder = new TemporaryFolder();
        var archive = folder.Write("archive.jsonl", Archives.MadeUp("advisories", new Random(2), Lines).Lines);
        var (whole, length) = Unbroken(folder, archive);
        var (random, kept) = (new Random(3), 0);
        for (var moment = 0; moment < 5; moment++)
        {
            var now = KilledAfter(folder.At("data"), archive, length * random.NextDouble());
            Assert.True(now >= kept, $"{kept} were kept before, {now} after");
            kept = now;
        }

        BuiltProgram.Print("feed", "import", "advisories", archive, "--data", folder.At("data"));
        Assert.Equal(whole, Known(folder.At("data")));
    }

    // The database's file appears when the reader is loaded and the work begins.
    private static (string Known, TimeSpan Length) Unbroken(TemporaryFolder folder, string archive)
    {
        using var process = BuiltProgram.Start("feed", "import", "advisories", archive, "--data", folder.At("whole"));
        var drained = process.StandardError.ReadToEndAsync();
        WaitForFile(process, folder.At("whole"));
        var watch = Stopwatch.StartNew();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, drained.Result);
        return (Known(folder.At("whole")), watch.Elapsed);
    }

    /// <summary>Kills an import (SIGKILL) and returns how many versions it had kept.</summary>
    private static int KilledAfter(string data, string archive, TimeSpan length)
    {
        using (var process = BuiltProgram.Start("feed", "import", "advisories", archive, "--data", data))
        {
            _ = process.StandardError.ReadToEndAsync();
            WaitForFile(process, data);
            Thread.Sleep(length);
            process.Kill();
            process.WaitForExit();
        }

        var store = OpenStore.At(data);
        Assert.Empty(store.Problems);
        Assert.Empty(VerifyLog.Of(store.Value).Problems);
        return LoadVersions.Names(store.Value).Value.Count;
    }

    private static void WaitForFile(Process process, string data)
    {
        while (!process.HasExited && !File.Exists(Path.Combine(data, DataStore.FileName)))
        {
            Thread.Sleep(2);
        }
    }

    private static string Known(string data) => Import.Counts(data) + Import.Known(data, Countries, new LocalDate(2025, 4, 7), new LocalDate(2025, 12, 31));
}
