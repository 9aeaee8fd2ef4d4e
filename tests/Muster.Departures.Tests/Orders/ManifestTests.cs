using CsCheck;
using Muster.Departures.Manifests;

namespace Muster.Departures.Tests.Orders;

public class ManifestTests
{
    private static readonly Dictionary<string, string> Nobody = new(StringComparer.Ordinal);

    private static readonly OpenManifest Three = new("Land cruiser 4", ["p1", "p2", "p3"], ["gate", "airport"], "Ada Example");

    [Fact]
    public void A_count_that_differs_blocks_the_next_checkpoint_until_it_is_explained_by_name()
    {
        var manifest = Do(Do(new Manifest("car"), Three), new CountHeads("gate", 3, "Dee Example"));
        Assert.Equal(("airport", ManifestState.Open), (manifest.Next, manifest.State));
        manifest = Do(manifest, new CountHeads("airport", 2, "Dee Example"));
        Assert.Equal(ManifestState.Discrepant, manifest.State);
        Refused(manifest, new CloseManifest("Ada Example"));
        Refused(manifest, new ExplainCount([], [], "We do not know", "Dee Example"));
        Refused(manifest, new ExplainCount(["p9"], [], "Not ours", "Dee Example"));
        Refused(manifest, new ExplainCount(["p3", "p3"], ["Cy Example"], "Twice", "Dee Example"));
        Refused(manifest, new ExplainCount(["p3"], [], "", "Dee Example"));
        Refused(manifest, new ExplainCount(["p3"], [], "At the clinic", ""));
        manifest = Do(manifest, new ExplainCount(["p3"], [], "At the clinic", "Dee Example"));
        Assert.Equal("p1 p2", string.Join(' ', manifest.People));
        Assert.Equal(ManifestState.Closed, Do(manifest, new CloseManifest("Ada Example")).State);
    }

    [Fact]
    public void Every_count_that_differs_from_the_list_is_a_discrepancy_and_no_other() => Gen.Int[0, 6].Sample(heads =>
    {
        var manifest = Do(Do(new Manifest("car"), Three), new CountHeads("gate", heads, "Dee Example"));
        Assert.Equal(heads == 3 ? ManifestState.Open : ManifestState.Discrepant, manifest.State);
    });

    [Fact]
    public void Who_is_explained_as_extra_is_expected_at_the_next_checkpoint()
    {
        var manifest = Do(Do(Do(new Manifest("car"), Three), new CountHeads("gate", 4, "Dee Example")), new ExplainCount([], ["The driver's cousin"], "Has no other way", "Dee Example"));
        Assert.Equal(4, manifest.Expected);
        Assert.Equal(ManifestState.Open, Do(manifest, new CountHeads("Airport", 4, "Dee Example")).State);
    }

    [Fact]
    public void Heads_are_counted_in_order_by_somebody()
    {
        var manifest = Do(new Manifest("car"), Three);
        Refused(manifest, new CountHeads("airport", 3, "Dee Example"));
        Refused(manifest, new CountHeads("gate", 3, " "));
        Refused(manifest, new CountHeads("gate", -1, "Dee Example"));
        Refused(manifest, new CloseManifest("Ada Example"));
    }

    [Fact]
    public void Nobody_is_on_two_open_manifests()
    {
        var elsewhere = new Dictionary<string, string>(StringComparer.Ordinal) { ["p2"] = "car-1" };
        var refused = DecideManifest.Of(new Manifest("car-2"), Three, elsewhere, SomeOrder.Start).Problems;
        Assert.Equal("'p2' on the open manifest 'car-1'", Assert.Single(refused).Found);
    }

    [Fact]
    public void A_manifest_has_a_vehicle_people_and_checkpoints()
    {
        OpenManifest[] lacking = [Three with { Vehicle = "" }, Three with { People = [] }, Three with { People = ["p1", "p1"] }, Three with { Checkpoints = [] }, Three with { Checkpoints = ["gate", "Gate"] }, Three with { By = "" }];
        Assert.All(lacking, open => Assert.False(DecideManifest.Of(new Manifest("car"), open, Nobody, SomeOrder.Start).IsGranted));
    }

    [Fact]
    public void Every_act_in_every_state_is_allowed_or_refused_as_here()
    {
        var open = Do(new Manifest("car"), Three with { Checkpoints = ["gate"] });
        Manifest[] states = [new("car"), open, Do(open, new CountHeads("gate", 2, "Dee")), Do(Do(open, new CountHeads("gate", 3, "Dee")), new CloseManifest("Ada"))];
        ManifestCommand[] acts = [Three, new CountHeads("gate", 3, "Dee"), new ExplainCount(["p1"], [], "clinic", "Dee"), new CloseManifest("Ada")];
        Assert.Equal(
            ["open", "count", "explain", "none"],
            states.Select(state => string.Join(' ', acts.Zip(["open", "count", "explain", "close"]).Where(act => DecideManifest.Of(state, act.First, Nobody, SomeOrder.Start).IsGranted).Select(act => act.Second)) is { Length: > 0 } some ? some : "none"));
    }

    private static Manifest Do(Manifest manifest, ManifestCommand command)
    {
        var events = DecideManifest.Of(manifest, command, Nobody, SomeOrder.Start);
        Assert.True(events.IsGranted, events.Problems.FirstOrDefault()?.ToString());
        return EvolveManifest.Through(manifest, events.Value);
    }

    private static void Refused(Manifest manifest, ManifestCommand command) => Assert.False(DecideManifest.Of(manifest, command, Nobody, SomeOrder.Start).IsGranted);
}
