using System.Text.Json.Serialization;
using Muster.RollCalls.Calls;
using Muster.RollCalls.People;
using Muster.Store.Json;

namespace Muster.Store.RollCalls;

/// <summary>Roll calls as JSON: snake_case names, enums as their words, moments in ISO form, lengths of time as d:hh:mm:ss.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(MomentJson), typeof(SpanJson), typeof(WordJson<CallState>), typeof(WordJson<CalledState>), typeof(WordJson<AnswerSays>), typeof(WordJson<AnswerVia>)])]
[JsonSerializable(typeof(RollCall))]
[JsonSerializable(typeof(CallEvent))]
[JsonSerializable(typeof(CalledPerson))]
[JsonSerializable(typeof(CalledEvent))]
internal sealed partial class CallJson : JsonSerializerContext;
