using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;

namespace Muster.Tripwires.Life;

/// <summary>Puts the facts that a verdict rests on into the few words that a life keeps of them.</summary>
public static class EvidenceOf
{
    /// <summary>One piece a fact, in the verdict's order.</summary>
    public static ImmutableArray<TripEvidence> Verdict(Verdict verdict) => [.. verdict.Evidence.Select(Fact)];

    private static TripEvidence Fact(KnownFact known)
    {
        var first = known.Tellings.FirstOrDefault();
        var quote = (first?.Fact ?? known.Fact).Evidence is [var words, ..] ? words.Quote : "";
        return new TripEvidence(Marks(known), quote, first?.Document ?? "", first?.Published, known.IndependentSources, known.Official);
    }

    // A page is issued again and again with the same advice, and that is nothing new; an incident is known again by who told it in which words, whatever is added later.
    private static ImmutableArray<string> Marks(KnownFact known) => known.Fact switch
    {
        Departure one => [$"departure {one.Issuer} {one.Country} {Words<DepartureStatus>.Of(one.Status)} {string.Join('|', one.Posts.Select(FoldedText.Of).Order(StringComparer.Ordinal))}"],
        Advice one => [FormattableString.Invariant($"advice {one.Issuer} {one.Country} {one.Level} {FoldedText.Of(one.Area)}")],
        Government one => [$"government {one.Country} {Words<GovernmentEvent>.Of(one.Event)} {one.Date}"],
        Conflict one => [$"conflict {one.Country} {FoldedText.Of(one.Nature)} {one.Since}"],
        _ => [.. known.Tellings.Select(telling => FormattableString.Invariant($"{known.Fact.Kind} {telling.Hash} {telling.Fact.Evidence.Select(words => words.Start).FirstOrDefault()}")).Distinct(StringComparer.Ordinal)],
    };
}
