using Muster.Reading.Tests.Politics;

namespace Muster.Reading.Tests.Countries;

public sealed class FindCountryTests
{
    [Theory]
    [InlineData("Crowds gather in Khartoum and in Omdurman.", "SD")]
    [InlineData("Kenya sends doctors. Kenya also sends food to Khartoum.", "KE")]
    [InlineData("Crowds gather in the streets.", null)]
    public void A_text_is_about_the_country_it_names_or_whose_towns_it_names(string text, string? country) => Assert.Equal(country, Read.Text(text).Country);
}
