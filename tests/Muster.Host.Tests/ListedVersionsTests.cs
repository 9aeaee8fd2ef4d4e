using System.Text.Json;

namespace Muster.Host.Tests;

public sealed class ListedVersionsTests : IDisposable
{
    private const string First = "Azuria - Level 3: Reconsider Travel. Reconsider travel to Mali due to crime. Carry a copy of your passport.";
    private const string Second = "Azuria - Level 4: Do Not Travel. Do not travel to Mali due to terrorism. Carry a copy of your passport.";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Each_version_says_what_has_changed_since_the_one_before()
    {
        Import(("2025-05-01", 3, First), ("2025-05-09", 3, First + "  "), ("2025-06-01", 4, Second), ("2025-06-04", 1, "Exercise normal precautions. Summary not available"), ("2025-06-05", 4, Second));

        var listed = Muster("versions", "ML", "--issuer", "US", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["current", "current", "current", "blank", "current"], listed.Select(one => one.GetProperty("standing").GetString()));
        Assert.Equal([false, true, false, false, true], listed.Select(one => one.GetProperty("reissue").GetBoolean()));
        Assert.True(listed[2].GetProperty("words_added").GetInt32() > 0);
    }

    [Fact]
    public void Two_days_are_compared_word_by_word()
    {
        Import(("2025-05-01", 3, First), ("2025-06-01", 4, Second));

        var compared = Muster("versions", "ML", "--issuer", "us", "--compare", "2025-05-20", "2025-07-01");

        Assert.Equal(0, compared.Exit);
        Assert.Contains("+ ", compared.Output, StringComparison.Ordinal);
        Assert.Contains("terrorism", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issuer_without_a_page_is_refused_with_those_that_have_one()
    {
        Import(("2025-05-01", 3, First));

        var refused = Muster("versions", "ML", "--issuer", "FR");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("one of the issuers US", refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Import(params (string Day, int Level, string Text)[] versions)
    {
        var lines = versions.Select(one => JsonSerializer.Serialize(new { issuer = "US", country = "Mali", iso2 = "ML", observed_date = one.Day, level = one.Level, text = one.Text }));
        Assert.Equal(0, Muster("feed", "import", "advisories", folder.Write("history.jsonl", string.Join('\n', lines))).Exit);
    }

    private Answer Muster(params string[] arguments) => MusterProcess.Run([.. arguments, "--data", folder.At("data")]);
}
