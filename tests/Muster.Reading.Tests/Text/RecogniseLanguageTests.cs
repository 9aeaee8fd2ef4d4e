using Muster.Kernel;

namespace Muster.Reading.Tests.Text;

public class RecogniseLanguageTests
{
    [Theory]
    [InlineData("Three soldiers were killed when gunmen attacked a checkpoint near the border on Friday, the army said in a statement.", "en")]
    [InlineData("Do not travel to:\n* the border area\n* the northern provinces\n* any camp", "en")]
    [InlineData("Mopti", "en")]
    [InlineData("### Take normal security precautions\n\nTake normal security precautions", "en")]
    [InlineData("قتل ثلاثة جنود في هجوم قرب الحدود يوم الجمعة", null)]
    [InlineData("Trois soldats ont été tués vendredi lors d'une attaque contre un poste de contrôle près de la frontière, selon l'armée malienne.", null)]
    [InlineData("Bei einem Angriff auf einen Kontrollposten nahe der Grenze sind am Freitag nach Angaben der Armee drei Soldaten getötet worden.", null)]
    public void English_is_told_from_other_languages(string text, string? language)
    {
        var reading = TestReader.Shared.Read(new Report("text", text));
        Assert.Equal(language, reading.Language);
        Assert.Equal(language is null, reading.Doubts.Any(doubt => doubt.Why.Contains("English", StringComparison.Ordinal)));
    }
}
