using System.Collections.Immutable;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Picture.Pages;

/// <summary>The level of a country as it counts, followed through the versions of an issuer's page: a rise counts at once, a fall only when it has stood.</summary>
public sealed class FollowLevel
{
    private readonly HoldPolicy hold;
    private readonly ImmutableArray<LevelFrom>.Builder history = ImmutableArray.CreateBuilder<LevelFrom>();
    private PageVersion? fallen;
    private int wavers;

    private FollowLevel(HoldPolicy hold) => this.hold = hold;

    /// <summary>The level that counts, or null.</summary>
    public int? Level { get; private set; }

    /// <summary>The first day on which the page showed the level that counts.</summary>
    public LocalDate? Since { get; private set; }

    /// <summary>The newest version that shows the level that counts, or null.</summary>
    public PageVersion? ShownBy { get; private set; }

    /// <summary>The levels that counted, oldest first.</summary>
    public ImmutableArray<LevelFrom> History => history.ToImmutable();

    /// <summary>A fall that does not count yet, or null.</summary>
    public HeldChange? Held => fallen is null ? null : new HeldChange(
        FormattableString.Invariant($"level {LevelOf.Whole(fallen)} instead of {Level}"), fallen.SeenOn, wavers > 1 ? null : fallen.SeenOn.PlusDays(hold.Days));

    /// <summary>Follows the level up to <paramref name="standsUntil"/>, the day until which the page is known to stand as it was last seen.</summary>
    public static FollowLevel Through(ImmutableArray<OrderedVersion> versions, LocalDate standsUntil, HoldPolicy hold)
    {
        var follow = new FollowLevel(hold);
        foreach (var (version, standing) in versions)
        {
            follow.StandOut(version.SeenOn);
            follow.See(version, standing);
        }

        follow.StandOut(standsUntil);
        return follow;
    }

    private void See(PageVersion version, VersionStanding standing)
    {
        // An empty page between two says nothing; nobody knows how long the one before stood.
        if (standing is VersionStanding.Blank)
        {
            fallen = null;
            return;
        }

        if (LevelOf.Whole(version) is not { } told)
        {
            return;
        }

        if (standing is VersionStanding.Older)
        {
            wavers += fallen is not null && told >= Level ? 1 : 0;
            fallen = told >= Level ? null : fallen;
        }
        else if (Level is null || told >= Level)
        {
            wavers += fallen is null ? 0 : 1;
            fallen = null;
            Count(told, version.SeenOn, version.SeenOn, version);
        }
        else
        {
            Fall(told, version);
        }
    }

    private void Fall(int told, PageVersion version)
    {
        if (fallen is not null && told == LevelOf.Whole(fallen) && !string.Equals(fallen.Feed, version.Feed, StringComparison.Ordinal))
        {
            Count(told, fallen.SeenOn, version.SeenOn, version);
            fallen = null;
            return;
        }

        // A fall that goes on falling began with its first step; it counts with the level that it has reached by then.
        fallen = fallen is null || told > LevelOf.Whole(fallen) ? version : version with { SeenAt = fallen.SeenAt };
    }

    private void StandOut(LocalDate day)
    {
        if (fallen is not null && Period.DaysBetween(fallen.SeenOn, day) >= hold.Days)
        {
            Count(LevelOf.Whole(fallen)!.Value, fallen.SeenOn, fallen.SeenOn.PlusDays(hold.Days), fallen);
            (fallen, wavers) = (null, 0);
        }
    }

    private void Count(int told, LocalDate since, LocalDate counts, PageVersion version)
    {
        if (Level != told)
        {
            (Level, Since) = (told, since);
            history.Add(new LevelFrom(counts, told));
        }

        ShownBy = version;
    }
}
