using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Host.Views;

/// <summary>Writes one JSON object a line to standard output.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly Stream output = new BufferedStream(Console.OpenStandardOutput(), 65_536);
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json;

    public JsonLines() => json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Where the object of the present line is written.</summary>
    public Utf8JsonWriter Json => json;

    /// <summary>Ends the line: what was written goes out.</summary>
    public void End()
    {
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
