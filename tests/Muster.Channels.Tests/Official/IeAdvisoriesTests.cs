using Muster.Channels.Feeds.Ireland;
using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Channels.Tests.Official;

public class IeAdvisoriesTests
{
    private const string MaliPage = "https://www.ireland.ie/en/dfa/overseas-travel/advice/mali/";
    private static readonly IeAdvisories Ie = new(KnownNames.Find);

    [Fact]
    public void The_list_leads_to_the_countries_and_to_nothing_else()
    {
        const string Index = """
            <!doctype html><html><head><title>Travel advice | Ireland.ie</title></head><body><nav><a href="/en/dfa/">Department</a></nav><main>
            <h1>Travel advice</h1><p>Our levels are Normal Precautions, High Degree of Caution, Avoid Non-Essential Travel and Do Not Travel.</p>
            <h3>Normal Precautions</h3><h3>High Degree of Caution</h3><h3>Avoid Non-Essential Travel</h3><h3>Do Not Travel</h3>
            <select><option value="">Choose</option><option value="/en/dfa/overseas-travel/advice/chad/">Chad</option></select>
            <ul><li><a href="/en/dfa/overseas-travel/advice/mali/">Mali</a></li><li><a href="mali/#top">Mali again</a></li><li><a href="https://www.ireland.ie/en/dfa/overseas-travel/advice/niger/">Niger</a></li>
            <li><a href="https://elsewhere.example/en/dfa/overseas-travel/advice/togo/">Togo</a></li><li><a href="javascript:alert(1)">x</a></li><li><a href="/en/dfa/overseas-travel/citizens-registration/">Register</a></li></ul>
            </main></body></html>
            """;
        foreach (var address in (string[])[Ie.Start[0].AbsoluteUri, "https://www.ireland.ie/list/"])
        {
            var step = Ie.Step(Index, address);
            Assert.Empty(step.Items);
            Assert.Equal(["chad", "mali", "niger"], step.Next.Select(next => next.AbsolutePath.Split('/')[^2]).Distinct());
        }
    }

    [Theory]
    [InlineData("Normal Precautions", 1)]
    [InlineData("Normal safety precautions", 1)]
    [InlineData("High degree of caution.", 2)]
    [InlineData("Avoid Non Essential Travel", 3)]
    [InlineData("Avoid Non-Essential Travel", 3)]
    [InlineData("Do Not Travel", 4)]
    [InlineData("Do Not Travel, with the exception of the capital, where we advise Avoid Non-Essential Travel.", 4)]
    [InlineData("Mali: High Degree of Caution", 2)]
    public void The_status_gives_the_level(string status, int level)
    {
        foreach (var body in (string[])[Html(status), $"## Travel to Mali overview\n\n### **Security status**\n\n{status}\n\n### Travel alert\n\nStay away."])
        {
            var step = Ie.Step(body, MaliPage);
            Assert.Equal((level, "IE:mali", "Mali"), (step.Page("ML").Level, step.Page("ML").Key, step.Page("ML").CountryName));
            Assert.Empty(step.Flaws);
        }
    }

    [Fact]
    public void A_page_s_text_is_its_main_part_without_scripts_and_navigation()
    {
        var page = Ie.Step(Html("Do Not Travel"), MaliPage).Page("ML");
        Assert.StartsWith("<main", page.Text, StringComparison.Ordinal);
        Assert.EndsWith("</main>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<p>Leave &amp; stay <b>away</b>.</p>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tracker", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere", page.Text, StringComparison.Ordinal);
        Assert.Equal((new LocalDate(2026, 6, 15), "Travel to Mali overview"), (page.Issued, page.Title));
    }

    [Fact]
    public void Where_box_and_text_disagree_the_graver_counts_and_the_page_is_flawed()
    {
        var step = Ie.Step("### Normal Precautions\n\n## Travel to Mali overview\n\n### Security Status\n\nDo Not Travel\n\nStay away.", MaliPage);
        Assert.Equal(4, step.Page("ML").Level);
        Assert.Single(step.Flaws);
    }

    [Theory]
    [InlineData("The security status is under review. If told to do not travel, stay.")]
    [InlineData("We say: normal precautions are not enough here.")]
    public void Words_within_a_sentence_are_no_status(string text) =>
        Assert.Contains("without a security status", Ie.Refusal($"<html><body><h1>Mali</h1><p>{text}</p></body></html>", MaliPage).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<!doctype html><html><body><p>Access denied</p></body></html>")]
    [InlineData("<!doctype html><html><body><h1>Mali</h1><h2>Security Status</h2><p>Do Not Tra")]
    public void An_answer_of_another_shape_is_refused(string body)
    {
        Assert.Equal(ProblemCodes.FeedShape, Ie.Refusal(body).Code);
        Assert.Equal(ProblemCodes.FeedShape, Ie.Refusal(body, MaliPage).Code);
    }

    [Fact]
    public void A_page_without_a_main_part_is_read_as_a_whole()
    {
        var page = Ie.Step(Html("Do Not Travel").Replace("<main id=\"m\">", "<div>", StringComparison.Ordinal).Replace("</main>", "</div>", StringComparison.Ordinal), MaliPage).Page("ML");
        Assert.Equal(4, page.Level);
        Assert.DoesNotContain("Elsewhere", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_without_end_does_no_harm()
    {
        var deep = Html("Do Not Travel").Replace("<p>Leave", string.Concat(Enumerable.Repeat("<div><b>", 200_000)) + "<p>Leave", StringComparison.Ordinal);
        Assert.Equal(4, Ie.Step(deep, MaliPage).Page("ML").Level);
    }

    [SharedDataFact]
    public void The_real_pages_read()
    {
        var ie = new IeAdvisories(KnownNames.FindInRealData);
        foreach (var (slug, country) in (IEnumerable<(string, string)>)[("mali", "ML"), ("burkina-faso", "BF"), ("haiti", "HT"), ("lebanon", "LB"), ("niger", "NE"), ("sudan", "SD"), ("ukraine", "UA")])
        {
            var page = ie.Step(Answer.Sample($"ie-page-{slug}.md", MaliPage.Replace("mali", slug, StringComparison.Ordinal))).Page(country);
            Assert.Equal((4, "IE:" + slug), (page.Level, page.Key));
        }
    }

    [SharedDataFact]
    public void The_real_status_box_reads_by_itself() =>
        Assert.Equal(["ML 4 -"], Ie.Step(Answer.Sample("ie-status-mali.md", MaliPage)).Told());

    private static string Html(string status) => $"""
        <!doctype html><html lang="en"><head><title>Mali - Travel Advice | Ireland.ie</title><script>var tracker = "<main>";</script></head>
        <body><nav><a href="/en/dfa/overseas-travel/advice/chad/">Elsewhere: Chad</a></nav>
        <main id="m"><form><h2>Travel to Mali overview</h2><h3><strong>Security Status</strong></h3><p>{status}</p><script>tracker()</script>
        <h3>Travel Alert</h3><p>Leave &amp; stay <b>away</b>.</p><p>Last updated: 15 June 2026</p></form></main><footer>Elsewhere</footer></body></html>
        """;
}
