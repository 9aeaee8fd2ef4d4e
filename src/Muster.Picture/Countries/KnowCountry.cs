using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Picture.Countries;

/// <summary>Puts the picture of a country together.</summary>
public static class KnowCountry
{
    /// <summary>What is known of a country (ISO code). The order in which things were taken in, and how often, changes nothing.</summary>
    public static CountryPicture From(string country, PictureGround ground, ImmutableArray<FeedStanding> feeds)
    {
        var facts = BuildPicture.From([.. ground.Reports, .. ToldOnPages.In(ground)], ground.AsOf).Facts;
        var told = facts.Where(known => string.Equals(CountryOf.Fact(known.Fact), country, StringComparison.Ordinal) && known.Fact.Modality is not Modality.Hypothetical).ToList();
        return new CountryPicture
        {
            Country = country,
            AsOf = ground.AsOf,
            Advice = KnowAdvice.Of(country, ground),
            Postures = [.. KnowPostures.From(ground).Where(posture => posture.Country == country).OrderBy(posture => posture.Until is not null).ThenByDescending(posture => posture.From)],
            Incidents = KnowIncidents.From(facts, country),
            Figures = [.. told.Where(known => known.Fact is Figure)],
            Government = [.. told.Where(known => known.Fact is Government)],
            Missions = [.. told.Where(known => known.Fact is Mission)],
            Feeds = feeds,
        };
    }
}
