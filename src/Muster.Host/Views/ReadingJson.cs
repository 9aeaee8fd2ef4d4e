using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>One JSON object a reading, one a line (contract/reading.md).</summary>
internal sealed class ReadingJson : IReadingView
{
    private readonly Stream output = new BufferedStream(Console.OpenStandardOutput(), 65_536);
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json;

    public ReadingJson() => json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public void Write(DocumentReading reading)
    {
        WriteFact.Reading(json, reading);
        json.Flush();
        output.Write(line.WrittenSpan);
        output.WriteByte((byte)'\n');
        line.ResetWrittenCount();
        json.Reset();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        json.Dispose();
        output.Dispose();
    }
}
