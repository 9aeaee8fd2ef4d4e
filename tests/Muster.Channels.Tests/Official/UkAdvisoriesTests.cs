using Muster.Channels.Feeds.UnitedKingdom;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Official;

public class UkAdvisoriesTests
{
    private static readonly UkAdvisories Uk = new(KnownNames.Find);

    [Fact]
    public void The_index_leads_to_each_country_s_page_on_the_host_that_gave_it()
    {
        const string Index = """
            {"base_path":"/foreign-travel-advice","links":{"children":[
              {"title":"Mali","base_path":"/foreign-travel-advice/mali","api_path":"/api/content/foreign-travel-advice/mali","api_url":"https://www.gov.uk/api/content/foreign-travel-advice/mali"},
              {"title":"Chad","base_path":"/foreign-travel-advice/chad"},
              {"title":"Niger","api_url":"https://www.gov.uk/api/content/foreign-travel-advice/niger"},
              {"title":"Sudan","api_url":"https://elsewhere.example/sudan"},
              {"title":"Togo"}, 7]}}
            """;
        var step = Uk.Step(Index, "http://127.0.0.1:8080/api/content/foreign-travel-advice");
        Assert.Empty(step.Items);
        Assert.Equal(
            ["http://127.0.0.1:8080/api/content/foreign-travel-advice/mali", "http://127.0.0.1:8080/api/content/foreign-travel-advice/chad",
                "https://www.gov.uk/api/content/foreign-travel-advice/niger"],
            step.Next.Select(address => address.AbsoluteUri));
        Assert.Equal(["Sudan", "Togo", "child 6"], step.Flaws.Select(flaw => flaw.Where));
    }

    [Theory]
    [InlineData("[]", 1)]
    [InlineData("""["avoid_all_travel_to_whole_country"]""", 4)]
    [InlineData("""["avoid_all_but_essential_travel_to_whole_country"]""", 3)]
    [InlineData("""["avoid_all_travel_to_parts"]""", 2)]
    [InlineData("""["avoid_all_but_essential_travel_to_parts"]""", 2)]
    [InlineData("""["avoid_all_travel_to_parts","avoid_all_but_essential_travel_to_parts"]""", 2)]
    [InlineData("""["avoid_all_travel_to_parts","avoid_all_but_essential_travel_to_whole_country"]""", 3)]
    public void The_alert_status_gives_the_level(string status, int level)
    {
        var step = Uk.Step(Page(status));
        Assert.Equal(level, step.Page("ML").Level);
        Assert.Empty(step.Flaws);
    }

    [Theory]
    [InlineData("""["avoid_everything"]""")]
    [InlineData("""["avoid_all_travel_to_parts", 3]""")]
    [InlineData("null")]
    [InlineData("\"avoid_all_travel_to_whole_country\"")]
    public void An_unknown_status_is_a_flaw_and_no_level(string status)
    {
        var step = Uk.Step(Page(status));
        Assert.Null(step.Page("ML").Level);
        Assert.Single(step.Flaws);
    }

    [Fact]
    public void A_page_s_text_is_its_warnings_with_their_titles_as_they_came()
    {
        var page = Uk.Step(Page("[]")).Page("ML");
        Assert.Equal(
            "<h2>Warnings &amp; insurance</h2>\n<p>We advise against all\u202ftravel to the north.</p>\n<h2>Regional risks</h2>\n<p>The north.</p>\n"
            + "<h2>Latest update</h2>\n<p>The north was added.</p>\n",
            page.Text);
        Assert.Equal(("GB:/foreign-travel-advice/mali", "https://www.gov.uk/foreign-travel-advice/mali", "Mali", "GB"), (page.Key, page.Link?.AbsoluteUri, page.CountryName, page.Issuer));
        Assert.Equal(new LocalDate(2026, 7, 30), page.Issued);
    }

    [Fact]
    public void A_page_whose_words_are_missing_never_stands_in_for_the_page_with_words()
    {
        var step = Uk.Step("""{"base_path":"/foreign-travel-advice/mali","details":{"country":{"name":"Mali"},"alert_status":["avoid_all_travel_to_parts"]}}""");
        Assert.Equal("GB:/foreign-travel-advice/mali:status", step.Page("ML").Key);
        Assert.Contains("avoid all travel to parts", step.Page("ML").Text, StringComparison.Ordinal);
        Assert.Single(step.Flaws);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"links":{"children":[]}}""")]
    [InlineData("""{"document_type":"gone","details":{}}""")]
    [InlineData("""{"details":{"country":{"name":"Mali"},"alert_st""")]
    [InlineData("""{"details":{"country":{}}}""")]
    [InlineData("<!doctype html><title>Sorry</title>")]
    public void An_answer_of_another_shape_is_refused(string body) => Assert.Equal(ProblemCodes.FeedShape, Uk.Refusal(body).Code);

    [SharedDataFact]
    public void The_real_pages_read()
    {
        var step = new UkAdvisories(KnownNames.FindInRealData).Step(Answer.Sample("uk-contentapi-trimmed.json", Uk.Start[0].AbsoluteUri));
        Assert.Equal(["AF 4 2026-07-30", "MX 2 2026-09-26", "UA 2 2026-09-15", "FR 1 2026-08-11"], step.Told());
        Assert.Equal(4, step.Flaws.Length);
    }

    private static string Page(string status) => $$"""
        {"base_path":"/foreign-travel-advice/mali","title":"Mali travel advice","public_updated_at":"2026-07-30T00:36:13+01:00","change_description":"The north was added.",
         "details":{"alert_status":{{status}},"country":{"name":"Mali","slug":"mali"},"parts":[
          {"slug":"warnings-and-insurance","title":"Warnings & insurance","body":[{"content_type":"text/govspeak","content":"x"},{"content_type":"text/html","content":"<p>We advise against all\u202ftravel to the north.</p>"}]},
          {"slug":"entry-requirements","title":"Entry requirements","body":"<p>A visa.</p>"},
          {"slug":"regional-risks","title":"Regional risks","body":"<p>The north.</p>"}
         ]} }
        """;
}
