using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>A fact that is new, or that now says something else.</summary>
/// <param name="Now">As it is known now.</param>
/// <param name="Before">As it was known before, or null where it is new.</param>
public sealed record Change(KnownFact Now, KnownFact? Before);

/// <summary>Compares two pictures.</summary>
public static class WhatChanged
{
    /// <summary>
    /// The facts of <paramref name="now"/> that <paramref name="before"/> does not have, or has with another value, in the picture's order; all of them
    /// where there was no picture. One more report that tells what is known, in other words or at another place, changes nothing.
    /// </summary>
    public static ImmutableArray<Change> Between(CountriesPicture? before, CountriesPicture now)
    {
        var known = (before?.Facts ?? []).Select(fact => (Fact: fact, Value: ValueOf(fact.Fact))).ToList();
        var byTelling = known.SelectMany(one => one.Fact.Tellings, (one, telling) => (Key: KeyOf(telling), one.Fact)).ToLookup(pair => pair.Key, pair => pair.Fact, StringComparer.Ordinal);
        var byIdentity = known.Where(one => IdentityOf(one.Fact.Fact) is not null).ToLookup(one => IdentityOf(one.Fact.Fact)!, one => one.Fact, StringComparer.Ordinal);
        var values = known.Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Facts.Where(fact => !values.Contains(ValueOf(fact.Fact))).Select(fact => new Change(fact, Earlier(fact, byTelling, byIdentity))),
        ];
    }

    private static KnownFact? Earlier(KnownFact now, ILookup<string, KnownFact> byTelling, ILookup<string, KnownFact> byIdentity) =>
        now.Tellings.SelectMany(telling => byTelling[KeyOf(telling)]).FirstOrDefault()
        ?? (IdentityOf(now.Fact) is { } identity ? byIdentity[identity].FirstOrDefault() : null);

    private static string KeyOf(Telling telling) => telling.Hash + Told.JsonOf(telling.Fact);

    // Where a fact stands and who is quoted for it is not what it says.
    private static string ValueOf(Fact fact) => Told.JsonOf(fact with { Evidence = [], Source = null });

    /// <summary>What stays the same when such a fact changes its value; null where only its tellings can tell.</summary>
    private static string? IdentityOf(Fact fact) => fact switch
    {
        Advice advice => $"advice {advice.Modality} {advice.Issuer} {advice.Country} {FoldedText.Of(advice.Area)}",
        Assistance assistance => $"assistance {assistance.Modality} {assistance.Issuer} {assistance.Country} {FoldedText.Of(assistance.Area)}",
        Figure figure => $"figure {figure.Modality} {figure.Measure} {figure.Country} {figure.Who}",
        _ => null,
    };
}
