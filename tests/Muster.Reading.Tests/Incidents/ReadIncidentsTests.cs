using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests.Incidents;

public class ReadIncidentsTests
{
    // Saturday 1 October 2022.
    private static readonly LocalDate Published = new(2022, 10, 1);

    /// <summary>One sentence or two in our own words; type, place, killed, injured, culprit, attribution, date as "type|place|killed|injured|culprit|attribution|date".</summary>
    [Theory]
    [InlineData("Gunmen attack a market in Sikasso, Mali, killing five traders and wounding two soldiers.", "attack|Sikasso|civilian 5|soldier 2|Gunmen|named|2022-10-01")]
    [InlineData("At least 15 soldiers and three civilians were killed in three raids in Niger on Wednesday.", "attack||soldier 15+, civilian 3+||||2022-09-28")]
    [InlineData("A roadside bomb kills four police officers near Kandahar.", "bombing|Kandahar|police 4||||2022-10-01")]
    [InlineData("Up to 40 people died when a suicide bomber blew himself up at a mosque in Peshawar.", "suicide_bombing|Peshawar|? up to 40||suicide bomber|named|2022-10-01")]
    [InlineData("Dozens of rockets hit Kharkiv yesterday. Two children were injured.", "shelling|Kharkiv||child 2|||2022-09-30")]
    [InlineData("A drone strike killed a commander in Marib four days ago.", "air_strike|Marib|? 1||||2022-09-27")]
    [InlineData("Bandits abduct 30 pupils from a school in Zamfara State, Nigeria.", "abduction|Zamfara State|||Bandits|named|2022-10-01")]
    [InlineData("Two journalists were shot dead in Port-au-Prince. A gang has claimed responsibility for the attack.", "attack|Port-au-Prince|journalist 2||gang|claimed|2022-10-01")]
    [InlineData("Nine people were killed in an ambush in Lamu County. Officials blamed al-Shabaab for the ambush.", "attack|Lamu County|? 9||al-Shabaab|blamed|2022-10-01")]
    [InlineData("Soldiers and rebels clash in Bunia, leaving twelve rebels dead.", "armed_clash|Bunia|fighter 12||||2022-10-01")]
    [InlineData("Ten people, including four children, were killed in an air strike in Hodeidah.", "air_strike|Hodeidah|child 4, other 6||||2022-10-01")]
    [InlineData("Protesters set fire to the town hall in Mzuzu.", "arson|Mzuzu|||Protesters|named|2022-10-01")]
    [InlineData("Thousands of people protest in Khartoum against the rise of bread prices.", "protest|Khartoum|||||2022-10-01")]
    [InlineData("Nine people, including a teacher, are killed and eleven others are wounded when a bomb explodes at a market in Jos.", "bombing|Jos|civilian 1, other 8|? 11|||2022-10-01")]
    [InlineData("Four soldiers from Chad and Cameroon were killed by insurgents near Diffa.", "attack|Diffa|soldier 4||insurgents|named|2022-10-01")]
    [InlineData("Gunmen on a motorbike shoot dead a judge in Herat. Nobody has so far claimed responsibility for the attack.", "attack|Herat|official 1||Gunmen|named|2022-10-01")]
    [InlineData("Men armed with knives raid a farm near Bria, killing six villagers.", "attack|Bria|civilian 6||Men|named|2022-10-01")]
    [InlineData("Three miners were killed in a clash with guards in Kolwezi, bringing the toll since January to 40.", "armed_clash|Kolwezi|civilian 3||||2022-10-01")]
    [InlineData("On 12 September gunmen attacked a market in Sikasso, killing five traders.", "attack|Sikasso|civilian 5||gunmen|named|2022-09-12")]
    [InlineData("On November 17 gunmen killed two traders in Dosso.", "attack|Dosso|civilian 2||gunmen|named|2021-11-17")]
    [InlineData("On Tuesday militants killed four soldiers near Gao.", "attack|Gao|soldier 4||militants|named|2022-09-27")]
    [InlineData("On 3 March Boko Haram fighters killed nine villagers in Diffa.", "attack|Diffa|civilian 9||Boko Haram fighters|named|2022-03-03")]
    [InlineData("On Thursday night suspected bandits killed a teacher in Maradi.", "attack|Maradi|civilian 1||suspected bandits|suspected|2022-09-29")]
    [InlineData("Last Friday armed men kidnapped two nurses in Diffa.", "abduction|Diffa|||armed men|named|2022-09-30")]
    [InlineData("The March 23 Movement killed four farmers in Rutshuru.", "attack|Rutshuru|civilian 4||March 23 Movement|named|2022-10-01")]
    [InlineData("Police arrest two reporters in Yangon.", "arrest|Yangon|||Police|named|2022-10-01")]
    public void An_incident_is_read_with_its_slots(string text, string expected)
    {
        var fact = Assert.Single(Incidents(text));
        Assert.Equal(expected, Line(fact));
    }

    [Theory]
    [InlineData("Thousands of people have been killed in the conflict since 2012.")]
    [InlineData("Since July 2021 jihadists have killed 30 people in Torodi.")]
    [InlineData("Since 2015 rebels have killed more than 40 people in Niger.")]
    [InlineData("The minister called for an end to the attacks and promised aid to the victims.")]
    [InlineData("Police foiled a plot to bomb the stadium in Lyon.")]
    [InlineData("The guard did not attack anybody and nobody was killed.")]
    [InlineData("There is a high risk of kidnapping and armed robbery in the border area.")]
    [InlineData("Rebels threaten to attack the town.")]
    [InlineData("The president suffered a heart attack, said his doctor.")]
    [InlineData("The gold mine reopened and the miners returned.")]
    public void What_did_not_happen_is_no_incident(string text) => Assert.Empty(Incidents(text));

    [Fact]
    public void The_same_incident_told_twice_is_one_with_both_places_as_evidence()
    {
        var fact = Assert.Single(Incidents("Gunmen raid a village near Gao, killing six farmers. Six farmers died in the raid, a nurse said."));
        Assert.Equal(2, fact.Evidence.Length);
        Assert.Equal(new Toll("civilian", CountRange.Exactly(6)), Assert.Single(fact.Killed));
    }

    [Fact]
    public void A_separate_incident_is_a_fact_of_its_own()
    {
        var facts = Incidents("A bomb kills two people in Herat. In a separate incident, gunmen shot dead a judge in Kabul.");
        Assert.Equal(["Herat", "Kabul"], facts.Select(fact => fact.Place));
    }

    [Fact]
    public void A_sides_own_claim_is_marked_as_claimed()
    {
        var fact = Assert.Single(Incidents("The army says that it killed 20 militants in an operation near Diffa."));
        Assert.Equal(Modality.Claimed, fact.Modality);
    }

    [Fact]
    public void Weekdays_move_with_the_day_of_publication()
    {
        const string Story = "Three people were killed in an attack in Gao on Tuesday.";
        var first = Assert.Single(Incidents(Story)).Date;
        var later = Assert.Single(Incidents(Story, Published.PlusWeeks(1))).Date;
        Assert.Equal(first!.Value.First.PlusWeeks(1), later!.Value.First);
    }

    [Fact]
    public void A_page_of_advice_tells_only_incidents_that_it_dates()
    {
        var page = new Report("page", "Gunmen attack travellers. On 3 May 2022, gunmen killed two tourists in Arusha.", Published, "GB", "TZ");
        var fact = Assert.Single(TestReader.Shared.Read(page).Facts.OfType<Incident>());
        Assert.Equal("2022-05-03", fact.Date.ToString());
    }

    private static List<Incident> Incidents(string text, LocalDate? published = null) =>
        [.. TestReader.Shared.Read(new Report("test", text, published ?? Published)).Facts.OfType<Incident>()];

    private static string Line(Incident fact) => string.Join(
        '|',
        Words<IncidentType>.Of(fact.Type),
        fact.Place,
        Tolls(fact.Killed),
        Tolls(fact.Injured),
        fact.Perpetrator,
        fact.Attribution is { } attribution ? Words<Attribution>.Of(attribution) : "",
        fact.Date?.ToString());

    private static string Tolls(IEnumerable<Toll> tolls) => string.Join(", ", tolls.Select(toll => string.Create(CultureInfo.InvariantCulture, $"{toll.Who ?? "?"} {toll.Count}")));
}
