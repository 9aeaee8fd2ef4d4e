using Muster.Channels.Feeds;
using Muster.Kernel;

namespace Muster.Channels.Tests.Official;

public class MarkupOfFeedTextTests
{
    [Theory]
    [InlineData("<p>Stay away.</p>", Markup.Html)]
    [InlineData("Stay<br/>away.", Markup.Html)]
    [InlineData("Avoid it\n\n<h3 class=\"x\">MALI</h3>", Markup.Html)]
    [InlineData("<!DOCTYPE html><title>x</title>", Markup.Html)]
    [InlineData("### Do Not Travel\n\nStay **away**.", Markup.Text)]
    [InlineData("Fewer than <100 people; a<b and b>c; <place>", Markup.Text)]
    [InlineData("", Markup.Text)]
    public void A_stretch_of_html_is_known_by_its_tags(string text, Markup markup) => Assert.Equal(markup, MarkupOfFeedText.Of(text));
}
