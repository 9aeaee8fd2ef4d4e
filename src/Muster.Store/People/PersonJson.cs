using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Store.Json;

namespace Muster.Store.People;

/// <summary>People as JSON: snake_case names, enums as their words, days in ISO form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(MomentJson), typeof(DayJson), typeof(WordJson<Category>), typeof(WordJson<StayKind>), typeof(WordJson<StayStanding>)])]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Stay))]
[JsonSerializable(typeof(ImmutableArray<ProvedFields>))]
internal sealed partial class PersonJson : JsonSerializerContext;
