using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Muster.Departures.Manifests;
using Muster.Departures.Tracks;
using Muster.Store.People;

namespace Muster.Store.Orders;

/// <summary>
/// Seals what says where somebody under an order goes. Somebody's way is sealed under a key of their own and goes with it when they are erased; a manifest names many and is sealed
/// under the folder's. Bound to order and person, or to the manifest: moved elsewhere it does not open.
/// </summary>
internal sealed class OrderSeal
{
    private readonly PersonalKeys tracks;
    private readonly SealedKind tracksBefore;
    private readonly SealedKind manifests;

    public OrderSeal(DataStore store, SqliteTransaction transaction)
    {
        var seal = PersonSeal.In(store);
        (tracks, tracksBefore, manifests) = (new PersonalKeys(transaction, seal), seal.Of("track"), seal.Of("manifest"));
    }

    public byte[] Close(TrackedPerson track, string order) => tracks.Close(track.Person, order, JsonSerializer.Serialize(track, OrderJson.Default.TrackedPerson));

    public byte[] Close(TrackEvent happened, string order, string person) => tracks.Close(person, order, JsonSerializer.Serialize(happened, OrderJson.Default.TrackEvent));

    public byte[] Close(Manifest manifest) => manifests.Close(JsonSerializer.Serialize(manifest, OrderJson.Default.Manifest), manifest.Id);

    public byte[] Close(ManifestEvent happened, string manifest) => manifests.Close(JsonSerializer.Serialize(happened, OrderJson.Default.ManifestEvent), manifest);

    public TrackedPerson OpenTrack(byte[] closed, string order, string person) => JsonSerializer.Deserialize(Open(closed, order, person), OrderJson.Default.TrackedPerson)!;

    /// <summary>What befell somebody, out of the log; null where they were erased.</summary>
    public TrackEvent? OpenTrackEvent(byte[] closed, string order, string person)
    {
        try
        {
            return JsonSerializer.Deserialize(Open(closed, order, person), OrderJson.Default.TrackEvent)!;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Manifest OpenManifest(byte[] closed, string manifest) => JsonSerializer.Deserialize(manifests.Open(closed, manifest), OrderJson.Default.Manifest)!;

    public ManifestEvent OpenManifestEvent(byte[] closed, string manifest) => JsonSerializer.Deserialize(manifests.Open(closed, manifest), OrderJson.Default.ManifestEvent)!;

    // Before version 10 of the store the folder's key closed it. No id holds a line break.
    private string Open(byte[] closed, string order, string person) => PersonalKeys.Closed(closed) ? tracks.Open(person, order, closed) : tracksBefore.Open(closed, order + "\n" + person);
}
