using Muster.Kernel.Facts;

namespace Muster.Picture.Pages;

/// <summary>The level that a version of a page gives its country.</summary>
public static class LevelOf
{
    /// <summary>The level of the whole country, 1 to 4: the feed's own field, else the gravest that its words state; null where neither does.</summary>
    public static int? Whole(PageVersion version) =>
        version.IsBlank ? null : version.Level ?? Advice(version).Where(advice => advice.Area is null).Max(advice => advice.Level);

    /// <summary>What the issuer itself tells of the page's country in it.</summary>
    public static IEnumerable<Advice> Advice(PageVersion version) => version.Reading.Facts.OfType<Advice>().Where(advice =>
        advice.Modality is Modality.Asserted or Modality.Claimed
        && (advice.Issuer is null || string.Equals(advice.Issuer, version.Issuer, StringComparison.Ordinal))
        && (advice.Country is null || version.Country is null || string.Equals(advice.Country, version.Country, StringComparison.Ordinal)));
}
