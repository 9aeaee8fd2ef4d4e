using CsCheck;
using Muster.Kernel.Facts;
using Muster.Picture.Live;

namespace Muster.Picture.Tests.Live;

public class GrowingPictureTests
{
    [Fact]
    public void After_every_change_it_is_the_picture_of_the_reports_that_are_there() => Gen.Select(Worlds.Report.Array[1, 30], Gen.Int[0, 5].Array[30, 30]).Sample(world =>
    {
        var (reports, steps) = world;
        var growing = new GrowingPicture(Worlds.Today);
        var shown = new Shown();
        var there = new List<TakenReport>();
        for (var at = 0; at < reports.Length; at++)
        {
            // Now and then an earlier one goes, now and then two come at once.
            TakenReport[] gone = steps[at] == 0 && there.Count > 0 ? [there[at % there.Count]] : [];
            TakenReport[] come = steps[at] == 1 && at + 1 < reports.Length ? [reports[at], reports[++at]] : [reports[at]];
            there.RemoveAll(report => gone.Contains(report, ReferenceEqualityComparer.Instance));
            there.AddRange(come);
            shown.Take(growing.Change(come, gone));
            Assert.Equal(Say(BuildPicture.From(there, Worlds.Today)), shown.Say());
        }
    }, iter: 400);

    [Fact]
    public void A_report_that_comes_again_changes_nothing() => Worlds.Report.Array[1, 12].Sample(reports =>
    {
        var growing = new GrowingPicture(Worlds.Today);
        growing.Change(reports, []);
        var again = growing.Change([.. reports.Select(report => report with { })], []);

        Assert.Empty(again.Gone);
        Assert.Empty(again.Come);
    });

    private static string Say(CountriesPicture picture) =>
        string.Join('\n', picture.Facts.Where(known => known.Fact is not (Figure or Mission)).Select(Say).Concat(picture.Heard.Select(Say).Order(StringComparer.Ordinal)));

    private static string Say(KnownFact known) =>
        $"{Tell.Json(known.Fact)} {known.IndependentSources} {known.Official} {known.Since} {(known.PartOf is null ? "" : Tell.Json(known.PartOf))} "
        + string.Join(' ', known.Tellings.Select(telling => $"{telling.Document} {Tell.Json(telling.Fact)}"));

    private static string Say(HeardReport report) => $"{report.Document} {report.Published} {report.Issuer} {string.Join(' ', report.Countries)}";

    /// <summary>What somebody knows who only hears of the changes.</summary>
    private sealed class Shown
    {
        private readonly List<OrderedFact> facts = [];
        private readonly List<HeardReport> heard = [];

        public void Take(PictureStep step)
        {
            Assert.All(step.Gone, fact => Assert.Equal(1, facts.RemoveAll(one => ReferenceEquals(one, fact))));
            facts.AddRange(step.Come);
            Assert.All(step.Silent, report => Assert.True(heard.Remove(report)));
            heard.AddRange(step.Heard);
        }

        public string Say() =>
            string.Join('\n', facts.OrderBy(fact => fact.Order, StringComparer.Ordinal).Select(fact => GrowingPictureTests.Say(fact.Known)).Concat(heard.Select(GrowingPictureTests.Say).Order(StringComparer.Ordinal)));
    }
}
