using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Decisions;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests.Decisions;

/// <summary>What the shipped decisions change, in sentences of our own.</summary>
public class SettledTests
{
    private static readonly Reader Learned =
        new(TestReader.Gazetteer, TestReader.Syntax, DecisionModel.Open(File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "decisions.bin"))));

    [Fact]
    public void An_event_that_the_rules_do_not_see_is_let_in_and_says_why()
    {
        var report = News("Residents flee after shelling of the northern suburbs of Lima.");

        Assert.Empty(TestReader.Shared.Read(report).Facts);
        var incident = Assert.IsType<Incident>(Assert.Single(Learned.Explain(report).Reading.Facts));
        Assert.Equal(IncidentType.Shelling, incident.Type);
        Assert.Contains(incident.Why, reason => reason.Rule == "incident.scope.learned");
    }

    [Theory]
    [InlineData("The minister promises to prevent attacks during the vote.")]
    [InlineData("Attacks could follow in the coming weeks, the governor warns.")]
    [InlineData("The army buys mortars and missiles from abroad.")]
    public void Talk_of_attacks_is_not_let_in(string text) => Assert.Empty(Learned.Read(News(text)).Facts);

    [Fact]
    public void A_type_that_no_word_tells_is_decided()
    {
        var report = News("An explosion at a checkpoint in Lima kills three soldiers and wounds two.");

        var ruled = Assert.IsType<Incident>(Assert.Single(TestReader.Shared.Read(report).Facts));
        var decided = Assert.IsType<Incident>(Assert.Single(Learned.Explain(report).Reading.Facts));
        Assert.Equal((IncidentType.Other, IncidentType.Bombing), (ruled.Type, decided.Type));
        Assert.Contains(decided.Why, reason => reason.Rule == "incident.type.learned");
    }

    [Fact]
    public void A_page_of_advice_is_not_asked_about()
    {
        var page = News("Residents flee after shelling of the northern suburbs of Lima.") with { Issuer = "GB" };

        Assert.Equal(TestReader.Shared.Read(page).Facts, Learned.Read(page).Facts);
    }

    private static Report News(string text) => new("own", text, new LocalDate(2021, 5, 4), null, "PE");
}
