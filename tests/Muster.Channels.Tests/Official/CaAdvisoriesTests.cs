using Muster.Channels.Feeds.Canada;
using Muster.Kernel;
using Muster.Tests.Shared;

namespace Muster.Channels.Tests.Official;

public class CaAdvisoriesTests
{
    private static readonly CaAdvisories Ca = new(KnownNames.Find);

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 2)]
    [InlineData("2", 3)]
    [InlineData("\"3\"", 4)]
    [InlineData("4", null)]
    [InlineData("null", null)]
    [InlineData("-1", null)]
    public void The_advisory_state_gives_the_level(string state, int? level)
    {
        var step = Ca.Step(Index("ML", state));
        Assert.Equal(level, step.Page("ML").Level);
        Assert.Equal(level is null ? 1 : 0, step.Flaws.Length);
    }

    [Fact]
    public void The_index_s_line_and_the_country_s_file_are_two_pages()
    {
        var line = Ca.Step(Index("ML", "3"));
        var file = Ca.Step(File(), Assert.Single(line.Next).AbsoluteUri);
        Assert.Equal(("CA:ML:index", "Mali - Avoid it\n\nThe fuel was added."), (line.Page("ML").Key, line.Page("ML").Text));
        Assert.Equal(("CA:ML", "Avoid it\n\n<h3>MALI - AVOID IT</h3><p>Leave while you can.</p>\n\nThe fuel was added."), (file.Page("ML").Key, file.Page("ML").Text));
        Assert.Equal(["ML 4 2026-09-24"], file.Told());
        Assert.Equal("https://travel.gc.ca/destinations/mali", file.Page("ML").Link?.AbsoluteUri);
        Assert.Empty(file.Next);
    }

    [Fact]
    public void The_warnings_may_stand_in_an_object_of_their_own()
    {
        const string Html = "\"<h3>MALI - AVOID IT</h3><p>Leave while you can.</p>\"";
        var step = Ca.Step(File().Replace(Html, "{\"description\":" + Html + "}", StringComparison.Ordinal));
        Assert.Contains("Leave while you can", step.Page("ML").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_looked_for_beside_the_index_and_nowhere_else()
    {
        Assert.Equal("http://127.0.0.1:99/x/cta-cap-ML.json", Assert.Single(Ca.Step(Index("ML", "1"), "http://127.0.0.1:99/x/index-alpha-eng.json").Next).AbsoluteUri);
        Assert.Empty(Ca.Step(Index("ML", "1", "\"full-info-url\":\"http://169.254.169.254/latest\",")).Next);
        Assert.Empty(Ca.Step(Index("ML", "1", "\"has-content\":0,")).Next);
    }

    [Theory]
    [InlineData("XX", "Nowhere", null)]
    [InlineData("US-CA", "Nowhere", null)]
    [InlineData("XK", "Kosovo", "XK")]
    [InlineData("IL", "Israel and Palestine", "IL")]
    public void A_key_of_Canada_s_own_is_no_country_s_code(string key, string name, string? country) =>
        Assert.Equal(country, Assert.Single(Ca.Step(Index(key, "1").Replace("Mali", name, StringComparison.Ordinal)).Pages()).Country);

    [Fact]
    public void A_blank_form_of_the_publisher_is_a_flaw()
    {
        var two = Index("ML", "1").Replace("\"data\":{", "\"data\":{\"ZZ\":{\"advisory-state\":0,\"eng\":{\"name\":\"[country]\"}},", StringComparison.Ordinal);
        Assert.Equal("ZZ", Assert.Single(Ca.Step(two).Flaws).Where);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"ML":7}}""")]
    [InlineData("""{"data":{"country-iso":"ML","advisory-state":3,"eng":{"name":"Mali","advisory-text":"Avoid it"}}}""")]
    [InlineData("""{"data":{"ML":{"advisory-state":3,"eng":{"na""")]
    [InlineData("<html></html>")]
    public void An_answer_of_another_shape_is_refused(string body) => Assert.Equal(ProblemCodes.FeedShape, Ca.Refusal(body).Code);

    [SharedDataFact]
    public void Both_generations_of_the_real_index_read()
    {
        var older = Ca.Step(Answer.Sample("ca-index-alpha-eng-2014.json", Ca.Start[0].AbsoluteUri));
        Assert.Equal(["ML 2 2014-08-06", "NE 4 2014-02-19", "BF 2 2014-08-06", "HT 2 2014-06-24", "SD 3 2014-09-22", "LB 3 2014-10-01", "UA 2 2014-07-03"], older.Told());
        Assert.Equal("https://data.international.gc.ca/travel-voyage/cta-cap-ML.json", older.Next[0].AbsoluteUri);

        var newer = Ca.Step(Answer.Sample("ca-index-alpha-eng-2026.json", Ca.Start[0].AbsoluteUri));
        Assert.Equal(["AF 4 2026-09-24", "IL 3 2026-09-24", "MX 2 2026-09-26", "JP 1 2026-09-25"], newer.Told());
        Assert.Equal((4, 0), (newer.Next.Length, newer.Flaws.Length));
        Assert.Equal("Israel and Palestine", newer.Page("IL").CountryName);
    }

    private static string Index(string key, string state, string more = "") => $$$"""
        {"metadata":{},"data":{"{{{key}}}":{{{{more}}}"advisory-state":{{{state}}},"date-published":{"timestamp":1790254415,"date":"2026-09-24 08:53:35"},
         "eng":{"name":"Mali","url-slug":"mali","advisory-text":"Avoid it","recent-updates":"The fuel was added."},"fra":{"name":"Mali"} } } }
        """;

    private static string File() => """
        {"data":{"country-iso":"ML","advisory-state":3,"date-published":{"date":"2026-09-24 08:53:35"},"eng":{"name":"Mali","url-slug":"mali","advisory-text":"Avoid it",
         "advisories":"<h3>MALI - AVOID IT</h3><p>Leave while you can.</p>","recent-updates":"The fuel was added.","security":"<p>Much else.</p>"}}}
        """;
}
