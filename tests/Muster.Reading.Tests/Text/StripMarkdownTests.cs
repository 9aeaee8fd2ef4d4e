using Muster.Kernel;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class StripMarkdownTests
{
    [Theory]
    [InlineData("Be careful due to**crime** and **unrest**.", "Be careful due to crime and unrest.")]
    [InlineData("The **crime**and the noise.", "The crime and the noise.")]
    [InlineData("An **I**nternational airport.", "An International airport.")]
    [InlineData("Do **not** travel.", "Do not travel.")]
    public void Emphasis_goes_and_glues_no_words(string text, string clean) => Assert.Equal(clean, SourceText.Of(new Report("page", text)).Clean);
}
