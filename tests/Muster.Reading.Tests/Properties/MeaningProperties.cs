using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Reading.Tests.Properties;

/// <summary>Changes of a text that change, or do not change, what it tells.</summary>
public class MeaningProperties
{
    private static readonly (string Person, string Group, string Town)[] Names =
    [
        ("Moussa Traore", "JNIM", "Gao"), ("Amadou Keita", "Ansar Dine", "Mopti"), ("Ibrahim Diallo", "Boko Haram", "Timbuktu"), ("Oumar Coulibaly", "Islamic State", "Kidal"),
    ];

    public static TheoryData<string> Incidents => [.. Stories.Incidents];

    [Theory]
    [MemberData(nameof(Incidents))]
    public void Every_story_of_ours_tells_an_incident(string story) => Assert.Contains(Read(Fill(story, 0)), fact => fact is Incident { Modality: Modality.Asserted or Modality.Claimed });

    [Theory]
    [MemberData(nameof(Incidents))]
    public void Facts_follow_the_names(string story)
    {
        var told = string.Join('\n', Slots.Of(new Report("story", Fill(story, 0), Stories.Day, null, "ML")).Select(Blank(0)));
        for (var other = 1; other < Names.Length; other++)
        {
            Assert.Equal(told, string.Join('\n', Slots.Of(new Report("story", Fill(story, other), Stories.Day, null, "ML")).Select(Blank(other))));
        }
    }

    [Theory]
    [MemberData(nameof(Incidents))]
    public void A_week_later_a_weekday_is_a_week_later(string story)
    {
        var now = Read(Fill(story, 0)).OfType<Incident>().Select(incident => incident.Date?.First.PlusDays(7));
        var later = Read(Fill(story, 0), Stories.Day.PlusDays(7)).OfType<Incident>().Select(incident => incident.Date?.First);
        Assert.Equal(now, later);
    }

    [Theory]
    [InlineData("No one was killed in {TOWN} on Friday.")]
    [InlineData("Nobody was killed or wounded near {TOWN} on Friday, police said.")]
    [InlineData("Gunmen did not kill five farmers near {TOWN} on Friday.")]
    [InlineData("{GROUP} did not attack an army post in {TOWN} on Monday.")]
    [InlineData("The army denied that five farmers were killed near {TOWN} on Friday.")]
    [InlineData("The army denied that its soldiers shot dead four protesters in {TOWN} on Friday.")]
    [InlineData("The governor denied that two aid workers were kidnapped in {TOWN} on Thursday.")]
    [InlineData("There is no evidence that gunmen killed five farmers near {TOWN} on Friday.")]
    [InlineData("There is no evidence that a bomb exploded in {TOWN} on Wednesday.")]
    [InlineData("There is no evidence that two aid workers were kidnapped in {TOWN} on Thursday.")]
    [InlineData("It is not true that an air strike on {TOWN} killed eight people on Wednesday.")]
    [InlineData("Germany has not closed its embassy in Kabul.")]
    [InlineData("The United States denied that it ordered the departure of staff from its embassy in Bamako.")]
    [InlineData("There is no evidence that Germany closed its embassy in Kabul.")]
    [InlineData("The army denied that soldiers seized power in a coup in Mali on Friday.")]
    [InlineData("There was no coup in Mali on Friday.")]
    public void What_is_denied_is_not_asserted(string text) => Assert.DoesNotContain(Read(Fill(text, 0)), fact => fact.Modality is Modality.Asserted);

    [Theory]
    [InlineData("Gunmen killed five farmers near {TOWN} on Friday. The army denied that its soldiers shot dead four protesters.")]
    [InlineData("The army denied that it had lost a post, but five soldiers were killed near {TOWN} on Friday.")]
    [InlineData("No one has claimed responsibility for the bomb that killed three people in {TOWN} on Friday.")]
    [InlineData("A bomb exploded in {TOWN} on Friday, but nobody was hurt.")]
    public void What_is_told_beside_a_denial_stays_asserted(string text) => Assert.Contains(Read(Fill(text, 0)), fact => fact is Incident { Modality: Modality.Asserted });

    private static Func<string, string> Blank(int at) => slots =>
        System.Text.RegularExpressions.Regex.Replace(
            slots.Replace(Names[at].Person, "PERSON", StringComparison.Ordinal).Replace(Names[at].Group, "GROUP", StringComparison.Ordinal).Replace(Names[at].Town, "TOWN", StringComparison.Ordinal),
            "\"(lat|lon)\":[^,}]*", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    private static string Fill(string story, int at) => Stories.Fill(story, Names[at].Person, Names[at].Group, Names[at].Town);

    private static IEnumerable<Fact> Read(string text, LocalDate? day = null) => TestReader.Shared.Read(new Report("story", text, day ?? Stories.Day)).Facts;
}
