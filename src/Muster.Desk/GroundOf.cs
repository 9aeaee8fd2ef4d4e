using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture;
using Muster.Picture.Countries;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>What pages and registers tell of countries, as it counts on a day.</summary>
internal static class GroundOf
{
    /// <summary>As reports; one that several countries share comes once.</summary>
    public static Outcome<ImmutableArray<TakenReport>> Countries(DataStore store, ImmutableArray<string> countries, LocalDate asOf)
    {
        var grounds = countries.Select(country => LoadGround.From(store, country, asOf, HoldPolicy.Default)).ToList();
        Problem[] problems = [.. grounds.SelectMany(ground => ground.Problems)];
        return problems.Length > 0 ? Outcome.Refuse<ImmutableArray<TakenReport>>(problems)
            : Outcome.Grant<ImmutableArray<TakenReport>>([.. grounds.SelectMany(ground => BelievedReports.Of(ground.Value).Concat(ground.Value.Reports.Where(report => report.Register is not null))).DistinctBy(report => report.Hash)]);
    }
}
