using System.Globalization;
using Xunit.Abstractions;

namespace Muster.Desk.Tests.Replays;

/// <summary>A file of any size is read in the memory that its incidents take, not its text: the program has less than the text alone would fill.</summary>
public class LargeFileTests(ITestOutputHelper output)
{
    private const int RowLength = 1_000;

    // MUSTER_LONG=1 writes 400 MB.
    private static readonly (int Rows, string HeapLimit) Size = Environment.GetEnvironmentVariable("MUSTER_LONG") is "1" ? (400_000, "9000000") : (40_000, "2400000");

    private static readonly string[] Plan =
    [
        "plan: Large",
        "posts:",
        "  - { id: bamako, name: Bamako office, country: ML, lat: 12.6392, lon: -8.0029 }",
        "tripwires:",
        "  - id: ring",
        "    when: { incidents: { of: bamako, within_km: 50, in_days: 1, at_least: 1 } }",
        "    propose: review",
    ];

    [Fact]
    public async Task A_large_table_needs_no_more_memory_than_its_incidents()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plan.yaml", Plan);
        var table = folder.At("large.csv");
        Write(table);
        using var process = BuiltProgram.Start(("DOTNET_GCHeapHardLimit", Size.HeapLimit), "replay", "--plan", folder.Path, "--incidents", table, "--json");
        var errors = process.StandardError.ReadToEndAsync();
        var episodes = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        output.WriteLine($"{new FileInfo(table).Length / 1e6:F0} MB read with a heap of {long.Parse(Size.HeapLimit, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 1e6:F0} MB");
        Assert.True(process.ExitCode == 0, await errors);

        // Every thousandth incident lies in the ring, on a day of its own.
        Assert.Equal(Size.Rows / 1_000, episodes.Length);
    }

    private static void Write(string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("id,date,lat,lon,country,type,killed,notes");
        var notes = new string('x', RowLength - 60);
        for (var row = 0; row < Size.Rows; row++)
        {
            var isNear = row % 1_000 == 0;
            var day = new DateOnly(1990, 1, 1).AddDays(row / 1_000 * 3);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"row-{row},{day:yyyy-MM-dd},{(isNear ? "12.64" : "16.77")},{(isNear ? "-8.00" : "-3.00")},ML,attack,{row % 5},{notes}"));
        }
    }
}
