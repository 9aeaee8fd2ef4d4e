using NodaTime;

namespace Muster.Reading.Tests.Advisories;

public sealed class FindIssuerTests
{
    [Theory]
    [InlineData("# Mali Travel Advisory\n\n### Travel Advisory July 17, 2025\n\n### Mali - Level 3: Reconsider Travel\n\nU.S. citizens should stay alert. Follow the Department of State.", "US")]
    [InlineData("# Warnings and insurance\n\nFCDO advises against all travel to Mali.\n\nBritish nationals can call the helpline.", "GB")]
    [InlineData("# Risk level\n\n### Mali - AVOID ALL TRAVEL\n\nAvoid all travel to Mali. Canadians should register.", "CA")]
    [InlineData("# Overview\n\nWe advise:\n\nReconsider your need to travel to Mali.\n\nAustralians should read Smartraveller.", "AU")]
    [InlineData("### Security status\n\nHigh Degree of Caution\n\nIrish citizens need a visa to enter Mali.", "IE")]
    public void An_official_page_shows_its_issuer_and_its_country(string text, string issuer)
    {
        var reading = Pages.ReadBare(text);
        Assert.Equal("ML", reading.Country);
        Assert.Equal(issuer, reading.Facts.OfType<Kernel.Facts.Advice>().First().Issuer);
    }

    [Theory]
    [InlineData("# Mali Travel Advisory\n\n### Travel Advisory July 17, 2025\n\nText.", "2025-07-17")]
    [InlineData("# Warnings\n\nUpdated:\n: 11 December 2025\n\nText.", "2025-12-11")]
    [InlineData("Date issued: 3 May 2024\n\nText of 9 June 2025.", "2024-05-03")]
    public void A_page_shows_its_date(string text, string date) =>
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, Pages.ReadBare(text).Published);

    [Fact]
    public void News_about_an_advisory_have_no_date_or_issuer_of_their_own()
    {
        var reading = Pages.ReadBare("Fighting went on in Mali on Monday. The war began on 3 May 2012 in the north.");
        Assert.Equal((LocalDate?)null, reading.Published);
        Assert.Empty(reading.Facts.OfType<Kernel.Facts.Advice>());
    }
}
