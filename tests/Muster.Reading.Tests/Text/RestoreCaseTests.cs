using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class RestoreCaseTests
{
    private const string Plain = "two rebels of the popular dawn front (pdf) attacked a farm in peru on monday, president calderin said. the pdf denied it. calderin left.";

    [Fact]
    public void Text_without_case_gets_its_capitals_back() => Assert.Equal(
        "Two rebels of the Popular Dawn Front (PDF) attacked a farm in Peru on Monday, President Calderin said. The PDF denied it. Calderin left.",
        RestoreCase.In(Plain, TestReader.Gazetteer));

    [Fact]
    public void Capitals_throughout_are_no_case_either() =>
        Assert.Equal(RestoreCase.In(Plain, TestReader.Gazetteer), RestoreCase.In(Plain.ToUpperInvariant(), TestReader.Gazetteer));

    [Theory]
    [InlineData("the men were seen in the city of tarapoto, and later in bogota and in march they marched on", "The men were seen in the city of Tarapoto, and later in Bogota and in march they marched on")]
    [InlineData("on 3 march the u.s. embassy told us that col. arturo quispe had left; he left at 6 a.m. that day", "On 3 March the U.S. Embassy told us that Col. Arturo Quispe had left; he left at 6 a.m. that day")]
    [InlineData("the body of the lawyer segundo huaman was found. \"he was a friend,\" his brother jorge huaman said", "The body of the lawyer Segundo Huaman was found. \"He was a friend,\" his brother Jorge Huaman said")]
    public void Names_are_known_by_what_stands_around_them(string text, string expected) => Assert.Equal(expected, RestoreCase.In(text, TestReader.Gazetteer));

    [Theory]
    [InlineData("Two rebels attacked a farm in Peru on Monday, and the men who saw it happen told a reporter so afterwards.")]
    [InlineData("armed men in peru")]
    public void Text_with_case_and_short_text_stay_as_they_are(string text) => Assert.Same(text, RestoreCase.In(text, TestReader.Gazetteer));

    [Fact]
    public void A_long_stretch_without_case_is_restored_within_a_text_that_has_it()
    {
        var lead = string.Concat(Enumerable.Repeat("The Embassy of Peru in Quito said so on Monday. ", 8));
        var stretch = string.Concat(Enumerable.Repeat("the rebels went to bogota on monday and did not come back. ", 8));
        var whole = lead + "\n\n" + stretch;
        var restored = RestoreCase.In(whole, TestReader.Gazetteer);

        Assert.StartsWith(lead, restored, StringComparison.Ordinal);
        Assert.EndsWith("The rebels went to Bogota on Monday and did not come back. ", restored, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_case_of_letters_changes() => Gen.String.Sample(
        text => string.Equals(RestoreCase.In(Plain + text.ToLowerInvariant(), TestReader.Gazetteer), Plain + text.ToLowerInvariant(), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void What_is_read_is_printed_as_written()
    {
        var reading = TestReader.Shared.Read(new Report("wire", "guerrillas killed mayor arturo quispe with a car bomb in the city of tarapoto, peru, on monday, police said."));
        var incident = Assert.Single(reading.Facts.OfType<Incident>());

        Assert.Equal("PE", incident.Country);
        Assert.Equal("tarapoto", incident.Place);
        Assert.Equal("arturo quispe", Assert.Single(incident.VictimNames));
        Assert.Equal("car bomb", Assert.Single(incident.Weapons));
        Assert.Equal("guerrillas", Assert.Single(incident.PerpetratorPeople));
        Assert.All(incident.Evidence, evidence => Assert.Equal(evidence.Quote.ToLowerInvariant(), evidence.Quote));
    }
}
