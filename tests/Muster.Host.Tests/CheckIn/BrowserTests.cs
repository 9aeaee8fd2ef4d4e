using Muster.RollCalls.Links;
using Muster.RollCalls.People;

namespace Muster.Host.Tests.CheckIn;

/// <summary>With a real browser whose script is switched off, on the screen of an old telephone.</summary>
public sealed class BrowserTests
{
    [BrowserFact]
    public async Task A_person_answers_on_an_old_telephone_without_script()
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { Languages = ["ar", "fr"], Name = "ليلى" });
        await using var browser = await RealBrowser.StartAsync();
        await browser.OpenAsync(new Uri(site.Address, "/c/" + site.Desk.Link(LinkKind.Person, 1, 1)));
        var width = await browser.WidthAsync();
        await browser.WriteAsync("textarea", "الطابق الثاني");
        await browser.PressAsync("button[value=\"2\"]");
        var given = Assert.Single(site.Desk.Answers);

        Assert.Equal(240, width);
        Assert.Equal((AnswerSays.NeedsHelp, "الطابق الثاني"), (given.Says, given.Words));
        Assert.Contains("وصلنا ردك", await browser.HtmlAsync(), StringComparison.Ordinal);
    }
}
