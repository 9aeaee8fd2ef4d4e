using CsCheck;
using Muster.Kernel;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class StripHtmlTests
{
    private static readonly string[] Scraps =
    [
        "<p>", "</p>", "<li>", "<h2>", "</h2>", "<br>", "<div hidden>", "</div>", "<script>", "</script>", "<style>", "<!--", "-->", "<b", ">", "&amp;", "&eacute;", "&#233;", "&#xE9;",
        "&#99999999999;", "&bogus;", "&", ";", "<", " ", "\r\n", "\n", "\t", "\0", "word", "two words", "\U0001F600", "\uD83D", "<title>", "<svg/>", "<nav>", "</nav>", "<body>",
        "<head>", "\u00A0", "\u00AD", "<![CDATA[", "<?", "\"", "'", "=",
    ];

    private static readonly Gen<string> Html = Gen.Int[0, Scraps.Length - 1].List[0, 40].Select(parts => string.Concat(parts.Select(part => Scraps[part])));

    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.\n\n")]
    [InlineData("a<br>b", "a\nb")]
    [InlineData("<h2>Safety</h2>Stay in.", "## Safety\n\nStay in.")]
    [InlineData("<ul><li>roads</li><li><p>markets</p></li></ul>", "* roads\n\n* markets\n\n")]
    [InlineData("<p>a\r\n   b</p>", "a b\n\n")]
    [InlineData("caf&eacute; &amp; bar &#8212; &#x41;&#146;s", "caf\u00E9 & bar \u2014 A\u2019s")]
    [InlineData("AT&T &bogus; &", "AT&T &bogus; &")]
    [InlineData("<html><head><title>Page</title><style>p{}</style><body>Text", "Text")]
    [InlineData("a<script>if (x < y) '</p>'</script>b<!-- c -->d", "abd")]
    [InlineData("<div style=\"display: none\">x<div>y</div>z</div>seen", "seen")]
    [InlineData("<nav><p>Home</p></nav>seen<footer>About</footer>", "seen\n\n")]
    [InlineData("<nav>never closed, so it is shown", "never closed, so it is shown")]
    [InlineData("<table><tr><td>Level</td><td>4</td></tr></table>", "Level\n\n4\n\n")]
    public void Only_what_a_reader_would_see_is_left(string html, string clean) => Assert.Equal(clean, StripHtml.From(html).Clean);

    [Theory]
    [InlineData("<p>In <b>Ga&ouml;</b></p>", "Ga\u00F6", "Ga&ouml;")]
    [InlineData("<p>The <b>caf</b>&eacute; burned</p>", "caf\u00E9", "caf</b>&eacute;")]
    [InlineData("\r\n<p>\U0001F600 Two\r\nwere killed", "Two were", "Two\r\nwere")]
    public void Evidence_quotes_the_original(string html, string clean, string quote)
    {
        var source = StripHtml.From(html);
        var start = source.Clean.IndexOf(clean, StringComparison.Ordinal);
        Assert.Equal(quote, source.EvidenceAt(start, start + clean.Length).Quote);
    }

    [Fact]
    public void Every_character_stands_where_its_origin_says_or_is_synthetic_or_decoded() =>
        Html.Sample(html =>
        {
            var source = StripHtml.From(html);
            var last = 0;
            for (var at = 0; at < source.Clean.Length; at++)
            {
                var origin = source.OriginOf(at);
                Assert.InRange(origin, last, html.Length - 1);
                last = origin;
                var (clean, original) = (source.Clean[at], html[origin]);
                Assert.True(clean == original || original is '&' or '<' || (char.IsWhiteSpace(clean) && (char.IsWhiteSpace(original) || original is '\0')), $"{clean} at {at} is not {original} at {origin}");
            }
        });

    [Fact]
    public void Any_stretch_has_evidence_inside_the_original() =>
        Html.Sample(html =>
        {
            var source = StripHtml.From(html);
            if (string.IsNullOrWhiteSpace(source.Clean))
            {
                return;
            }

            var evidence = source.EvidenceAt(0, source.Clean.Length);
            Assert.True(evidence.Start < evidence.End);
            Assert.Contains(evidence.Quote, html, StringComparison.Ordinal);
        });

    [Fact]
    public void Random_strings_never_throw() => Gen.String.Sample(html => _ = StripHtml.From(html).Clean);

    [Theory]
    [InlineData("<")]
    [InlineData("<p><div>")]
    [InlineData("<!--")]
    [InlineData("&amp")]
    [InlineData("<b a='")]
    [InlineData("</nav><nav>")]
    [InlineData("<script>")]
    public void A_long_run_of_broken_markup_is_read_to_its_end(string broken) =>
        Assert.NotNull(StripHtml.From(string.Concat(Enumerable.Repeat(broken, 50_000))).Clean);

    [Fact]
    public void A_page_is_cut_into_headings_items_and_sentences()
    {
        var text = DocumentText.Of(new Report("page", "<h1>Travel advice</h1><p>Do not go. Leave now.</p><ul><li>roads are unsafe</li></ul>", Markup: Markup.Html));
        Assert.Equal(
            [(BlockKind.Heading, 1), (BlockKind.Paragraph, 0), (BlockKind.Paragraph, 0), (BlockKind.Bullet, 0)],
            text.Sentences.Select(sentence => (sentence.BlockKind, sentence.HeadingLevel)));
    }
}
