using System.Collections.Immutable;
using System.Text.Json;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;

namespace Muster.Store.Orders;

/// <summary>How the log tells of orders: which order, and of whom; of people and manifests the rest is sealed.</summary>
internal static class LogBody
{
    public static string Of(string order, string happened) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("order", order);
        json.WritePropertyName("what");
        json.WriteRawValue(happened);
        json.WriteEndObject();
    });

    public static string Sealed(string order, string whose, string id, byte[] closed) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("order", order);
        json.WriteString(whose, id);
        json.WriteBase64String("sealed", closed);
        json.WriteEndObject();
    });

    public static string Told(string order, string alarm) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("order", order);
        json.WriteString("alarm", alarm);
        json.WriteEndObject();
    });

    /// <summary>The orders after one more entry.</summary>
    public static ImmutableSortedDictionary<string, OrderOnRecord> Fold(ImmutableSortedDictionary<string, OrderOnRecord> orders, string body, OrderSeal seal)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var id = root.GetProperty("order").GetString()!;
        return orders.SetItem(id, Fold(orders.GetValueOrDefault(id) ?? LoadOrders.New(id), id, root, seal));
    }

    private static OrderOnRecord Fold(OrderOnRecord before, string order, JsonElement body, OrderSeal seal)
    {
        if (body.TryGetProperty("what", out var what))
        {
            return before with { Order = EvolveOrder.After(before.Order, what.Deserialize(OrderJson.Default.OrderEvent)!) };
        }

        if (body.TryGetProperty("alarm", out var alarm))
        {
            return before with { Told = before.Told.Add(alarm.GetString()!) };
        }

        var closed = body.GetProperty("sealed").GetBytesFromBase64();
        if (body.TryGetProperty("person", out var person))
        {
            var who = person.GetString()!;
            return seal.OpenTrackEvent(closed, order, who) is { } happened
                ? before with { Tracks = before.Tracks.SetItem(who, EvolveTrack.After(before.Tracks.GetValueOrDefault(who) ?? new TrackedPerson(who), happened)) }
                : before;
        }

        var name = body.GetProperty("manifest").GetString()!;
        var manifest = before.Manifests.GetValueOrDefault(name) ?? new Manifest(name);
        return before with { Manifests = before.Manifests.SetItem(name, EvolveManifest.After(manifest, seal.OpenManifestEvent(closed, name))) };
    }
}
