namespace Muster.Host.Tests.Rosters;

public class RosterShowTests
{
    [Theory]
    [InlineData("show")]
    [InlineData("show", "--json")]
    [InlineData("show", "p05")]
    [InlineData("show", "p02", "--json")]
    public void No_phone_address_or_place_is_shown_unasked(params string[] arguments)
    {
        using var kept = new KeptRoster();
        var answer = kept.Roster(arguments);
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Assert.DoesNotContain(["relief.example", "+223", "Blue gate"], secret => answer.Output.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void Private_fields_are_shown_to_a_name_and_the_log_says_so()
    {
        using var kept = new KeptRoster();
        Assert.Contains("--by NAME", kept.Roster("show", "p05", "--private").Errors, StringComparison.Ordinal);
        Assert.Contains("Blue gate behind the mill", kept.Roster("show", "p05", "--private", "--by", "Ada Example").Output, StringComparison.Ordinal);
        Assert.Contains("+22320220101", kept.Roster("show", "--private", "--by", "Ada Example", "--json").Output, StringComparison.Ordinal);
        Assert.Equal(
            ["""{"by":"Ada Example","how":"show","person":"p05","people":1}""", """{"by":"Ada Example","how":"show","person":null,"people":10}"""],
            KeptRoster.Json(kept.Audit("show", "--type", "private_shown", "--json")).Select(entry => entry.GetProperty("body").GetRawText()));
    }

    [Fact]
    public void One_person_is_shown_with_where_each_field_came_from()
    {
        using var kept = new KeptRoster();
        kept.ImportLines("second.csv", KeptRoster.Lines.Select(line => line.Replace("fr bm", "bm", StringComparison.Ordinal)), "--from", "HR, weekly");
        var proofs = Assert.Single(KeptRoster.Json(kept.Roster("show", "p04", "--json"))).GetProperty("proofs");
        Assert.Equal(
            ("HR, weekly", "roster.csv", true),
            (proofs.GetProperty("languages").GetProperty("from").GetString(), proofs.GetProperty("name").GetProperty("from").GetString(),
                string.CompareOrdinal(proofs.GetProperty("name").GetProperty("proved_at").GetString(), proofs.GetProperty("name").GetProperty("changed_at").GetString()) > 0));
    }

    [Fact]
    public void Nobody_of_that_id_and_nobody_at_that_post_are_refused()
    {
        using var kept = new KeptRoster();
        Assert.Contains("found no person 'p77'; expected the id of somebody on the roster [person-unknown]", kept.Roster("show", "p77").Errors, StringComparison.Ordinal);
        Assert.Contains("found nobody at 'gao'; expected one of bamako, mopti, niamey", kept.Roster("show", "--post", "gao").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_imports_as_the_same_people_and_only_its_owner_may_read_it()
    {
        using var kept = new KeptRoster();
        var file = kept.Folder.At("people.csv");
        Assert.Equal(2, kept.Roster("export", file).Exit);
        Assert.Equal(0, kept.Roster("export", file, "--by", "Ada Example").Exit);
        Assert.StartsWith("Roster: 10 on record; 0 new, 0 gone, 0 changed (0 to another post), 10 the same.", kept.Import(file).Output, StringComparison.Ordinal);
        Assert.Contains(",'+22320220101,", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Contains("\"how\":\"export\"", kept.Audit("show", "--type", "private_shown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_out_of_date_is_listed_and_nothing_is_sent()
    {
        using var kept = new KeptRoster();
        kept.ImportLines("w.csv", ["id,zone,alternate,agreed_on,tested_on", "p07,River,,,2020-01-05"]);
        var file = kept.Folder.At("ask.csv");
        var answer = kept.Roster("remind", "--send", file);
        Assert.Equal(0, answer.Exit);
        Golden.Matches("roster-remind", answer.Output);
        Assert.Contains("nothing was sent", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("p07,stays_reason_ended,,2022-07-15\n", File.ReadAllText(file), StringComparison.Ordinal);
    }
}
