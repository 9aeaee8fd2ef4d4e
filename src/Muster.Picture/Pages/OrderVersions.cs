using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Pages;

/// <summary>How a version stands to those before it.</summary>
public enum VersionStanding
{
    /// <summary>It is the issuer's word of that day.</summary>
    Current,

    /// <summary>An older text that came again: it takes nothing back, and shows that the feed wavers.</summary>
    Older,

    /// <summary>Empty, or a placeholder: it tells nothing.</summary>
    Blank,
}

/// <summary>A version with its standing.</summary>
public sealed record OrderedVersion(PageVersion Version, VersionStanding Standing);

/// <summary>Puts the versions of one issuer's page in order and finds those that only repeat an older text.</summary>
public static class OrderVersions
{
    /// <summary>
    /// The versions seen up to <paramref name="asOf"/>, by the time they were seen; of one moment the older vintage first, then by hash, so that the order in
    /// which they are given changes nothing. A version is older when its vintage lies before the newest vintage among the versions before it that still
    /// counted when it came. A version that tells less than the one before (a lower level, a departure gone) counts for that only when it has stood out the hold,
    /// so a false one with a new date does not make the true text old.
    /// </summary>
    public static ImmutableArray<OrderedVersion> Of(IEnumerable<PageVersion> versions, LocalDate asOf, HoldPolicy hold)
    {
        var inOrder = versions.Where(version => version.SeenOn <= asOf)
            .OrderBy(version => version.SeenAt).ThenBy(version => version.Vintage ?? LocalDate.MinIsoValue)
            .ThenBy(version => version.Hash, StringComparer.Ordinal).ThenBy(version => version.Document, StringComparer.Ordinal)
            .ToList();
        var ordered = ImmutableArray.CreateBuilder<OrderedVersion>(inOrder.Count);
        LocalDate? newest = null;
        PageVersion? last = null, doubted = null;
        foreach (var version in inOrder)
        {
            if (doubted is not null && Period.DaysBetween(doubted.SeenOn, version.SeenOn) >= hold.Days)
            {
                newest = Later(newest, doubted.Vintage);
            }

            var standing = version.IsBlank ? VersionStanding.Blank : version.Vintage < newest ? VersionStanding.Older : VersionStanding.Current;
            ordered.Add(new OrderedVersion(version, standing));
            if (standing is VersionStanding.Current)
            {
                doubted = last is not null && TellsLess(version, last) ? version : null;
                newest = doubted is null ? Later(newest, version.Vintage) : newest;
                last = doubted is null ? version : last;
            }
        }

        return ordered.MoveToImmutable();
    }

    private static LocalDate? Later(LocalDate? one, LocalDate? other) => one is null || other > one ? other : one;

    private static bool TellsLess(PageVersion now, PageVersion before) =>
        LevelOf.Whole(now) < LevelOf.Whole(before) || (TellsDeparture(before) && !TellsDeparture(now));

    private static bool TellsDeparture(PageVersion version) =>
        version.Reading.Facts.OfType<Departure>().Any(departure => departure.Status is not DepartureStatus.Lifted);
}
