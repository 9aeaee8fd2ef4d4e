using System.Text.Json;

namespace Muster.Host.Tests;

/// <summary><c>muster versions</c> over pages in our own words, imported as history.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string Careful = "Reconsider travel to Mali due to crime. The markets of the old town close at dusk.";
    private const string Grave = "Do not travel to Mali due to crime. On October 30, 2025, the Department of State ordered non-emergency employees and family members to leave Mali. The markets of the old town stay shut.";

    private static readonly object[] Seen =
    [
        Line("2025-03-01", 3, "2025-03-01", Careful),
        Line("2025-10-31", 4, "2025-10-30", Grave),
        Line("2025-11-05", 3, "2025-03-01", Careful + " Carry a torch."),
        Line("2025-11-07", null, null, "Summary not available"),
        Line("2025-12-01", 4, "2025-11-30", Grave + " Keep water at hand."),
    ];

    private readonly TemporaryFolder _folder = new();

    public VersionsTests()
    {
        var archive = _folder.Write("pages.jsonl", string.Join('\n', Seen.Select(line => JsonSerializer.Serialize(line))));
        var import = MusterProcess.Run("feed", "import", "advisories", archive, "--data", _folder.At("data"));
        Assert.True(import.Exit == 0, import.Errors);
    }

    [Fact]
    public void A_list_says_what_each_version_changed_and_how_it_stands()
    {
        var answer = Versions("ML", "--issuer", "us");
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Golden.Matches("versions-list", answer.Output);
    }

    [Fact]
    public void A_line_of_json_is_a_version_within_the_days_asked_for()
    {
        var answer = Versions("ML", "--issuer", "US", "--from", "2025-10-01", "--until", "2025-11-06", "--json");
        var standings = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("standing").GetString());
        Assert.Equal(["current", "older"], standings);
    }

    [Fact]
    public void A_day_means_the_version_that_stood_on_it_not_the_old_or_blank_text_seen_last()
    {
        var answer = Versions("ML", "--issuer", "US", "--compare", "2025-03-05", "2025-11-20");
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Assert.Contains("US-ML-2025-03-01", answer.Output, StringComparison.Ordinal);
        Assert.Contains("US-ML-2025-10-31", answer.Output, StringComparison.Ordinal);
        Assert.Contains("stay shut", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_is_written_as_a_page()
    {
        var page = _folder.At("changes.html");
        var answer = Versions("ML", "--issuer", "US", "--compare", "2025-03-01", "2025-10-31", "--html", page);
        Assert.Equal((0, "", ""), (answer.Exit, answer.Output, answer.Errors));
        Assert.Contains("<ins>", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no page of FR about ML; expected one of the issuers US", "ML", "--issuer", "FR")]
    [InlineData("no page of US about TD; expected a country whose pages were taken in", "TD", "--issuer", "US")]
    [InlineData("no --issuer", "ML")]
    [InlineData("a day from 2025-03-01 on", "ML", "--issuer", "US", "--compare", "2025-02-28", "2025-12-01")]
    [InlineData("--compare with 2025-03-01; expected --compare OLD NEW", "ML", "--issuer", "US", "--compare", "2025-03-01")]
    [InlineData("--html without --compare", "ML", "--issuer", "US", "--html", "x.html")]
    [InlineData("--compare with --json", "ML", "--issuer", "US", "--json", "--compare", "2025-03-01", "2025-12-01")]
    public void What_cannot_be_shown_is_refused_with_what_is_there(string said, params string[] arguments)
    {
        var answer = Versions(arguments);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains(said, answer.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Answer Versions(params string[] arguments) => MusterProcess.Run(["versions", .. arguments, "--data", _folder.At("data")]);

    private static object Line(string day, int? level, string? issued, string text) =>
        new { issuer = "US", country = "Mali", iso2 = "ML", observed_date = day, level, issued, text };
}
