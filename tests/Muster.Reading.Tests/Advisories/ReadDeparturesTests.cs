using Muster.Kernel.Facts;

namespace Muster.Reading.Tests.Advisories;

public sealed class ReadDeparturesTests
{
    [Theory]
    [InlineData("The Department of State ordered the departure of non-emergency government employees.", "ordered", "non_emergency_staff")]
    [InlineData("On May 3, the Department ordered non-emergency employees and their family members to leave Mali.", "ordered", "non_emergency_staff,family_members")]
    [InlineData("The government has directed the departure of officials from the Embassy in Bamako.", "ordered", "all_staff")]
    [InlineData("The Department authorized the voluntary departure of eligible family members of government employees.", "authorized", "family_members")]
    [InlineData("The government has offered voluntary departures for dependants of officials posted to Mali.", "authorized", "family_members")]
    [InlineData("Updated to reflect the lifting of ordered departure of family members.", "lifted", "family_members")]
    [InlineData("The Department ended the voluntary departure of non-emergency personnel.", "lifted", "non_emergency_staff")]
    [InlineData("Embassy staff have returned to Mali.", "lifted", "all_staff")]
    [InlineData("The U.S. Embassy in Bamako suspended its operations last week.", "suspended", "")]
    [InlineData("The U.S. Embassy in Bamako remains closed until further notice.", "suspended", "")]
    [InlineData("We have temporarily withdrawn family members of embassy staff.", "reduced", "family_members")]
    [InlineData("All diplomatic staff have been withdrawn.", "reduced", "all_staff")]
    [InlineData("Some embassy staff and their dependants are being withdrawn from Bamako.", "reduced", "family_members,some_staff")]
    [InlineData("The U.S. Embassy is operating with reduced staffing.", "reduced", "some_staff")]
    [InlineData("Children under 18 cannot accompany embassy employees who work in Mali.", "reduced", "family_members")]
    public void What_happens_to_whom_is_read(string text, string status, string who)
    {
        var fact = Assert.Single(Pages.Facts<Departure>(text));
        Assert.Equal(status, Words(fact.Status));
        Assert.Equal(who, string.Join(',', fact.Who.Select(Words)));
        Assert.Equal(("US", "ML"), (fact.Issuer, fact.Country));
    }

    [Theory]
    [InlineData("Leave the area at once if a protest grows.")]
    [InlineData("You are not allowed to leave the country while the case is open.")]
    [InlineData("The airport has suspended operations, and flights are cancelled.")]
    [InlineData("If you need help while the embassy is closed, call the duty officer.")]
    [InlineData("The local authorities ordered the evacuation of two villages below the dam.")]
    [InlineData("Visa services at the embassy are suspended.")]
    [InlineData("Several embassies have suspended operations.")]
    [InlineData("Have evacuation plans that do not rely on the government.")]
    public void Look_alikes_are_no_departure(string text) => Assert.Empty(Pages.Facts<Departure>(text));

    [Theory]
    [InlineData("The Department has not ordered the departure of embassy staff.", Modality.Denied)]
    [InlineData("The Department may order the departure of embassy staff.", Modality.Hypothetical)]
    [InlineData("The Department will order the departure of embassy staff.", Modality.Planned)]
    [InlineData("The Department ordered the departure of embassy staff.", Modality.Asserted)]
    public void What_is_denied_feared_or_planned_is_not_told_as_done(string text, Modality modality) =>
        Assert.Equal(modality, Assert.Single(Pages.Facts<Departure>(text)).Modality);

    [Fact]
    public void Two_statuses_in_one_sentence_are_two_facts()
    {
        var facts = Pages.Facts<Departure>("The Department ordered the departure of family members and authorized departure for non-emergency employees.");
        Assert.Equal([DepartureStatus.Ordered, DepartureStatus.Authorized], facts.Select(fact => fact.Status));
        Assert.Equal([Population.FamilyMembers], facts[0].Who.AsEnumerable());
        Assert.Equal([Population.NonEmergencyStaff], facts[1].Who.AsEnumerable());
    }

    [Fact]
    public void What_ends_one_departure_ends_the_one_joined_to_it()
    {
        var facts = Pages.Facts<Departure>("Updated to reflect the end of ordered departure of family members and authorized departure for non-emergency employees.");
        Assert.Equal([DepartureStatus.Lifted, DepartureStatus.Lifted], facts.Select(fact => fact.Status));
    }

    [Fact]
    public void A_change_note_without_a_date_takes_the_documents_and_the_sentence_with_one_keeps_its_own()
    {
        var note = "Updated to reflect the ordered departure of non-emergency personnel.";
        Assert.Equal("2025-06-11", Assert.Single(Pages.Facts<Departure>(note)).Date.ToString());
        var both = note + "\n\nOn June 9, the Department ordered the departure of non-emergency personnel.";
        var fact = Assert.Single(Pages.Facts<Departure>(both));
        Assert.Equal("2025-06-09", fact.Date.ToString());
        Assert.Equal(2, fact.Evidence.Length);
    }

    [Fact]
    public void The_post_tells_the_country_and_the_owner_the_issuer()
    {
        var fact = Assert.Single(Pages.Facts<Departure>("Please register with the Irish Embassy in Moscow, which is operating with reduced staffing.", "IE", "KZ"));
        Assert.Equal(("IE", "RU"), (fact.Issuer, fact.Country));
        Assert.Equal(["Moscow"], fact.Posts.AsEnumerable());
    }

    [Theory]
    [InlineData("Germany will withdraw its diplomats from Bamako.", "DE", "planned")]
    [InlineData("The French government ordered its embassy in Bamako to evacuate non-essential staff.", "FR", "asserted")]
    [InlineData("Canada closes its embassy in Bamako.", "CA", "asserted")]
    [InlineData("The United Nations relocated some staff from Bamako.", "UN", "asserted")]
    [InlineData("Swedish troops arrive in Mali to help evacuate embassy staff.", "SE", "planned")]
    public void News_tell_who_moves_its_people(string text, string issuer, string modality)
    {
        var fact = Assert.Single(Pages.Facts<Departure>(text, issuer: null));
        Assert.Equal((issuer, "ML", modality), (fact.Issuer, fact.Country, Words(fact.Modality)));
    }

    private static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => Kernel.Words<TEnum>.Of(value);
}
