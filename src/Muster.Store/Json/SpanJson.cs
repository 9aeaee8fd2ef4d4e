using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Muster.Store.Json;

/// <summary>A length of time as days, hours, minutes and seconds: 0:02:00:00.</summary>
internal sealed class SpanJson : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DurationPattern.Roundtrip.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => writer.WriteStringValue(DurationPattern.Roundtrip.Format(value));
}
