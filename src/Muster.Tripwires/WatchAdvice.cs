using System.Globalization;
using Muster.Kernel.Facts;
using Muster.Picture;

namespace Muster.Tripwires;

/// <summary>Looks for issuers that stand at a level for the whole country; advice for a part of it is named and does not count.</summary>
internal static class WatchAdvice
{
    public static Finding Look(AdviceCondition asked, Outlook outlook)
    {
        var all = outlook.Real<Advice>().Where(one => IsAskedFor(one.Fact, asked)).ToList();
        var whole = all.FindAll(one => one.Fact.Area is null);
        var counting = whole.FindAll(one => one.Fact.Level >= asked.Level && Outlook.Lacks(one.Known, asked.Sources) == 0);
        var nearly = whole.FindAll(one => !counting.Contains(one) && one.Fact.Level >= asked.Level - 1 && Outlook.Lacks(one.Known, asked.Sources) <= 1);
        var (issuers, withNearly) = (Issuers(counting), Issuers(counting.Concat(nearly)));
        var state = issuers.Count >= asked.AtLeast ? TripwireState.Tripped
            : issuers.Count >= outlook.Near || withNearly.Count >= asked.AtLeast ? TripwireState.Near
            : TripwireState.Armed;
        var evidence = state is TripwireState.Near ? counting.Concat(nearly) : counting;
        return new Finding(
            state,
            state is TripwireState.Tripped ? Health.Seeing : WhoWasHeard.Of(outlook, asked.Country, asked.Issuers),
            [.. evidence.Select(one => one.Known)],
            Known(asked, counting),
            Missing(asked, issuers.Count, all));
    }

    private static bool IsAskedFor(Advice advice, AdviceCondition asked) =>
        advice.Issuer is { } issuer
        && string.Equals(advice.Country, asked.Country, StringComparison.Ordinal)
        && (asked.Issuers.IsEmpty || asked.Issuers.Contains(issuer, StringComparer.Ordinal));

    private static HashSet<string> Issuers(IEnumerable<(KnownFact Known, Advice Fact)> advice) => advice.Select(one => one.Fact.Issuer!).ToHashSet(StringComparer.Ordinal);

    private static string Known(AdviceCondition asked, List<(KnownFact Known, Advice Fact)> counting) =>
        counting.Count == 0
            ? $"nobody at level {asked.Level} or above"
            : SayWords.And([.. Issuers(counting)]) + $" at level {asked.Level} or above" + SayWords.Hedges(counting.Select(one => one.Known));

    private static string Missing(AdviceCondition asked, int issuers, List<(KnownFact Known, Advice Fact)> all)
    {
        var more = string.Create(CultureInfo.InvariantCulture, $"{asked.AtLeast - issuers} more");
        var whose = asked.Issuers.IsEmpty ? " issuer" : " of " + SayWords.And(asked.Issuers);
        var known = all.Select(Standing).Concat(asked.Issuers.Where(issuer => !all.Exists(one => string.Equals(one.Fact.Issuer, issuer, StringComparison.Ordinal))).Select(issuer => issuer + " not known"));
        return $"{more}{whose} at level {asked.Level} or above{SayWords.Told(asked.Sources)} ({string.Join(", ", known)})";
    }

    private static string Standing((KnownFact Known, Advice Fact) one) =>
        $"{one.Fact.Issuer} {one.Fact.Level?.ToString(CultureInfo.InvariantCulture) ?? "without a level"}{(one.Fact.Area is null ? "" : $" for {one.Fact.Area} only")}";
}
