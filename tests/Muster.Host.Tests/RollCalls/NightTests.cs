using Muster.Host.Tests.Serving;
using Muster.Host.Views.Calls;

namespace Muster.Host.Tests.RollCalls;

/// <summary>What a tired person gets wrong, and what they are told then.</summary>
public sealed class NightTests
{
    [Fact]
    public void A_call_over_an_empty_roster_says_that_it_would_ask_nobody_and_a_call_that_asked_nobody_counts_nobody()
    {
        using var job = new ServedCall();
        job.Do(0, "call", "draft", "early", "--topic", "Explosion", "--posts", "bamako", "--because", "tested", "--by", "Ada Example", "--plan", job.Plan);

        var looked = job.Do(0, "call", "dry-run", "early", "--by", "Ada Example", "--plan", job.Plan);
        Assert.Contains("It would ask NOBODY", looked, StringComparison.Ordinal);
        Assert.Contains($"next: muster roster import roster.csv --plan {job.Plan}", looked, StringComparison.Ordinal);

        var stands = job.Do(0, "call", "status", "early");
        Assert.Contains("NOBODY HAS BEEN ASKED YET", stands, StringComparison.Ordinal);
        Assert.DoesNotContain("UNACCOUNTED FOR", stands, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_that_the_plan_does_not_have_is_named_before_anybody_is_asked()
    {
        using var job = new ServedCall();
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        job.Do(0, "call", "draft", "typo", "--topic", "Explosion", "--posts", "gao", "--because", "tested", "--by", "Ada Example", "--plan", job.Plan, "--channels", "sms,mial");

        Assert.Contains("left out:  mial: not in channels.json", job.Do(0, "call", "dry-run", "typo", "--by", "Ada Example", "--plan", job.Plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Blast 2")]
    [InlineData(".blast")]
    [InlineData("blast/2")]
    [InlineData("взрыв")]
    public void A_name_that_cannot_be_typed_or_said_is_refused(string name)
    {
        using var job = new ServedCall();
        Assert.Contains("expected 1 to 40 letters", job.Do(2, "call", "draft", name, "--topic", "Explosion", "--posts", "gao", "--because", "tested", "--by", "Ada Example", "--plan", job.Plan), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_is_its_owners_alone()
    {
        using var job = new ServedCall();
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(job.Data));
        }
    }

    [Fact]
    public void Whatever_is_wrong_is_said_once()
    {
        using var job = new ServedCall();
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        Assert.Single(job.Do(2, "call", "status", "nowhere").Split("no roll call 'nowhere'")[1..]);
        Assert.Single(job.Do(2, "tripwire", "list", "--plan", job.Plan).Split("'--plan'")[1..]);
        Assert.Contains("muster tripwire judge", job.Do(2, "order", "draft", "od", "--plan", job.Plan, "--kind", "ordered", "--post", "bamako", "--from-tripwires", "--reason", "tested", "--effective", "now", "--by", "Ada Example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_nothing_answers_and_replies_that_come_back_to_nobody_are_named_when_serving_begins()
    {
        using var job = new ServedCall();
        using var site = await RunningSite.StartAsync(job.Data, "--plan", job.Plan, "--links", job.OutsideAddress);

        await site.HearAsync("NOTHING here answers at these links: --outside ADDRESS is missing");
        await site.HearAsync("REPLIES to messages of sms come back to nobody: --gateways FILE names no gateway");
    }

    [Fact]
    public async Task Where_links_are_answered_and_replies_come_back_nothing_is_missing()
    {
        using var job = new ServedCall();
        using var first = await job.ServeAsync();
        using var second = await RunningSite.StartAsync(job.Data, "--plan", job.Plan, "--links", job.OutsideAddress, "--outside", "http://127.0.0.1:0", "--gateways", job.Gateways);

        Assert.Equal(["People outside", "Messages of", "Another program"], (await second.NextAsync(3)).Select(line => string.Join(' ', line.Split(' ')[..2])));
    }

    [Theory]
    [InlineData("audit verify")]
    [InlineData("call list")]
    [InlineData("call status")]
    [InlineData("call status blast")]
    [InlineData("feed list")]
    [InlineData("order list")]
    [InlineData("order alarms")]
    [InlineData("postures")]
    [InlineData("roster show")]
    [InlineData("roster remind")]
    [InlineData("tripwire list")]
    public void A_data_folder_that_is_not_there_is_no_night_in_which_nothing_happened(string verb)
    {
        using var job = new ServedCall();
        Assert.Contains($"{job.Data}: found no such folder; expected the --data folder that was begun", job.Do(2, verb.Split(' ')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(job.Data));
    }

    [Fact]
    public void Rows_left_out_are_people_whom_nobody_asks_and_the_last_line_says_so()
    {
        using var job = new ServedCall();
        var sheet = Path.Combine(job.Plan, "roster.csv");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace("70 00 00 08", "12", StringComparison.Ordinal).Replace("p41,Idrissa Wangara", "p41,", StringComparison.Ordinal));

        var said = job.Do(0, "roster", "import", sheet, "--plan", job.Plan, "--skip-bad-rows");
        Assert.Contains("! 2 rows left out, whole or in part, as named above. Whoever is new there is NOT on the roster, and no roll call asks them.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", job.Do(0, "roster", "export", Path.Combine(job.Plan, "out.csv"), "--by", "Ada Example"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_never_hides_one_person_alone()
    {
        using var job = new ServedCall();
        var said = job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        Assert.Contains("+ p41 (Idrissa Wangara, gao, contractor)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("more", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Standing_down_names_the_way_to_close_that_will_be_granted()
    {
        using var job = new ServedCall();
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        job.Open("blast", "gao", 7);

        var said = job.Do(0, "call", "stand-down", "blast", "--because", "false alarm", "--by", "Ada Example");
        Assert.Contains("Something has still to be done about 7 people", said, StringComparison.Ordinal);
        Assert.Contains("next: muster call close blast --accept --because TEXT --by \"Ada Example\"", said, StringComparison.Ordinal);
        Assert.Contains("with 7 people still open", job.Do(0, "call", "close", "blast", "--accept", "--because", "false alarm", "--by", "Ada Example"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_what_it_lacks_and_whose_word_a_kind_is()
    {
        using var job = new ServedCall();
        string[] draft = ["order", "draft", "od", "--plan", job.Plan, "--post", "gao", "--by", "Ada Example"];

        Assert.Contains("of the preset us, or '--preset ngo', which has it", job.Do(2, [.. draft, "--kind", "relocate"]), StringComparison.Ordinal);
        var said = job.Do(0, [.. draft, "--kind", "relocate", "--preset", "ngo", "--effective", "now", "--evidence", "Road cut"]);
        Assert.Contains($"still missing: the reason (--reason TEXT)\nnext: muster order draft od … --plan {job.Plan}", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("next: muster order submit od", job.Do(0, "order", "draft", "od", "--plan", job.Plan, "--reason", "Attacks close in", "--by", "Ada Example"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_that_is_mistyped_is_named_and_a_file_that_was_written_too()
    {
        using var job = new ServedCall();
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        job.Do(0, "order", "draft", "od", "--plan", job.Plan, "--post", "gao", "--kind", "ordered", "--effective", "now", "--evidence", "Road cut", "--reason", "Attacks close in", "--by", "Ada Example");
        job.Do(0, "order", "submit", "od", "--by", "Ada Example");
        job.Do(0, "order", "approve", "od", "--by", "Ben Example");

        Assert.Contains("did you mean 'remain'?", job.Do(2, "order", "track", "od", "remian", "p36", "--by", "Ada Example"), StringComparison.Ordinal);
        var calendar = Path.Combine(job.Plan, "od.ics");
        Assert.Equal($"Written to {calendar}.\n", job.Do(0, "order", "calendar", "od", "--out", calendar).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("ordr", "found 'ordr'; expected what 'muster --help' lists; did you mean 'order'?")]
    [InlineData("call statsu", "found 'statsu'; expected what 'muster call --help' lists; did you mean 'status'?")]
    [InlineData("call list --jsn", "found '--jsn'; expected what 'muster call list --help' lists; did you mean '--json'?")]
    [InlineData("audit", "found 'muster audit' without a verb; expected what 'muster audit --help' lists: verify, show")]
    public void A_verb_that_is_mistyped_or_left_out_is_named(string typed, string said) =>
        Assert.StartsWith("muster: " + said, MusterProcess.Run(typed.Split(' ')).Errors, StringComparison.Ordinal);

    [Fact]
    public void Where_one_call_is_open_it_is_the_one_that_is_meant_and_an_answer_may_be_written_in_capitals()
    {
        using var job = new ServedCall();
        job.Do(0, "roster", "import", Path.Combine(job.Plan, "roster.csv"), "--plan", job.Plan);
        Assert.Contains("no CALL, and none that is open", job.Do(2, "call", "status"), StringComparison.Ordinal);

        job.Open("blast", "gao", 7);
        Assert.Contains("blast: Explosion in ACI 2000", job.Do(10, "call", "status"), StringComparison.Ordinal);
        Assert.Contains("p35 is SAFE_BY_PROXY", job.Do(0, "call", "answer", "blast", "p35", "SAFE", "--how", "by radio", "--by", "Ada Example"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'safe'?", job.Do(2, "call", "answer", "blast", "p36", "sfae", "--how", "by radio", "--by", "Ada Example"), StringComparison.Ordinal);

        job.Open("second", "mopti", 12);
        Assert.Contains("one of blast, second", job.Do(2, "call", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gateway_of_a_channel_that_there_is_not_is_refused_before_anything_is_served()
    {
        using var job = new ServedCall();
        var gateways = Path.Combine(job.Plan, "gateways.json");
        File.WriteAllText(gateways, """[{ "channel": "smss", "secret": "0123456789abcdefXYZ" }]""");

        Assert.Contains("did you mean 'sms'?", job.Do(2, "serve", "--plan", job.Plan, "--links", "https://check.example.org", "--gateways", gateways, "--listen", "http://127.0.0.1:0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, " ##", "#  #", "#  #", "#  #", " ##")]
    [InlineData(14, "  #   #  #", " ##   #  #", "  #   ####", "  #      #", " ###     #")]
    [InlineData(37, "###   ####", "   #     #", " ##     #", "   #   #", "###    #")]
    public void The_one_number_is_big(int number, params string[] lines) => Assert.Equal(lines, BigNumber.Lines(number));

    [Fact]
    public void Every_digit_is_five_lines_of_four_signs_and_none_like_another()
    {
        var digits = Enumerable.Range(0, 10).Select(digit => string.Join('\n', BigNumber.Lines(digit))).ToList();

        Assert.Equal(10, digits.Distinct().Count());
        Assert.All(digits, digit => Assert.Equal(5, digit.Split('\n').Length));
        Assert.All(digits, digit => Assert.All(digit.Split('\n'), line => Assert.InRange(line.Length, 1, 4)));
    }
}
