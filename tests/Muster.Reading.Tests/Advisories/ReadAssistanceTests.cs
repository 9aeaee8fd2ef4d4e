using Muster.Kernel.Facts;

namespace Muster.Reading.Tests.Advisories;

public sealed class ReadAssistanceTests
{
    [Theory]
    [InlineData("Our ability to provide consular assistance is extremely limited.", "limited", null)]
    [InlineData("The U.S. government has limited ability to help citizens outside of Bamako.", "limited", "outside of Bamako")]
    [InlineData("The U.S. government is unable to provide emergency services to citizens.", "none", null)]
    [InlineData("The U.S. government cannot provide routine or emergency consular services in the Gao region.", "none", "Gao region")]
    [InlineData("The embassy is only able to provide emergency services.", "emergency_only", null)]
    [InlineData("The embassy has suspended all routine consular services.", "emergency_only", null)]
    [InlineData("The U.S. Embassy in Bamako has resumed normal consular services.", "normal", null)]
    public void The_ability_and_its_area_are_read(string text, string ability, string? area)
    {
        var fact = Assert.Single(Pages.Facts<Assistance>(text));
        Assert.Equal(("US", "ML", ability, area), (fact.Issuer, fact.Country, Kernel.Words<Ability>.Of(fact.Ability), fact.Area));
        Assert.Equal(Modality.Asserted, fact.Modality);
    }

    [Theory]
    [InlineData("Fighting goes on in the Gao, Kidal and Mopti provinces. The U.S. government has limited ability to help citizens in these provinces.", "Gao, Kidal and Mopti provinces")]
    [InlineData("Do not travel to the Gao Region due to crime. The U.S. government has limited ability to help citizens in these areas.", "Gao Region")]
    [InlineData("The embassy opened an office in the capital. Its services are limited outside Bamako.", "outside Bamako")]
    [InlineData("Consular support is severely limited in areas where we advise against travel.", "areas where we advise against travel")]
    public void The_area_may_be_named_above(string text, string area)
    {
        var fact = Assert.Single(Pages.Facts<Assistance>(text));
        Assert.Equal((Ability.Limited, area), (fact.Ability, fact.Area));
    }

    [Theory]
    [InlineData("The charter tells what the government can and can't do to help you.")]
    [InlineData("Medical services are limited outside the capital.")]
    [InlineData("Local police have limited capacity to respond.")]
    [InlineData("If you are detained, our ability to provide consular help is limited.")]
    [InlineData("The embassy cannot help you with a commercial dispute.")]
    public void Look_alikes_are_no_assistance(string text) => Assert.Empty(Pages.Facts<Assistance>(text));

    [Fact]
    public void May_be_limited_is_a_possibility() =>
        Assert.Equal(Modality.Hypothetical, Assert.Single(Pages.Facts<Assistance>("Our ability to provide consular services may be limited.")).Modality);

    [Fact]
    public void Another_states_embassy_helps_in_its_own_name() =>
        Assert.Equal("CA", Assert.Single(Pages.Facts<Assistance>("The Canadian Embassy can provide limited consular assistance to Australians.", "AU")).Issuer);

    [Fact]
    public void Some_help_left_is_limited_help()
    {
        var fact = Assert.Single(Pages.Facts<Assistance>("Support for British nationals is severely limited in Mali. We cannot provide in-person consular support.", "GB"));
        Assert.Equal((Ability.Limited, 2), (fact.Ability, fact.Evidence.Length));
    }
}
