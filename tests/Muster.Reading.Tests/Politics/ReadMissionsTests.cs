using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Politics;

namespace Muster.Reading.Tests.Politics;

public sealed class ReadMissionsTests
{
    [Theory]
    [InlineData("Ghana contributes 800 troops to UNIFIL.", "UNIFIL LB GH participating")]
    [InlineData("The Bundeswehr continues to be involved in the EU training mission in Mali.", "EUTM Mali ML DE participating")]
    [InlineData("Kenya will send police to the Multinational Security Support Mission.", "Multinational Security Support Mission HT KE joining planned")]
    [InlineData("Sweden suspends its participation in Takuba.", "Takuba ML SE suspended")]
    [InlineData("Burundi withdraws its soldiers from AMISOM.", "AMISOM SO BI withdrawing")]
    [InlineData("Egypt has suspended its part in the UN mission in Mali.", "MINUSMA ML EG suspended")]
    [InlineData("The Security Council ends MINUSTAH.", "MINUSTAH HT ended")]
    [InlineData("Tensions between the government and the UN peacekeeping mission have grown.", "MONUSCO CD strained")]
    public void Who_takes_part_in_a_mission_is_read(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("Three Ghanaian peacekeepers of UNIFIL are killed.")]
    [InlineData("The town fell on Monday, according to MINUSCA officials.")]
    [InlineData("A report by the UN mission in Mali concludes that the strike was unlawful.")]
    [InlineData("France withdraws its troops from Niger.")]
    [InlineData("The president is on a mission.")]
    public void A_mission_that_is_only_named_is_none(string text) => Assert.Empty(Facts(text));

    [Fact]
    public void The_mission_is_the_one_that_the_text_names_elsewhere() =>
        Assert.Equal("MINUSCA CF RW participating; MINUSCA CF GA withdrawing", Facts("Rwanda contributes troops to MINUSCA. Gabon withdraws its soldiers from the UN mission.", "CF"));

    private static string Facts(string text, string country = "CD") => string.Join("; ", ReadMissions.In(Read.Text(text, country)).Select(fact => string.Join(' ', Parts(fact))));

    private static IEnumerable<string> Parts(Mission fact)
    {
        yield return fact.Name;
        yield return fact.Country ?? "?";
        if (fact.Participant is { } participant)
        {
            yield return participant;
        }

        yield return Words<MissionStatus>.Of(fact.Status);
        if (fact.Modality is not Modality.Asserted)
        {
            yield return Words<Modality>.Of(fact.Modality);
        }
    }
}
