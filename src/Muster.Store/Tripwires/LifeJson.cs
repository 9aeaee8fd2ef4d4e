using System.Text.Json.Serialization;
using Muster.Kernel;
using Muster.Store.Json;
using Muster.Tripwires;
using Muster.Tripwires.History;
using Muster.Tripwires.Life;

namespace Muster.Store.Tripwires;

/// <summary>How a tripwire was judged last, also where nothing happened to it.</summary>
/// <param name="State">How near it is.</param>
/// <param name="Known">What counts, in words.</param>
/// <param name="Missing">What is missing, in words; empty where it holds.</param>
public sealed record JudgedNow(TripwireState State, string Known, string Missing);

/// <summary>The lives of tripwires as JSON: snake_case names, enums as their words, days and moments in ISO form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(MomentJson), typeof(DayJson), typeof(WordJson<LifeState>), typeof(WordJson<TripwireState>), typeof(WordJson<Health>), typeof(WordJson<ProposedAction>)])]
[JsonSerializable(typeof(LifeEvent))]
[JsonSerializable(typeof(WatchedTripwire))]
[JsonSerializable(typeof(JudgedNow))]
[JsonSerializable(typeof(TrackRecord))]
internal sealed partial class LifeJson : JsonSerializerContext;
