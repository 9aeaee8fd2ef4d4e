using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires.History;
using NodaTime;

namespace Muster.Tripwires.Tests.History;

/// <summary>What a brief of the day would say of departures, advice, governments and conflicts: the tripwires judged on the newest entry of each country.</summary>
internal sealed class PlainPages(World world)
{
    /// <summary>Documents stand behind the incidents of the same episode.</summary>
    public Look On(LocalDate day, Condition condition)
    {
        var tripwire = new Tripwire("one", "one", condition, null, ProposedAction.Review);
        var verdict = JudgeTripwires.Of(world.Plan with { Tripwires = [tripwire] }, PictureOn(day, [])).Single();
        return verdict.State is TripwireState.Tripped
            ? new Look(
                true,
                Number(verdict.Evidence),
                [.. verdict.Evidence.SelectMany(known => known.Tellings).Select(telling => (LocalDate.MaxIsoValue, telling.Document))])
            : new Look(false, 0, []);
    }

    /// <summary>The picture of a day: the pages as they stood then, and these incidents.</summary>
    public CountriesPicture PictureOn(LocalDate day, ImmutableArray<KnownFact> incidents)
    {
        var newest = world.Entries.Where(entry => entry.From <= day).GroupBy(entry => entry.Country).Select(entries => entries.MaxBy(entry => entry.From)!).ToList();
        return new CountriesPicture(day, null, [.. incidents, .. newest.SelectMany(entry => entry.Facts)]) { Heard = [.. newest.SelectMany(entry => entry.Heard)] };
    }

    /// <summary>Issuers, for advice; else facts.</summary>
    private static int Number(ImmutableArray<KnownFact> evidence) =>
        evidence.Select(known => known.Fact is Advice advice ? (object?)advice.Issuer : known).Distinct().Count();
}
