using Muster.Kernel.Facts;

namespace Muster.Picture;

/// <summary>One fact for each mission, participant and status; the contract gives a mission no date, so a change of status cannot be put in order.</summary>
internal static class MergeMissions
{
    public static IEnumerable<MergedFact> From(List<Told> told) =>
        told.Where(one => one.Fact is Mission)
            .GroupBy(one => (one.Sort, Name: FoldedText.Of(Of(one).Name), Of(one).Country, Participant: FoldedText.Of(Of(one).Participant), Of(one).Status))
            .Select(tellings => MergedFact.Of<Mission>(tellings, same => same[0], _ => null));

    private static Mission Of(Told told) => (Mission)told.Fact;
}
