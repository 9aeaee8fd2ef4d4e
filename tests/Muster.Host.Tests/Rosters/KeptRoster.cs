using System.Text.Json;

namespace Muster.Host.Tests.Rosters;

/// <summary>A data folder that the program itself fills from the fixtures' plan.</summary>
internal sealed class KeptRoster : IDisposable
{
    public const string Plan = "Fixtures/plan";

    public static readonly string[] Lines = File.ReadAllLines(Path.Combine(Golden.TestFolder, "Fixtures", "plan", "roster.csv"));

    public KeptRoster()
    {
        var answer = Import(Plan + "/roster.csv");
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
    }

    public TemporaryFolder Folder { get; } = new();

    public string Data => Folder.At("data");

    public Answer Import(string file, params string[] more) => MusterProcess.Run(["roster", "import", file, "--plan", Plan, "--data", Data, .. more]);

    /// <summary>Imports a sheet of these lines under a name of its own.</summary>
    public Answer ImportLines(string name, IEnumerable<string> lines, params string[] more) => Import(Folder.Write(name, string.Join('\n', lines) + "\n"), more);

    public Answer Roster(params string[] arguments) => MusterProcess.Run(["roster", .. arguments, "--data", Data]);

    public Answer Audit(params string[] arguments) => MusterProcess.Run(["audit", .. arguments, "--data", Data]);

    /// <summary>The ids on the roster.</summary>
    public string Ids() => string.Join(' ', Json(Roster("show", "--json")).Select(one => one.GetProperty("id").GetString()));

    public static JsonElement[] Json(Answer answer) => [.. answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => Folder.Dispose();
}
