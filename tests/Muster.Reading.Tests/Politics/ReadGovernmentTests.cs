using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Politics;

namespace Muster.Reading.Tests.Politics;

public sealed class ReadGovernmentTests
{
    [Theory]
    [InlineData("Army officers depose the president in a coup d'\u00E9tat.", "coup BF 2023-06-10")]
    [InlineData("Soldiers seized power in Guinea on Monday.", "coup GN 2023-06-05")]
    [InlineData("The army overthrows President Diallo.", "coup BF 2023-06-10")]
    [InlineData("The country has seen two military coups in January 2022 and September 2022.", "coup BF 2022-01; coup BF 2022-09")]
    [InlineData("Aid was frozen after the coup.", "coup BF")]
    [InlineData("Aid was frozen after the September 2022 coup.", "coup BF 2022-09")]
    [InlineData("Aid was frozen following the 2022 coup led by a captain.", "coup BF 2022")]
    [InlineData("Thursday's putsch was condemned abroad.", "coup BF 2023-06-08")]
    [InlineData("A captain came to power in a coup.", "coup BF")]
    [InlineData("The government says it has foiled a coup attempt.", "attempted_coup BF 2023-06-10")]
    [InlineData("Shots are heard during an attempted coup in the capital. The coup failed within hours.", "attempted_coup BF 2023-06-10")]
    [InlineData("A military government is in power in Burkina Faso.", "military_rule BF")]
    [InlineData("The country has been under military rule for a year.", "military_rule BF")]
    [InlineData("Since the coup in May 2021 the country has been led by a transitional government.", "coup BF 2021-05; transition BF 2021-05")]
    [InlineData("Colonel Sow is sworn in as interim president.", "transition BF 2023-06-10")]
    [InlineData("The government declares a state of emergency in two regions.", "state_of_emergency BF 2023-06-10")]
    [InlineData("Sri Lanka declared martial law on Thursday.", "state_of_emergency LK 2023-06-08")]
    [InlineData("The region remains under a state of emergency.", "state_of_emergency BF")]
    [InlineData("A night-time curfew is imposed in the capital.", "curfew BF 2023-06-10")]
    [InlineData("Niger closes its land borders.", "border_closure NE 2023-06-10")]
    [InlineData("The border with Benin remains closed.", "border_closure BF")]
    [InlineData("Senegal holds parliamentary elections.", "election SN 2023-06-10")]
    [InlineData("A presidential election will be held in October.", "election BF planned")]
    [InlineData("Prime Minister Ba resigns after weeks of protests.", "resignation BF 2023-06-10")]
    [InlineData("President Sow announced his resignation on Friday.", "resignation BF 2023-06-09")]
    public void What_befalls_a_government_is_read(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Theory]
    [InlineData("Anti-coup protesters march through the city.")]
    [InlineData("The coup leader visits a market.")]
    [InlineData("A junta spokesman praises the army.")]
    [InlineData("The government lifts the curfew.")]
    [InlineData("Protesters demand the prime minister's resignation.")]
    [InlineData("Protesters call for President Sow to resign.")]
    [InlineData("The vice president resigns.")]
    [InlineData("The president of the football club resigns.")]
    [InlineData("The troops are close to the border.")]
    [InlineData("The border is sometimes closed without notice.")]
    [InlineData("The opposition calls for a state of emergency.")]
    [InlineData("A trader with close ties to Russia was arrested.")]
    [InlineData("France accuses Mali of neglect.")]
    [InlineData("The rebels have not severed ties with Libya.")]
    [InlineData("Togo's ambassador opens a school.")]
    public void What_is_only_named_or_wished_is_none(string text) => Assert.Empty(Facts(text));

    [Theory]
    [InlineData("Burkina Faso severs diplomatic relations with Qatar.", "relations BF 2023-06-10 QA broken")]
    [InlineData("Burkina Faso recalls its ambassador to France.", "relations BF 2023-06-10 FR strained")]
    [InlineData("France expelled two Burkinabe diplomats on Wednesday.", "relations BF 2023-06-07 FR strained")]
    [InlineData("Relations between the country and European countries have worsened.", "relations BF European countries strained")]
    [InlineData("The country is believed to maintain close ties with Iran.", "relations BF suspected IR closer")]
    [InlineData("Burkina Faso restores diplomatic relations with Qatar.", "relations BF 2023-06-10 QA closer")]
    [InlineData("Burkina Faso blames Benin for the raid. In reply, Benin accuses Burkina Faso of lies.", "relations BF 2023-06-10 BJ strained")]
    public void Relations_change_by_acts_and_by_mutual_reproach(string text, string facts) => Assert.Equal(facts, Facts(text));

    [Fact]
    public void The_same_coup_told_twice_is_one_fact_with_both_places()
    {
        var coup = Assert.Single(ReadGovernment.In(Read.Text("Officers seize power in a coup.\n\nCrowds gather to protest the coup.", "GA")));
        Assert.Equal(2, coup.Evidence.Length);
        Assert.Equal(PartialDate.OfDay(Read.Published), coup.Date);
    }

    [Fact]
    public void A_threat_with_a_condition_is_hypothetical() =>
        Assert.Equal(Modality.Hypothetical, Assert.Single(ReadGovernment.In(Read.Text("Chad announces that it will cut ties with Libya unless the raids end.", "TD"))).Modality);

    private static string Facts(string text) => string.Join("; ", ReadGovernment.In(Read.Text(text, "BF")).Select(fact => string.Join(' ', Parts(fact))));

    private static IEnumerable<string> Parts(Government fact)
    {
        yield return Words<GovernmentEvent>.Of(fact.Event);
        yield return fact.Country ?? "?";
        if (fact.Date is { } date)
        {
            yield return date.ToString();
        }

        if (fact.Modality is not Modality.Asserted)
        {
            yield return Words<Modality>.Of(fact.Modality);
        }

        if (fact.Other is { } other)
        {
            yield return other;
        }

        if (fact.Tone is { } tone)
        {
            yield return Words<RelationsTone>.Of(tone);
        }
    }
}
