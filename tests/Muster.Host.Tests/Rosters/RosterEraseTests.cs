using Microsoft.Data.Sqlite;

namespace Muster.Host.Tests.Rosters;

public class RosterEraseTests
{
    [Fact]
    public void Somebody_who_is_erased_is_gone_and_the_log_is_whole()
    {
        using var kept = new KeptRoster();
        Assert.Contains("--because TEXT", kept.Roster("erase", "p10", "--by", "Ada Example").Errors, StringComparison.Ordinal);

        Assert.Equal(new Answer(0, "p10 is erased.\n", ""), kept.Roster("erase", "p10", "--by", "Ada Example", "--because", "asked for it"));

        Assert.DoesNotContain("p10", kept.Ids(), StringComparison.Ordinal);
        Assert.Contains("[person-unknown]", kept.Roster("erase", "p10", "--by", "Ada Example", "--because", "again").Errors, StringComparison.Ordinal);
        Assert.Matches("^The log is whole: 12 entries; last hash [0-9a-f]{64}\\.\n$", kept.Audit("verify").Output);
        Assert.Contains("""person_erased  {"person":"p10","by":"Ada Example","because":"asked for it"}""", kept.Audit("show", "--last", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_still_has_them_is_refused_by_line()
    {
        using var kept = new KeptRoster();
        kept.Roster("erase", "p10", "--by", "Ada Example", "--because", "asked for it");
        Assert.Contains("roster.csv:11: found the id 'p10', whose person was erased; expected no row of theirs, or an id that was never used [roster-duplicate-id]", kept.Import(KeptRoster.Plan + "/roster.csv").Errors, StringComparison.Ordinal);
        Assert.Equal(0, kept.Import(KeptRoster.Plan + "/roster.csv", "--skip-bad-rows").Exit);
        Assert.DoesNotContain("p10", kept.Ids(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_was_edited_is_named_and_ends_as_2()
    {
        using var kept = new KeptRoster();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(kept.Data, "muster.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "drop trigger event_is_never_changed; update event set body = replace(body, 'p03', 'p04') where seq = 4";
            command.ExecuteNonQuery();
        }

        var answer = kept.Audit("verify");
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains("found an event log whose entry 4 was changed, removed or put in", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_has_a_log_of_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith("The log is whole: 0 entries;", MusterProcess.Run("audit", "verify", "--data", folder.Path).Output, StringComparison.Ordinal);
    }
}
