using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Kernel;

namespace Muster.Store.Json;

/// <summary>A value of an enum as its word.</summary>
internal sealed class WordJson<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Words<TEnum>.TryParse(reader.GetString(), out var value) ? value : throw new JsonException("Not a word of " + typeof(TEnum).Name);

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Words<TEnum>.Of(value));
}
