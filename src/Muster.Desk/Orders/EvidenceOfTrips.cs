using System.Collections.Immutable;
using Muster.Departures.Orders;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.Tripwires;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Desk.Orders;

/// <summary>Finds the tripwires on record that an order can rest on.</summary>
internal static class EvidenceOfTrips
{
    private const int MostQuotes = 5;

    /// <summary>Those of a plan that are crossed and not decided against, or the named ones among them.</summary>
    public static Outcome<ImmutableArray<OrderEvidence>> In(DataStore store, string plan, ImmutableArray<string> named) => LoadLives.From(store).Then(plans =>
    {
        var crossed = plans.Where(one => one.Name == plan).SelectMany(one => one.Lives.Values).Select(kept => kept.Life).Where(IsCrossed).OrderBy(life => life.Id, StringComparer.Ordinal).ToList();
        Problem[] unknown = [.. named.Where(id => crossed.TrueForAll(life => life.Id != id)).Select(id => NotCrossed($"the tripwire '{id}', which is not crossed", crossed))];
        return unknown.Length > 0 ? Outcome.Refuse<ImmutableArray<OrderEvidence>>(unknown)
            : crossed.Count == 0 ? Outcome.Refuse<ImmutableArray<OrderEvidence>>(NotCrossed($"no tripwire of '{plan}' that is crossed", crossed))
            : Outcome.Grant<ImmutableArray<OrderEvidence>>([.. crossed.Where(life => named.IsEmpty || named.Contains(life.Id)).Select(Evidence)]);
    });

    private static bool IsCrossed(WatchedTripwire life) =>
        life.State is LifeState.Tripped or LifeState.Acknowledged || (life is { State: LifeState.Decided, Decision.Act: true });

    private static OrderEvidence Evidence(WatchedTripwire life)
    {
        var quotes = life.Evidence.Take(MostQuotes).Select(one => $"\"{one.Quote}\" ({one.Document}{(one.Published is { } day ? ", " + PartialDate.OfDay(day) : "")})");
        var since = life.TrippedAt is { } at ? $", crossed on {PartialDate.OfDay(at.InUtc().Date)} (UTC)" : "";
        return new OrderEvidence(life.Id, $"{life.Words}{since}. Known: {life.Known}.{string.Concat(quotes.Select(quote => " " + quote))}");
    }

    private static Problem NotCrossed(string found, List<WatchedTripwire> crossed) => new(
        ProblemCodes.BadArgument, found, crossed.Count > 0 ? "one of " + string.Join(", ", crossed.Select(life => life.Id)) : "one that is tripped ('muster tripwire judge --plan DIR' judges them by what is kept), or --evidence TEXT");
}
