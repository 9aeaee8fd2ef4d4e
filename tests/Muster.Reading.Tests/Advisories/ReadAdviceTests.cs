using Muster.Kernel.Facts;

namespace Muster.Reading.Tests.Advisories;

public sealed class ReadAdviceTests
{
    [Theory]
    [InlineData("Do not travel to Mali for any reason due to crime.", "US", 4)]
    [InlineData("Reconsider travel to Mali due to crime.", "US", 3)]
    [InlineData("Exercise increased caution in Mali due to crime.", "US", 2)]
    [InlineData("Exercise normal precautions in Mali.", "US", 1)]
    [InlineData("FCDO advises against all travel to the whole of Mali.", "GB", 4)]
    [InlineData("FCDO advises against all but essential travel to Mali.", "GB", 3)]
    [InlineData("### MALI - AVOID ALL TRAVEL\n\nStay away.", "CA", 4)]
    [InlineData("Avoid non-essential travel to Mali due to crime.", "CA", 3)]
    [InlineData("Take normal security precautions in Mali.", "CA", 1)]
    [InlineData("We continue to advise reconsider your need to travel to Mali overall.", "AU", 3)]
    [InlineData("### Security Status\n\nHigh Degree of Caution", "IE", 2)]
    public void Each_issuers_formula_gives_its_level(string text, string issuer, int level)
    {
        var fact = Assert.Single(Pages.Facts<Advice>(text, issuer));
        Assert.Equal((level, null, "ML"), (fact.Level, fact.Area, fact.Country));
    }

    [Theory]
    [InlineData("Find out more about why FCDO advises against travel.", "GB")]
    [InlineData("FCDO no longer advises against all travel to Mali.", "GB")]
    [InlineData("Do not travel at night or alone.", "US")]
    [InlineData("Your insurance could be invalid if you travel against advice.", "GB")]
    [InlineData("Citizens in Mali who require help should leave the country.", "US")]
    [InlineData("Leave the area at once if a protest grows.", "AU")]
    [InlineData("If you are in a border village, leave immediately.", "AU")]
    [InlineData("In May the Department ordered non-emergency government employees and their family members to leave the country.", "US")]
    [InlineData("Dual citizens must enter and leave on a local passport.", "AU")]
    public void Look_alikes_give_no_advice(string text, string issuer) => Assert.Empty(Pages.Facts<Advice>(text, issuer));

    [Theory]
    [InlineData("If you are in Mali, leave as soon as possible.", "AU")]
    [InlineData("You should consider leaving by commercial means if it is safe to do so.", "CA")]
    [InlineData("We advise Irish citizens to register with the embassy and to leave the country.", "IE")]
    [InlineData("U.S. citizens in Mali should depart immediately.", "US")]
    public void Leave_now_is_said_to_everyone(string text, string issuer) => Assert.Equal(AdviceAction.LeaveNow, Assert.Single(Pages.Facts<Advice>(text, issuer)).Action);

    [Fact]
    public void Reasons_stand_in_the_formula_and_in_the_list_that_it_leads_to()
    {
        var formula = Pages.Facts<Advice>("Do not travel to Mali due to **terrorism**, **hostage taking** and the risk of arbitrary detention.");
        Assert.Equal([AdviceReason.Terrorism, AdviceReason.Kidnapping, AdviceReason.Detention], Assert.Single(formula).Reasons.AsEnumerable());
        var list = Pages.Facts<Advice>("Avoid all travel to Mali due to the risk of:\n\n* banditry\n* landmines\n", "CA");
        Assert.Equal([AdviceReason.Crime, AdviceReason.Other], Assert.Single(list).Reasons.AsEnumerable());
    }

    [Theory]
    [InlineData("Armed conflict between the army and rebel groups is common in the hills.", "Crime,ArmedConflict")]
    [InlineData("Demonstrations occur frequently and may turn violent.", "Crime,Unrest")]
    [InlineData("Citizens may face detention by the security forces.", "Crime,Detention")]
    [InlineData("Kidnapping was a concern of earlier years.", "Crime")]
    [InlineData("Medical facilities are poor and shortages are common.", "Crime")]
    [InlineData("Floods may result in protests.", "Crime")]
    public void Beside_a_formula_with_reasons_the_body_adds_what_is_at_hand(string body, string reasons)
    {
        var fact = Assert.Single(Pages.Facts<Advice>("Reconsider travel to Mali due to crime.\n\n" + body));
        Assert.Equal(reasons, string.Join(',', fact.Reasons));
    }

    [Theory]
    [InlineData("Terrorists may attack without warning:\n\n* Hotels\n* Places of worship\n", "Hotel,PlaceOfWorship")]
    [InlineData("Lorries and buses on the coastal highways often face attacks.", "Transport")]
    [InlineData("The security services also target foreign organizations and hotels.", "")]
    [InlineData("Avoid places that bandits may attack:\n\n* Hotels\n", "")]
    public void Venues_stand_in_the_sentence_or_the_list_that_tells_of_targets(string body, string venues)
    {
        var fact = Assert.Single(Pages.Facts<Advice>("Reconsider travel to Mali due to crime.\n\n" + body));
        Assert.Equal(venues, string.Join(',', fact.Venues));
    }

    [Theory]
    [InlineData("If you're in an affected area, shelter in place until the shooting ends.", AdviceAction.Shelter)]
    [InlineData("In an emergency you should take shelter.", AdviceAction.None)]
    [InlineData("During a storm, citizens should stay indoors.", AdviceAction.None)]
    public void Shelter_is_said_now_not_for_some_day(string body, AdviceAction action) =>
        Assert.Equal(action, Assert.Single(Pages.Facts<Advice>("Do not travel to Mali due to crime.\n\n" + body, "AU")).Action);

    [Theory]
    [InlineData("[Do not travel](https://example.org/levels ) to Mali.", "AU", null)]
    [InlineData("Citizens should reconsider travel to Mali or consider departing by air.", "US", null)]
    [InlineData("FCDO advises against all travel to areas of Mopti Region north of and including the town of Douentza.", "GB", "Mopti Region north of and including the town of Douentza")]
    [InlineData("[Do not travel](https://example.org/levels ) to the Mopti Region.", "AU", "Mopti Region")]
    public void A_level_names_its_place_and_no_more(string text, string issuer, string? area) => Assert.Equal(area, Assert.Single(Pages.Facts<Advice>(text, issuer)).Area);

    [Fact]
    public void An_item_of_a_list_of_areas_names_one_and_then_describes_it()
    {
        var facts = Pages.Facts<Advice>("Do not travel to:\n\n* The road from Gao to Kidal due to crime. The road is part of the Trans-Sahara Highway.\n* Provinces of Azul (Azur) and Roja\n* The city of Ségou is not located in the affected area.\n");
        Assert.Equal(["road from Gao to Kidal", "Provinces of Azul (Azur) and Roja"], facts.Select(fact => fact.Area));
    }

    [Fact]
    public void A_name_and_a_colon_before_a_formula_is_its_area()
    {
        var facts = Pages.Facts<Advice>("# Risks\n\n**State of Azul:** Do not travel due to crime.\n\n**State of Roja:** Do not travel due to terrorism.\n");
        Assert.Equal(["State of Azul", "State of Roja"], facts.Select(fact => fact.Area));
    }

    [Fact]
    public void A_page_without_a_level_that_tells_everyone_to_leave_gives_its_reasons()
    {
        var fact = Assert.Single(Pages.Facts<Advice>("U.S. citizens in Mali should leave immediately.\n\nThere is a risk of kidnapping across the country."));
        Assert.Equal((null, AdviceAction.LeaveNow), (fact.Level, fact.Action));
        Assert.Equal([AdviceReason.Kidnapping], fact.Reasons.AsEnumerable());
    }

    [Fact]
    public void A_formula_broken_over_two_lines_is_one()
    {
        var fact = Assert.Single(Pages.Facts<Advice>("Do not travel\n\nto **Mali** for any reason due to **crime** .\n\nBe careful."));
        Assert.Equal(4, fact.Level);
        Assert.Equal([AdviceReason.Crime], fact.Reasons.AsEnumerable());
    }

    [Fact]
    public void Parts_with_a_level_of_their_own_are_facts_of_their_own()
    {
        const string Page = "### Mali - Exercise a high degree of caution\n\nExercise a high degree of caution in Mali due to crime.\n\n"
            + "### Northern hills - Avoid all travel\n\nAvoid all travel to the northern hills due to fighting.\n\n"
            + "### Regional advisory - Avoid non-essential travel\n\nAvoid non-essential travel to the following areas due to banditry:\n\n* Kita\n* Nioro\n";
        var facts = Pages.Facts<Advice>(Page, "CA");
        Assert.Equal([(2, null), (4, "Northern hills"), (3, "Kita"), (3, "Nioro")], facts.Select(fact => (fact.Level!.Value, fact.Area)));
        Assert.Equal([AdviceReason.ArmedConflict], facts[1].Reasons.AsEnumerable());
        Assert.Equal([AdviceReason.Crime], facts[3].Reasons.AsEnumerable());
    }

    [Fact]
    public void A_list_of_areas_takes_each_items_own_reasons()
    {
        var facts = Pages.Facts<Advice>("Reconsider travel to Mali due to crime.\n\nDo not travel to:\n\n* The Azul market quarter due to kidnapping.\n* Roja province due to terrorism.\n");
        Assert.Equal([3, 4, 4], facts.Select(fact => fact.Level!.Value));
        Assert.Equal([AdviceReason.Kidnapping], facts[1].Reasons.AsEnumerable());
        Assert.Equal([AdviceReason.Terrorism], facts[2].Reasons.AsEnumerable());
    }

    [Fact]
    public void An_exception_has_the_level_of_its_clause()
    {
        var facts = Pages.Facts<Advice>("FCDO advises against all travel to Mali, except for the city of Kita, where we advise against all but essential travel.", "GB");
        Assert.Equal([(4, null), (3, "city of Kita")], facts.Select(fact => (fact.Level!.Value, fact.Area)));
    }

    [Fact]
    public void Venues_count_only_as_targets()
    {
        var page = "Do not travel to Mali due to terrorism.\n\nTerrorists may attack hotels, places of worship and shopping malls.\n\nBook your hotel and restaurant early.";
        Assert.Equal([Venue.Hotel, Venue.PlaceOfWorship, Venue.ShoppingCentre], Assert.Single(Pages.Facts<Advice>(page)).Venues.AsEnumerable());
    }

    [Fact]
    public void A_storm_that_strikes_now_is_a_warning_without_a_level()
    {
        var fact = Assert.Single(Pages.Facts<Advice>("Cyclone Azul is expected to hit the coast on Friday.", "GB"));
        Assert.Equal(((int?)null, AdviceReason.NaturalDisaster), (fact.Level, Assert.Single(fact.Reasons)));
    }

    [Fact]
    public void News_tell_what_a_government_advises()
    {
        var fact = Assert.Single(Pages.Facts<Advice>("The Greek government urges Greek citizens to leave Mali immediately.", issuer: null));
        Assert.Equal(("GR", "ML", AdviceAction.LeaveNow), (fact.Issuer, fact.Country, fact.Action));
    }
}
