using Muster.Kernel.Facts;
using Muster.Picture.Countries;
using Muster.Picture.Pages;

namespace Muster.Picture.Tests.Pages;

public class BelievedReportsTests
{
    private static readonly TakenReport Story = Tell.Report("story", "2025-03-05", null, Tell.Departure(DepartureStatus.Ordered, "2025-03-04"));

    [Fact]
    public void A_departure_that_stories_alone_tell_is_never_told_again_in_the_issuers_name()
    {
        var ground = new PictureGround([], [Story], See.Day("03-10"), HoldPolicy.Default);

        Assert.Single(KnowPostures.From(ground));
        Assert.Empty(BelievedReports.Of(ground));
    }

    [Fact]
    public void A_departure_on_the_issuers_page_is_official_whatever_stories_tell_beside()
    {
        var ground = new PictureGround(See.Versions("03-04 ordered@03-04"), [Story], See.Day("03-10"), HoldPolicy.Default);
        var believed = BelievedReports.Of(ground);

        Assert.Equal(("US", "US-ML-03-04-ordered@03-04"), (Assert.Single(believed).Issuer, believed[0].Document));
        Assert.True(Assert.Single(BuildPicture.From([Story, .. believed], See.Day("03-10")).Facts).Official);
    }

    [Fact]
    public void What_a_page_tells_of_another_government_is_the_word_of_that_page()
    {
        var page = See.Versions("03-04 level 3")[0];
        var versions = new[] { page with { Reading = page.Reading with { Facts = [Tell.Departure(DepartureStatus.Ordered, "2025-03-04", "FR")] } } };
        var believed = BelievedReports.Of(new PictureGround(versions, [], See.Day("03-10"), HoldPolicy.Default));

        Assert.Equal("US", Assert.Single(believed, report => report.Reading.Facts is [Departure]).Issuer);
        Assert.False(Assert.Single(BuildPicture.From(believed, See.Day("03-10")).Facts).Official);
    }
}
