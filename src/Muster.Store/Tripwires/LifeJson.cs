using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Kernel;
using Muster.Tripwires;
using Muster.Tripwires.History;
using Muster.Tripwires.Life;
using NodaTime;
using NodaTime.Text;

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

internal sealed class MomentJson : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}

internal sealed class DayJson : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

internal sealed class WordJson<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Words<TEnum>.TryParse(reader.GetString(), out var value) ? value : throw new JsonException("Not a word of " + typeof(TEnum).Name);

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Words<TEnum>.Of(value));
}
