using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Channels.Messages;

/// <summary>Writes a message as one line of JSON: <c>{"key", "to", "subject", "text", "language"}</c>.</summary>
internal static class MessageJson
{
    // Letters of all languages as themselves; no line break, quote or control character can stand there unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8, without a line's end.</summary>
    public static byte[] Of(OutgoingMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("key", message.Key);
            json.WriteString("to", message.Address);
            json.WriteString("subject", message.Subject);
            json.WriteString("text", Whole(message.Text));
            json.WriteString("language", message.Language);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    // Half a character, which JSON has no way to write, is U+FFFD.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
