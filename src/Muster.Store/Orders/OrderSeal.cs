using System.Text.Json;
using Muster.Departures.Manifests;
using Muster.Departures.Tracks;
using Muster.Store.People;

namespace Muster.Store.Orders;

/// <summary>Seals what says where somebody under an order goes. Bound to order and person, or to the manifest: moved elsewhere it does not open.</summary>
internal sealed class OrderSeal
{
    private readonly SealedKind tracks;
    private readonly SealedKind manifests;

    public OrderSeal(DataStore store)
    {
        var seal = PersonSeal.In(store);
        (tracks, manifests) = (seal.Of("track"), seal.Of("manifest"));
    }

    public byte[] Close(TrackedPerson track, string order) => tracks.Close(JsonSerializer.Serialize(track, OrderJson.Default.TrackedPerson), Owner(order, track.Person));

    public byte[] Close(TrackEvent happened, string order, string person) => tracks.Close(JsonSerializer.Serialize(happened, OrderJson.Default.TrackEvent), Owner(order, person));

    public byte[] Close(Manifest manifest) => manifests.Close(JsonSerializer.Serialize(manifest, OrderJson.Default.Manifest), manifest.Id);

    public byte[] Close(ManifestEvent happened, string manifest) => manifests.Close(JsonSerializer.Serialize(happened, OrderJson.Default.ManifestEvent), manifest);

    public TrackedPerson OpenTrack(byte[] closed, string order, string person) => JsonSerializer.Deserialize(tracks.Open(closed, Owner(order, person)), OrderJson.Default.TrackedPerson)!;

    public TrackEvent OpenTrackEvent(byte[] closed, string order, string person) => JsonSerializer.Deserialize(tracks.Open(closed, Owner(order, person)), OrderJson.Default.TrackEvent)!;

    public Manifest OpenManifest(byte[] closed, string manifest) => JsonSerializer.Deserialize(manifests.Open(closed, manifest), OrderJson.Default.Manifest)!;

    public ManifestEvent OpenManifestEvent(byte[] closed, string manifest) => JsonSerializer.Deserialize(manifests.Open(closed, manifest), OrderJson.Default.ManifestEvent)!;

    // No id holds a line break.
    private static string Owner(string order, string person) => order + "\n" + person;
}
