using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Tests.Incidents;

public sealed class FillFromDocumentTests
{
    [Theory]
    [InlineData("A bomb exploded in front of the Norwegian embassy in Lima on Monday.", "Norwegian embassy")]
    [InlineData("Gunmen attacked two buses near Gao on Monday.", "buses")]
    [InlineData("Rebels attacked the town of Gao on Monday. Several shops were destroyed.", "town; shops")]
    public void What_was_hit_is_told_without_article_and_count(string text, string targets) => Assert.Equal(targets, string.Join("; ", First(text).Targets));

    [Theory]
    [InlineData("Gunmen killed three people in Lima on Monday. The victims were identified as Ana Quispe, 34, and Luis Rojas.", "Ana Quispe; Luis Rojas")]
    [InlineData("The talks stopped after the murder of Senator Ana Quispe in Lima.", "Ana Quispe")]
    [InlineData("Gunmen killed Senator Okonkwo in Lagos on Monday. The party of Chidi Okonkwo mourns.", "Chidi Okonkwo")]
    public void Who_was_hurt_is_named_from_the_whole_document(string text, string names) => Assert.Equal(names, string.Join("; ", First(text).VictimNames));

    [Theory]
    [InlineData("Rebels attacked a bus near Goma on Monday, killing five people. The M23 has attacked the road before.", "M23")]
    [InlineData("Gunmen killed five people near Goma on Monday.", "")]
    public void Rebels_without_a_name_are_those_that_the_document_names(string text, string organisations) => Assert.Equal(organisations, string.Join("; ", First(text).PerpetratorOrganisations));

    private static Incident First(string text) => TestReader.Shared.Read(new Report("news", text)).Facts.OfType<Incident>().First();
}
