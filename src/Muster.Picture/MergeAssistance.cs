using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>How far an issuer can help, per country and area: the newest telling wins; of one day the issuer's own word, then the least ability.</summary>
internal static class MergeAssistance
{
    public static IEnumerable<MergedFact> From(List<Told> told) =>
        told.Where(one => one.Fact is Assistance)
            .GroupBy(one => (one.Sort, Of(one).Issuer, Of(one).Country, Area: FoldedText.Of(Of(one).Area)))
            .Select(tellings => Newest([.. tellings]));

    private static Assistance Of(Told told) => (Assistance)told.Fact;

    private static MergedFact Newest(List<Told> told)
    {
        var ability = Of(told.OrderByDescending(one => one.Day).ThenByDescending(one => one.Official).ThenByDescending(one => Of(one).Ability).First()).Ability;
        return MergedFact.Of<Assistance>(
            told.Where(one => Of(one).Ability == ability),
            tellings => tellings[0] with { Area = Span.Fullest(tellings.Select(one => one.Area)) },
            _ => null);
    }
}
