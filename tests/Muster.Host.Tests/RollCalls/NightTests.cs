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
        Assert.Single(job.Do(2, "call", "status", "nowhere").Split("no roll call 'nowhere'")[1..]);
        Assert.Single(job.Do(2, "tripwire", "list", "--plan", job.Plan).Split("'--plan'")[1..]);
        Assert.Contains("muster tripwire judge", job.Do(2, "order", "draft", "od", "--plan", job.Plan, "--kind", "ordered", "--post", "bamako", "--from-tripwires", "--reason", "tested", "--effective", "now", "--by", "Ada Example"), StringComparison.Ordinal);
    }

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
