using Muster.Kernel.Facts;

namespace Muster.Tripwires;

/// <summary>Looks for a war or uprising that is known to have spread to a country, ever.</summary>
internal static class WatchConflicts
{
    public static Finding Look(ConflictSpreadsTo asked, Outlook outlook)
    {
        var spread = outlook.Real<Conflict>().Where(one => one.Fact.SpreadTo.Contains(asked.Country, StringComparer.Ordinal)).ToList();
        var counting = spread.FindAll(one => Outlook.Lacks(one.Known, asked.Sources) == 0);
        var nearly = spread.FindAll(one => Outlook.Lacks(one.Known, asked.Sources) == 1);
        var state = counting.Count > 0 ? TripwireState.Tripped : nearly.Count > 0 ? TripwireState.Near : TripwireState.Armed;
        return new Finding(
            state,
            counting.Count > 0 ? Health.Seeing : WhoWasHeard.Ever(outlook, asked.Country),
            [.. (counting.Count > 0 ? counting : nearly).Select(one => one.Known)],
            counting.Count == 0 ? "no such conflict" : SayWords.And([.. counting.Select(one => $"{one.Fact.Nature ?? "a conflict"} spread to {asked.Country}")]) + SayWords.Hedges(counting.Select(one => one.Known)),
            $"no conflict is known to have spread to {asked.Country}{SayWords.Told(asked.Sources)}");
    }
}
