using Muster.Channels.Feeds;
using Muster.Channels.Feeds.UnitedStates;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Official;

public class UsAdvisoriesTests
{
    private static readonly UsAdvisories Rss = new(KnownNames.Find);
    private static readonly UsAdvisoriesApi Api = new(KnownNames.Find);

    [Theory]
    [InlineData("Mali - Level 4: Do Not Travel", "ML", 4)]
    [InlineData("Guinea-Bissau - Level 3: Reconsider Travel", "GW", 3)]
    [InlineData("Mexico Travel Advisory - Level 2: Exercise Increased Caution", "MX", 2)]
    [InlineData("Mexico Travel Advisory", "MX", null)]
    [InlineData("Israel, the West Bank and Gaza - See Individual Summaries", "IL", null)]
    [InlineData("Mainland China, Hong Kong & Macau - See Summaries - Level 2: Exercise Increased Caution", "CN", 2)]
    [InlineData("Sudan - Other", "SD", null)]
    [InlineData("Atlantis - Level 1: Exercise Normal Precautions", null, 1)]
    public void A_title_gives_country_and_level(string title, string? country, int? level)
    {
        var page = Assert.Single(Rss.Step(Feed(Item(title))).Pages());
        Assert.Equal((country, level, "US"), (page.Country, page.Level, page.Issuer));
    }

    [Fact]
    public void A_level_off_the_scale_is_a_flaw_and_no_level()
    {
        var step = Rss.Step(Feed(Item("Chad - Level 5: Stay Home")));
        Assert.Null(Assert.Single(step.Pages()).Level);
        Assert.Contains("Level 5", Assert.Single(step.Flaws).What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_category_is_never_read_as_a_country()
    {
        var step = Rss.Step(Feed(Item("Russia - Level 4: Do Not Travel", category: "RS"), Item("Switzerland - Level 1: Exercise Normal Precautions", category: "SZ")));
        Assert.Equal(["RU", "CH"], step.Pages().Select(page => page.Country));
    }

    [Fact]
    public void The_key_stays_when_the_level_or_the_address_changes()
    {
        var before = Assert.Single(Rss.Step(Feed(Item("Niger - Level 3: Reconsider Travel", "https://t.example/niger-travel-advisory.html"))).Items);
        var after = Assert.Single(Rss.Step(Feed(Item("Niger - Level 4: Do Not Travel", "https://t.example/destination.ner.html"))).Items);
        Assert.Equal("US:NE", before.Key);
        Assert.Equal(before.Key, after.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>&nbsp;</p>")]
    [InlineData("<p>Exercise normal precaution</p>Summary not available")]
    public void A_placeholder_in_place_of_the_text_is_a_flaw_and_no_page(string text)
    {
        var step = Rss.Step(Feed(Item("Niger - Level 1: Exercise Normal Precautions", text: text), Item("Chad - Level 4: Do Not Travel")));
        Assert.Equal("TD", Assert.Single(step.Pages()).Country);
        Assert.StartsWith("Niger", Assert.Single(step.Flaws).Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_pages_of_a_country_the_newer_is_taken_in_any_order()
    {
        string[] items = [
            Item("Niger - Level 3: Reconsider Travel", "https://t.example/niger-travel-advisory.html", day: "Fri, 31 Oct 2025"),
            Item("Niger - Level 4: Do Not Travel", "https://t.example/destination.ner.html", day: "Thu, 29 Jan 2026")];
        foreach (var step in (FeedStep[])[Rss.Step(Feed(items)), Rss.Step(Feed([.. items.Reverse()]))])
        {
            Assert.Equal(["NE 4 2026-01-29"], step.Told());
            Assert.Single(step.Flaws);
        }
    }

    [Fact]
    public void One_title_over_three_pages_is_told_apart_by_the_address()
    {
        const string Title = "Mainland China, Hong Kong &amp; Macau - See Summaries - Level 2: Exercise Increased Caution";
        var step = Rss.Step(Feed(
            Item(Title, "https://t.example/china-travel-advisory.html"), Item(Title, "https://t.example/hong-kong-travel-advisory1.html"),
            Item(Title, "https://t.example/macau-travel-advisory1.html")));
        Assert.Equal(["CN", "HK", "MO"], step.Pages().Select(page => page.Country));
    }

    [Fact]
    public void An_entity_bomb_is_refused_before_it_expands()
    {
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
        Assert.Equal(ProblemCodes.FeedShape, Rss.Refusal(Bomb).Code);
    }

    [Fact]
    public void An_external_entity_is_never_fetched() =>
        Assert.Equal(ProblemCodes.FeedShape, Rss.Refusal("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss/>").Code);

    [Fact]
    public void Depth_without_end_is_refused() =>
        Assert.Contains("levels", Rss.Refusal("<rss>" + string.Concat(Enumerable.Repeat("<a>", 200_000))).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<rss version=\"2.0\"><channel></channel></rss>", "nothing in the list")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>Mali - Lev", "breaks off")]
    [InlineData("<!DOCTYPE html><html><body>Maintenance</body></html>", "HTML")]
    [InlineData("<feed/>", "'feed'")]
    [InlineData("[]", "JSON")]
    [InlineData("<rss><channel><item><title>Mali</title></item></channel></rss>", "nothing that can be used among 1")]
    public void An_rss_answer_of_another_shape_is_refused(string body, string found)
    {
        var problem = Rss.Refusal(body);
        Assert.Equal(ProblemCodes.FeedShape, problem.Code);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_title_is_a_flaw_and_takes_no_time()
    {
        var step = Rss.Step(Feed(Item("Mali" + new string(' ', 2_000_000) + "- x"), Item("Chad - Level 4: Do Not Travel")));
        Assert.Equal("item 1", Assert.Single(step.Flaws).Where);
    }

    [Theory]
    [InlineData("[]", "an empty JSON array")]
    [InlineData("{}", "an empty JSON object")]
    [InlineData("{\"message\":\"busy\"}", "another shape")]
    [InlineData("[{\"Title\":\"Mali - Le", "breaks off")]
    [InlineData("<html></html>", "HTML")]
    [InlineData("null", "single JSON value")]
    [InlineData("[1, null, \"x\", []]", "nothing that can be used among 4")]
    public void A_json_answer_of_another_shape_is_refused(string body, string found)
    {
        var problem = Api.Refusal(body);
        Assert.Equal(ProblemCodes.FeedShape, problem.Code);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_an_escape_spoils_nothing()
    {
        const string Body = """[{"Title":"Mali - Level 4: Do Not Travel","Summary":"Stay away \ud83d now \ud83d\ude00 \\ud83d"}]""";
        Assert.Equal("Stay away \ufffd now \U0001F600 \\ud83d", Assert.Single(Api.Step(Body).Items).Text);
    }

    [Fact]
    public void A_day_is_Greenwich_s_where_the_api_writes_Washington_s_evening()
    {
        const string Body = """[{"Title":"Mali - Level 4: Do Not Travel","Summary":"Stay away.","Updated":"2026-02-19T19:00:00-05:00"}]""";
        Assert.Equal(new LocalDate(2026, 2, 20), Assert.Single(Api.Step(Body).Pages()).Issued);
    }

    [SharedDataFact]
    public void The_real_rss_reads_although_it_never_declares_a_prefix()
    {
        var step = Rss.Step(Answer.Sample("us-rss-trimmed.xml", Rss.Start[0].AbsoluteUri));
        Assert.Equal(["SR 1 2026-09-08", "TD 4 2026-04-28"], step.Told());
        Assert.Empty(step.Flaws);
        Assert.Contains("<b>Do not travel</b>", step.Items[1].Text, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void The_real_json_reads_in_full()
    {
        var step = new UsAdvisoriesApi(KnownNames.FindInRealData).Step(Answer.Sample("us-cadataapi-TravelAdvisories.json", Api.Start[0].AbsoluteUri));
        Assert.Equal(
            ["AF 4 2026-02-20", "CO 3 2025-04-17", "JP 1 2025-05-15", "MX 2 2025-08-12", "FR 2 2025-05-28", "RU 4 2025-12-29", "MN 1 2026-07-29", "RS 2 2025-04-11",
                "CH 1 2025-05-20", "UA 4 2024-11-14", "NZ 1 2026-04-29", "TH 1 2026-07-07", "? 1 2024-08-22", "GT 3 2026-03-12", "PE 2 2025-05-16"],
            step.Told());
        Assert.Empty(step.Flaws);
    }

    private static string Feed(params string[] items) => $"<rss version=\"2.0\"><channel>{string.Concat(items)}</channel></rss>";

    private static string Item(
        string title, string? link = null, string text = "<p>Our own words about this place.</p>", string day = "Tue, 08 Sep 2026", string category = "ZZ") =>
        $"<item><title>{title.Replace(" & ", " &amp; ", StringComparison.Ordinal)}</title><link>{link ?? "https://t.example/" + Uri.EscapeDataString(title)}</link><pubDate>{day}</pubDate>"
        + $"<description><![CDATA[{text}]]></description><category domain=\"Country-Tag\">{category}</category><dc:identifier>{category},advisory</dc:identifier></item>";
}
