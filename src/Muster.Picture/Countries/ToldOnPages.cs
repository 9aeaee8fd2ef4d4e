using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;

namespace Muster.Picture.Countries;

/// <summary>What happened, as pages tell it beside their advice.</summary>
internal static class ToldOnPages
{
    /// <summary>
    /// A report for each version that tells something new. A page repeats what happened in version after version: each thing counts from the first version that
    /// told it in those words.
    /// </summary>
    public static IEnumerable<TakenReport> In(PictureGround ground)
    {
        foreach (var page in ground.Pages)
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var version in page.Versions.Where(one => one.Standing is not VersionStanding.Blank).Select(one => one.Version))
            {
                var fresh = version.Reading.Facts.Where(fact => fact is Incident or Figure or Government or Mission or Conflict && known.Add(fact.Kind + fact.Evidence[0].Quote)).ToImmutableArray();
                if (!fresh.IsEmpty)
                {
                    yield return new TakenReport(version.Document, version.Hash, version.SeenOn, version.Issuer, version.Reading with { Facts = fresh, Published = version.SeenOn });
                }
            }
        }
    }
}
