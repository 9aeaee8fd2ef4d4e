using System.Text.Json;
using System.Text.RegularExpressions;

namespace Muster.Host.Tests;

public partial class ExplainTests
{
    private const string News = "Fixtures/2022-10-01-explain-news.txt";
    private const string Page = "Fixtures/2022-10-02-explain-page.html";

    [Theory]
    [InlineData("explain-news", News)]
    [InlineData("explain-page", Page)]
    public void People_see_rule_frame_and_words_of_each_fact(string golden, string report)
    {
        var answer = MusterProcess.Run("explain", report);
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Assert.All(answer.Output.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
        Golden.Matches(golden, answer.Output);
    }

    [Theory]
    [InlineData("explain-news-html", News)]
    [InlineData("explain-page-html", Page)]
    public void A_page_shows_the_text_with_its_evidence_marked(string golden, string report) => Golden.Matches(golden, Html(report));

    [Theory]
    [InlineData(News)]
    [InlineData(Page)]
    public void Every_link_of_the_page_leads_to_one_place_in_it(string report)
    {
        var html = Html(report);
        string[] anchors = [.. Anchor().Matches(html).Select(match => match.Groups["id"].Value)];
        string[] links = [.. Link().Matches(html).Select(match => match.Groups["id"].Value)];
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(anchors));
    }

    [Theory]
    [InlineData("hostile.txt", "Gunmen \"><script>alert(1)</script> killed five <img src=x onerror=alert(2)> soldiers & 'farmers' near Gao in Mali.\u202E\u001b[31m </mark></article> &lt;b&gt;")]
    [InlineData("<b>&\".html", "<html><body><p>Gunmen killed five soldiers &lt;script&gt;alert(1)&lt;/script&gt; near Gao in Mali &amp;lt;img src=x&gt;.</p></body></html>")]
    public void Nothing_of_a_report_becomes_markup(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var html = Html(folder.Write(name, text));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202e', html);
        Assert.DoesNotContain('\u001b', html);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(html, "<mark[ >]", RegexOptions.None, TimeSpan.FromSeconds(10)), Regex.Count(html, "</mark>", RegexOptions.None, TimeSpan.FromSeconds(10)));
        Assert.Equal(1, Regex.Count(html, "</article>", RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void The_marked_text_is_the_whole_text()
    {
        var html = Html(News);
        var article = html[html.IndexOf("<article", StringComparison.Ordinal)..html.IndexOf("</article>", StringComparison.Ordinal)];
        var bare = System.Net.WebUtility.HtmlDecode(Tag().Replace(Number().Replace(article, ""), ""));
        Assert.Equal(File.ReadAllText(Path.Combine(Golden.TestFolder, News)), bare);
    }

    [Fact]
    public void Machines_get_the_reading_as_it_is_read_and_a_chain_for_each_fact()
    {
        var explained = MusterProcess.Run("explain", "--json", News, Page);
        var read = MusterProcess.Run("read", "--json", News, Page);
        Assert.Equal(0, explained.Exit);
        foreach (var (line, plain) in explained.Output.Split('\n').Zip(read.Output.Split('\n')).Where(pair => pair.First.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(plain, json.RootElement.GetProperty("reading").GetRawText());
            var facts = json.RootElement.GetProperty("reading").GetProperty("facts").GetArrayLength();
            Assert.Equal(facts, json.RootElement.GetProperty("why").GetProperty("facts").GetArrayLength());
        }
    }

    [Fact]
    public void One_document_of_many_is_explained_by_its_name()
    {
        using var folder = new TemporaryFolder();
        var documents = folder.Write("reports.jsonl", "{\"document\": \"a\", \"text\": \"One.\"}\n{\"document\": \"b\", \"text\": \"Gunmen killed five soldiers near Gao in Mali.\"}\n");
        var answer = MusterProcess.Run("explain", "--documents", documents, "--document", "b");
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Assert.StartsWith("b · ", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no report")]
    [InlineData("both --json and --html", News, "--json", "--html", "why.html")]
    [InlineData("--html for more than one report", News, Page, "--html", "why.html")]
    [InlineData("--document c", News, "--document", "c")]
    [InlineData("no such file", "Fixtures/nothing.txt")]
    public void What_cannot_be_explained_is_refused(string found, params string[] arguments)
    {
        var answer = MusterProcess.Run(["explain", .. arguments]);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains($"found {found}", answer.Errors, StringComparison.Ordinal);
    }

    private static string Html(string report)
    {
        using var folder = new TemporaryFolder();
        var page = folder.At("why-page");
        Assert.Equal(new Answer(0, "", ""), MusterProcess.Run("explain", "--html", page, report));
        return File.ReadAllText(page);
    }

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Anchor();

    [GeneratedRegex(" href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex("<a [^>]*>[0-9]*</a>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();
}
