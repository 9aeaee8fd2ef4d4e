using System.Text.Json.Serialization;
using Muster.Departures;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Store.Json;

namespace Muster.Store.Orders;

/// <summary>Orders, tracks and manifests as JSON: snake_case names, enums as their words, days and moments in ISO form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(MomentJson), typeof(DayJson), typeof(WordJson<OrderState>), typeof(WordJson<TrackState>), typeof(WordJson<ManifestState>), typeof(WordJson<Category>), typeof(WordJson<DepartureAnswer>)])]
[JsonSerializable(typeof(OrderEvent))]
[JsonSerializable(typeof(DepartureOrder))]
[JsonSerializable(typeof(TrackEvent))]
[JsonSerializable(typeof(TrackedPerson))]
[JsonSerializable(typeof(ManifestEvent))]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class OrderJson : JsonSerializerContext;
