using System.Text;
using Muster.Host.Views;

namespace Muster.Host.Tests.Rosters;

public class RosterImportTests
{
    private const string Everybody = "p01 p02 p03 p04 p05 p06 p07 p08 p09 p10";

    [Fact]
    public void A_dry_run_shows_the_difference_and_writes_nothing_not_even_a_folder()
    {
        using var folder = new TemporaryFolder();
        var answer = MusterProcess.Run("roster", "import", KeptRoster.Plan + "/roster.csv", "--plan", KeptRoster.Plan, "--data", folder.At("data"), "--dry-run");
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Golden.Matches("roster-dry-run", answer.Output);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public void A_change_is_shown_field_by_field_without_the_private_ones_values()
    {
        using var kept = new KeptRoster();
        var changed = KeptRoster.Lines.Select(line => line.Replace("p10,Salif Adamou,salif@relief.example,+22720730110", "p10,Salif Adamou-Sow,salif@other.example,+22720730111", StringComparison.Ordinal));
        var answer = kept.ImportLines("next.csv", changed);
        Assert.Equal(
            "Roster: 10 on record; 0 new, 0 gone, 1 changed (0 to another post), 9 the same.\n~ p10 (Salif Adamou, niamey, national_staff): name Salif Adamou → Salif\n  Adamou-Sow; email; phone\nWritten.\n",
            answer.Output);
    }

    [Fact]
    public void Json_has_the_whole_difference_and_whether_it_was_written()
    {
        using var kept = new KeptRoster();
        var difference = Assert.Single(KeptRoster.Json(kept.ImportLines("short.csv", KeptRoster.Lines.SkipLast(1), "--json")));
        Assert.Equal(
            ("roster", false, 10, "p10", true),
            (difference.GetProperty("kind").GetString(), difference.GetProperty("written").GetBoolean(), difference.GetProperty("present").GetInt32(),
                difference.GetProperty("gone")[0].GetProperty("id").GetString(), difference.GetProperty("needs_consent").GetBoolean()));
    }

    [Fact]
    public void A_file_cut_short_is_refused_without_a_terminal_and_the_number_to_give_is_named()
    {
        using var kept = new KeptRoster();
        var answer = kept.ImportLines("short.csv", KeptRoster.Lines.SkipLast(2));
        Assert.Equal(2, answer.Exit);
        Assert.EndsWith("short.csv: found 2 of 10 people who would leave the roster or move; expected at most 0 (5 %), or --mass-change 2 [roster-mass-change]\n", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Written", answer.Output, StringComparison.Ordinal);
        Assert.Equal(Everybody, kept.Ids());

        Assert.Equal(2, kept.ImportLines("short.csv", KeptRoster.Lines.SkipLast(2), "--mass-change", "3").Exit);
        Assert.Equal(0, kept.ImportLines("short.csv", KeptRoster.Lines.SkipLast(2), "--mass-change", "2").Exit);
        Assert.Equal("p01 p02 p03 p04 p05 p06 p07 p08", kept.Ids());
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData(" YES ", true)]
    [InlineData("", false)]
    [InlineData("n", false)]
    [InlineData("yea", false)]
    [InlineData(null, false)]
    public void Only_a_clear_yes_is_one(string? answer, bool yes)
    {
        using var asked = new StringWriter();
        Assert.Equal(yes, AskYesNo.Of("Write it?", new StringReader(answer ?? ""), asked));
        Assert.Equal("Write it? [y/N] ", asked.ToString());
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_refused_by_line_and_nothing_is_written()
    {
        using var kept = new KeptRoster();
        var answer = kept.ImportLines("bad.csv", [.. KeptRoster.Lines, "p11,Nobody,,12,bamako,visitor,,,,,,,,,", "p12,Nobody,,,gao,visitor,,,,,,,,,"]);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains("bad.csv:12: found the phone '12'", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("bad.csv:13: found the post 'gao'", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(Everybody, kept.Ids());
    }

    [Fact]
    public void Somebody_whose_row_is_left_out_stays_as_they_are()
    {
        using var kept = new KeptRoster();
        var answer = kept.ImportLines("bad.csv", KeptRoster.Lines.Select(line => line.Replace("+22720730110,niamey", "+22720730110,gao", StringComparison.Ordinal)), "--skip-bad-rows");
        Assert.Equal(0, answer.Exit);
        Assert.Contains("0 gone", answer.Output, StringComparison.Ordinal);
        Assert.Contains("note: left out: ", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(Everybody, kept.Ids());
    }

    [Fact]
    public void Wardens_and_trips_are_known_by_their_columns_and_shown()
    {
        using var kept = new KeptRoster();
        Assert.Equal("Wardens: 0 on record; 1 new, 0 gone, 0 changed, 0 the same.\n+ p07 (zone River)\nWritten.\n", kept.ImportLines("w.csv", ["id,zone,alternate,agreed_on,tested_on", "p07,River,p06,2020-01-05,"]).Output);
        Assert.Equal(
            "Stays and trips: 0 on record; 1 new, 0 gone, 0 changed, 0 the same.\n+ p09 (stay 2020-01-01 to …, confirmed)\nWritten.\n",
            kept.ImportLines("s.csv", ["person,kind,from,until,post,lat,lon,place,standing", "p09,stay,2020-01-01,,,,,Hidden farm,confirmed"]).Output);
        Golden.Matches("roster-show", kept.Roster("show").Output);
    }

    [Fact]
    public void A_stay_of_somebody_who_is_not_on_the_roster_is_refused()
    {
        using var kept = new KeptRoster();
        var answer = kept.ImportLines("s.csv", ["person,kind,from,until,post,lat,lon,place,standing", "p77,stay,2020-01-01,,,,,Farm,confirmed"]);
        Assert.Contains("s.csv:2: found 'p77' as person; expected the id of somebody on the roster [person-unknown]", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void No_plan_and_no_data_folder_are_told_at_once()
    {
        var answer = MusterProcess.Run("roster", "import", "roster.csv");
        Assert.Equal((2, 2), (answer.Exit, answer.Errors.Count(letter => letter == '\n')));
    }

    [Fact]
    public void Nothing_that_the_program_wrote_tells_who_anybody_is()
    {
        using var kept = new KeptRoster();
        var bytes = string.Concat(Directory.EnumerateFiles(kept.Data, "*", SearchOption.AllDirectories).Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))));
        Assert.DoesNotContain(["Marchetti", "relief.example", "22320220101", "Blue gate", "water plant"], word => bytes.Contains(word, StringComparison.Ordinal));
    }
}
