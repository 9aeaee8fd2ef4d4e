using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using NodaTime;

namespace Muster.Picture.Countries;

/// <summary>What the pages about one country told, day by day: on each day only what had been seen by then, with a fall or a lift held as it would have been.</summary>
public static class KnownByDay
{
    /// <summary>
    /// The picture of every day on which it can have changed: a page was seen, or a hold ran out. Incidents are left out, for pages tell of them late and vaguely.
    /// <paramref name="versions"/> are those of the country's pages, in any order.
    /// </summary>
    public static IEnumerable<CountriesPicture> Of(ImmutableArray<PageVersion> versions, HoldPolicy hold)
    {
        var bySeen = versions.OrderBy(version => version.SeenAt).ToList();
        var days = bySeen.SelectMany(version => (LocalDate[])[version.SeenOn, version.SeenOn.PlusDays(hold.Days), version.SeenOn.PlusDays(hold.Days + 1)]).Distinct().Order();
        return days.Select(day => On(day, [.. bySeen.TakeWhile(version => version.SeenOn <= day)], hold));
    }

    private static CountriesPicture On(LocalDate day, ImmutableArray<PageVersion> seen, HoldPolicy hold) =>
        BuildPicture.From(BelievedReports.Of(new PictureGround(seen, [], day, hold)).Select(WithoutIncidents), day);

    private static TakenReport WithoutIncidents(TakenReport report) =>
        report with { Reading = report.Reading with { Facts = [.. report.Reading.Facts.Where(fact => fact is not (Incident or Figure))] } };
}
